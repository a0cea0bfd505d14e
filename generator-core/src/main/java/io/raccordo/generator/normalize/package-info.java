/** Rewrites a model into one with fewer ways of saying the same; one class for each rewriting. */
@NullMarked
package io.raccordo.generator.normalize;

import org.jspecify.annotations.NullMarked;
