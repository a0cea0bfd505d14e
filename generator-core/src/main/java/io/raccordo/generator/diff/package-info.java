/**
 * What changed between two API versions: matching first, then facts. Judgement is in {@code rule}
 * and {@code policy}.
 *
 * <ol>
 *   <li>{@link io.raccordo.generator.diff.OperationMatcher} pairs operations. It would rather leave
 *       one unmatched than guess: an unmatched one is an error that somebody answers, a wrong match
 *       is silent.
 *   <li>{@link io.raccordo.generator.diff.FactDetector} tells what differs. Operations, parameters,
 *       bodies and connections are compared one by one; schemas as a graph of pairs, each compared
 *       once, along which operations are carried afterwards to all facts that reach them.
 *   <li>Schemas are compared by what they mean ({@code EffectiveSchema}): allOf merged, a union of
 *       one is that one, a union of constants is an enumeration, null is null however it is
 *       written. {@code SetChange} says whether the set of admitted values grew or shrank; nothing
 *       here knows what is good or bad.
 * </ol>
 */
@NullMarked
package io.raccordo.generator.diff;

import org.jspecify.annotations.NullMarked;
