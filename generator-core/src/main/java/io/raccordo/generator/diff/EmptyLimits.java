package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.raccordo.generator.diff.EffectiveSchema.Limit;
import io.raccordo.generator.model.JsonType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Takes away what limits nothing beside the rest of what a schema says. */
final class EmptyLimits {
  private static final BigDecimal LEAST_INT = BigDecimal.valueOf(Integer.MIN_VALUE);
  private static final BigDecimal GREATEST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal GREATEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

  private EmptyLimits() {}

  static void remove(EffectiveSchema schema) {
    List<JsonNode> values = schema.values;
    if (values != null
        && schema.types.equals(Set.of(JsonType.BOOLEAN))
        && values.contains(BooleanNode.TRUE)
        && values.contains(BooleanNode.FALSE)) {
      schema.values = null;
    } else if (values != null) {
      schema
          .bounds
          .entrySet()
          .removeIf(b -> values.stream().allMatch(v -> inside(b.getKey(), b.getValue(), v)));
    }
    Limit divisor = schema.bounds.get(Bound.MULTIPLE_OF);
    if (divisor != null
        && schema.types.equals(Set.of(JsonType.INTEGER))
        && divisor.value() instanceof BigDecimal number
        && Decimals.divides(number, BigDecimal.ONE)) {
      schema.bounds.remove(Bound.MULTIPLE_OF);
    }
    if (schema.types.equals(Set.of(JsonType.INTEGER))) {
      // What everybody makes of an integer of which nothing else is said.
      remove(schema, Bound.MIN, LEAST_LONG);
      remove(schema, Bound.MAX, GREATEST_LONG);
    }
    if ("int32".equals(schema.format)) {
      remove(schema, Bound.MIN, LEAST_INT);
      remove(schema, Bound.MAX, GREATEST_INT);
    }
    Limit least = schema.bounds.get(Bound.MIN_PROPERTIES);
    if (least != null
        && least.value() instanceof BigDecimal number
        && number.compareTo(BigDecimal.valueOf(schema.required.size())) <= 0) {
      schema.bounds.remove(Bound.MIN_PROPERTIES);
    }
  }

  /** Takes a limit away that the format states anyhow. */
  private static void remove(EffectiveSchema schema, Bound bound, BigDecimal end) {
    Limit limit = schema.bounds.get(bound);
    if (limit != null
        && limit.value() instanceof BigDecimal number
        && (bound.kind() == Bound.Kind.LOWER
            ? number.compareTo(end) <= 0
            : number.compareTo(end) >= 0)) {
      schema.bounds.remove(bound);
    }
  }

  /** Whether a value keeps to a limit; false where that is not looked at. */
  private static boolean inside(Bound bound, Limit limit, JsonNode value) {
    if (!(limit.value() instanceof BigDecimal number)) {
      return false;
    }
    return switch (bound) {
      case MIN_LENGTH -> value.isTextual() && length(value).compareTo(number) >= 0;
      case MAX_LENGTH -> value.isTextual() && length(value).compareTo(number) <= 0;
      case MIN -> value.isNumber() && value.decimalValue().compareTo(number) >= 0;
      case MAX -> value.isNumber() && value.decimalValue().compareTo(number) <= 0;
      case EXCLUSIVE_MIN -> value.isNumber() && value.decimalValue().compareTo(number) > 0;
      case EXCLUSIVE_MAX -> value.isNumber() && value.decimalValue().compareTo(number) < 0;
      default -> false;
    };
  }

  private static BigDecimal length(JsonNode text) {
    return BigDecimal.valueOf(
        text.textValue().codePointCount(0, text.textValue().length()));
  }
}
