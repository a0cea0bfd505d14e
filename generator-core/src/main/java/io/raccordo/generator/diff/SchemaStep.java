package io.raccordo.generator.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way from the schema of a message part to the one that a fact is about.
 *
 * @param before ids of the schemas in the earlier version that a value has to satisfy there: one,
 *     unless several members of {@code allOf} speak of the same property
 * @param after the same in the later version
 * @param label how it is reached from the step before: a property name, {@code *} for items and
 *     properties without a name of their own, the index of a first item; null for the message part
 *     itself and for another view of the same value
 */
public record SchemaStep(
    List<Integer> before, List<Integer> after, @Nullable String label) {
  public SchemaStep {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
