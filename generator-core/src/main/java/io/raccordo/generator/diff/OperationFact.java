package io.raccordo.generator.diff;

import io.raccordo.generator.model.OperationKey;
import org.jspecify.annotations.Nullable;

/** What happened to operations as a whole. */
public sealed interface OperationFact extends Fact {
  /**
   * An operation of the earlier version has no successor.
   *
   * @param wholePath whether nothing else is left at its path
   * @param notice what the earlier version announced
   */
  record OperationRemoved(Place place, OperationKey key, boolean wholePath, Notice notice)
      implements OperationFact {}

  /** An operation of the later version that no earlier one became. */
  record OperationAdded(Place place, OperationKey key) implements OperationFact {}

  /**
   * Operations whose addresses differ by their version segments; one fact for all that made the
   * same move.
   *
   * @param from version segments of the earlier address, joined by {@code /}; empty when there are
   *     none
   * @param to version segments of the later address
   */
  record VersionMoved(Place place, String from, String to) implements OperationFact {}

  /**
   * A segment of addresses is written in another way; one fact for all that made the same change.
   *
   * @param from the segment in the earlier version, or the namespace that is left out now
   * @param to the segment in the later version, or the namespace that is written now
   * @param namespace whether it is a namespace that came or went
   */
  record AddressRespelled(Place place, String from, String to, boolean namespace)
      implements OperationFact {}

  /** An operation has another method or another path, and the same operationId. */
  record OperationMoved(Place place, OperationKey from, OperationKey to) implements OperationFact {}

  /** Operations matched under the same condition. */
  record OperationGuarded(Place place, Guard guard) implements OperationFact {}

  /** The operationId came, went or changed; null where there is none. */
  record OperationIdChanged(
      Place place, @Nullable String before, @Nullable String after) implements OperationFact {}

  /** {@code deprecated} was set. */
  record OperationDeprecated(Place place, Notice notice, Stability stability)
      implements OperationFact {}

  /** {@code deprecated} was taken back. */
  record OperationReactivated(Place place) implements OperationFact {}

  /** The sunset of a deprecated operation. */
  record SunsetChanged(Place place, Notice before, Notice after, Stability stability)
      implements OperationFact {}

  /** The vendor stands by an operation more, or less. */
  record StabilityChanged(Place place, Stability before, Stability after)
      implements OperationFact {}

  /** What stands for the stability is no level. */
  record StabilityUnknown(Place place, String value) implements OperationFact {}

  /** A tag was put on or taken off. */
  record TagChanged(Place place, String tag, boolean added) implements OperationFact {}
}
