/**
 * Judges facts: a rule for each kind of fact, all listed in
 * {@link io.raccordo.generator.diff.rule.Rules#ALL}, and each id that they can give with its levels
 * in {@link io.raccordo.generator.diff.rule.Rules#ROWS}.
 *
 * <p>Levels are those of the strict profile. What a schema change breaks is not listed case by
 * case: it follows from whether the set of admitted values grew or shrank and from who sends them.
 * Exceptions stand in one list, with their reasons.
 */
@NullMarked
package io.raccordo.generator.diff.rule;

import org.jspecify.annotations.NullMarked;
