/**
 * What changed between two API versions: matching first, then facts. Judgement is in {@code rule}
 * and {@code policy}.
 */
@NullMarked
package io.raccordo.generator.diff;

import org.jspecify.annotations.NullMarked;
