/** What calls of real vendors' APIs cost, by generated modules and by other means. */
@NullMarked
package io.raccordo.benchmarks.vendors;

import org.jspecify.annotations.NullMarked;
