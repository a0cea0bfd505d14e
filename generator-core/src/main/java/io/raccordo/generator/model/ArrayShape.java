package io.raccordo.generator.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a schema says of arrays.
 *
 * @param items schema id of the items; empty when not stated
 * @param prefixItems schema ids of the first items, in order
 */
public record ArrayShape(OptionalInt items, List<Integer> prefixItems) {
  /** Says nothing. */
  public static final ArrayShape NONE = new ArrayShape(OptionalInt.empty(), List.of());

  public ArrayShape {
    prefixItems = List.copyOf(prefixItems);
  }
}
