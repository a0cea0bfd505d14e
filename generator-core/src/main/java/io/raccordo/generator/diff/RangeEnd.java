package io.raccordo.generator.diff;

import io.raccordo.generator.diff.EffectiveSchema.Limit;
import io.raccordo.generator.model.JsonType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The end of a range of numbers.
 *
 * @param bound the keyword that states it, inclusive or exclusive
 * @param limit as declared
 * @param value of the limit
 * @param last the last number inside; null where there is none, as in numbers less than 5
 */
record RangeEnd(
    Bound bound, Limit limit, BigDecimal value, @Nullable BigDecimal last) {
  /** The tighter of two keywords; null when neither is there. */
  static @Nullable RangeEnd of(EffectiveSchema schema, Bound inclusive, Bound exclusive) {
    RangeEnd first = stated(schema, inclusive, BigDecimal.ZERO);
    RangeEnd second = stated(
        schema,
        exclusive,
        inclusive.kind() == Bound.Kind.LOWER ? BigDecimal.ONE : BigDecimal.ONE.negate());
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    boolean secondIsHigher = first.compareTo(second, inclusive.kind()) < 0;
    return secondIsHigher == (inclusive.kind() == Bound.Kind.LOWER) ? second : first;
  }

  private static @Nullable RangeEnd stated(EffectiveSchema schema, Bound bound, BigDecimal step) {
    Limit limit = schema.bounds.get(bound);
    if (limit == null || !(limit.value() instanceof BigDecimal value)) {
      return null;
    }
    boolean whole = schema.types.contains(JsonType.INTEGER)
        && !schema.types.contains(JsonType.NUMBER)
        && Decimals.moderate(value)
        && Decimals.whole(value);
    return new RangeEnd(
        bound, limit, value, step.signum() == 0 ? value : whole ? value.add(step) : null);
  }

  /** By the last number inside; whole numbers greater than 0 begin at 1. */
  int compareTo(RangeEnd other, Bound.Kind kind) {
    if (last != null && other.last != null) {
      return last.compareTo(other.last);
    }
    int order = value.compareTo(other.value);
    if (order != 0 || (last == null) == (other.last == null)) {
      return order;
    }
    return (last == null) == (kind == Bound.Kind.LOWER) ? 1 : -1;
  }
}
