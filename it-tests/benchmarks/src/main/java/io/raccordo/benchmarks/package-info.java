/**
 * What a call costs besides the network.
 *
 * <p>Any member of an answer may be absent. The fixed answers have those that are read here.
 */
@NullUnmarked
package io.raccordo.benchmarks;

import org.jspecify.annotations.NullUnmarked;
