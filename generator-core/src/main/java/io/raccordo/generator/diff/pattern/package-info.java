/**
 * Which texts two patterns find, one held against the other. The only place that knows the library
 * of automata.
 */
@NullMarked
package io.raccordo.generator.diff.pattern;

import org.jspecify.annotations.NullMarked;
