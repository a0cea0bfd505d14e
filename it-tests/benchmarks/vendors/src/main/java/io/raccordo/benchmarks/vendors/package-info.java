/**
 * What calls of real vendors' APIs cost, by generated modules and by other means.
 *
 * <p>Any member of an answer may be absent. The fixed answers have those that are read here.
 */
@NullUnmarked
package io.raccordo.benchmarks.vendors;

import org.jspecify.annotations.NullUnmarked;
