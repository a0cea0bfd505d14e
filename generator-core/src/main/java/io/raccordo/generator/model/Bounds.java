package io.raccordo.generator.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The limiting keywords of a schema; null (or false) where absent. Exclusive bounds of OpenAPI 3.0
 * are already turned into the numbers of JSON Schema 2020-12.
 *
 * @param pattern ECMA-262 regular expression, unanchored
 */
public record Bounds(
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable BigDecimal exclusiveMinimum,
    @Nullable BigDecimal exclusiveMaximum,
    @Nullable BigDecimal multipleOf,
    @Nullable Integer minLength,
    @Nullable Integer maxLength,
    @Nullable String pattern,
    @Nullable Integer minItems,
    @Nullable Integer maxItems,
    boolean uniqueItems,
    @Nullable Integer minProperties,
    @Nullable Integer maxProperties) {
  /** No limit at all. */
  public static final Bounds NONE =
      new Bounds(null, null, null, null, null, null, null, null, null, null, false, null, null);
}
