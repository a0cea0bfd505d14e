/** What a call costs besides the network. */
@NullMarked
package io.raccordo.benchmarks;

import org.jspecify.annotations.NullMarked;
