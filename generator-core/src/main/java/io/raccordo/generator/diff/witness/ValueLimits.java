package io.raccordo.generator.diff.witness;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.Schema;
import java.math.BigDecimal;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What limits single values: ranges, lengths, patterns, formats, counts. */
final class ValueLimits {
  private static final BigDecimal LEAST_INT = BigDecimal.valueOf(Integer.MIN_VALUE);
  private static final BigDecimal GREATEST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final Patterns patterns;

  ValueLimits(Patterns patterns) {
    this.patterns = patterns;
  }

  /** Whether the limits of one schema object admit a value. */
  boolean admit(Schema schema, JsonNode value) {
    Bounds b = schema.bounds();
    return switch (value.getNodeType()) {
      case NUMBER -> number(b, schema.format(), value.decimalValue());
      case STRING -> {
        String text = value.textValue();
        int length = text.codePointCount(0, text.length());
        yield between(b.minLength(), length, b.maxLength())
            && (b.pattern() == null || patterns.found(b.pattern(), text))
            && FormatText.holds(schema.format(), text);
      }
      case ARRAY ->
        between(b.minItems(), value.size(), b.maxItems()) && (!b.uniqueItems() || distinct(value));
      case OBJECT -> between(b.minProperties(), value.size(), b.maxProperties());
      default -> true;
    };
  }

  private static boolean number(Bounds b, @Nullable String format, BigDecimal number) {
    if (!holds(b.minimum(), number, (x, y) -> y.compareTo(x) >= 0)
        || !holds(b.maximum(), number, (x, y) -> y.compareTo(x) <= 0)
        || !holds(b.exclusiveMinimum(), number, (x, y) -> y.compareTo(x) > 0)
        || !holds(b.exclusiveMaximum(), number, (x, y) -> y.compareTo(x) < 0)
        || !holds(
            b.multipleOf(), number, (x, y) -> x.signum() == 0 || y.remainder(x).signum() == 0)) {
      return false;
    }
    if ("int32".equals(format)
        && (number.compareTo(LEAST_INT) < 0 || number.compareTo(GREATEST_INT) > 0)) {
      throw new UndecidedException("Not every reader looks at int32.");
    }
    return true;
  }

  private static boolean holds(
      @Nullable BigDecimal limit, BigDecimal number, BiPredicate<BigDecimal, BigDecimal> test) {
    return limit == null || test.test(limit, number);
  }

  private static boolean between(@Nullable Integer least, int size, @Nullable Integer most) {
    return (least == null || size >= least) && (most == null || size <= most);
  }

  private static boolean distinct(JsonNode array) {
    for (int i = 0; i < array.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (JsonValues.same(array.get(i), array.get(j))) {
          return false;
        }
      }
    }
    return true;
  }
}
