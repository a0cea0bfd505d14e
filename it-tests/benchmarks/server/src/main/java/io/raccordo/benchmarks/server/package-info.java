/** A server that costs as little as one can. */
@NullMarked
package io.raccordo.benchmarks.server;

import org.jspecify.annotations.NullMarked;
