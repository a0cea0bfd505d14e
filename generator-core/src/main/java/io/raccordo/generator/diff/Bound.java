package io.raccordo.generator.diff;

import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.JsonType;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The limiting keywords, each with what it limits and on which side. */
public enum Bound {
  MIN(Kind.LOWER, JsonType.NUMBER),
  EXCLUSIVE_MIN(Kind.LOWER, JsonType.NUMBER),
  MAX(Kind.UPPER, JsonType.NUMBER),
  EXCLUSIVE_MAX(Kind.UPPER, JsonType.NUMBER),
  MULTIPLE_OF(Kind.DIVISOR, JsonType.NUMBER),
  MIN_LENGTH(Kind.LOWER, JsonType.STRING),
  MAX_LENGTH(Kind.UPPER, JsonType.STRING),
  PATTERN(Kind.TEXT, JsonType.STRING),
  MIN_ITEMS(Kind.LOWER, JsonType.ARRAY),
  MAX_ITEMS(Kind.UPPER, JsonType.ARRAY),
  UNIQUE_ITEMS(Kind.FLAG, JsonType.ARRAY),
  MIN_PROPERTIES(Kind.LOWER, JsonType.OBJECT),
  MAX_PROPERTIES(Kind.UPPER, JsonType.OBJECT),
  MIN_CONTAINS(Kind.LOWER, JsonType.ARRAY),
  MAX_CONTAINS(Kind.UPPER, JsonType.ARRAY);

  /** How two values of a keyword compare. */
  public enum Kind {
    /** More admits less. */
    LOWER,
    /** More admits more. */
    UPPER,
    /** A multiple admits less. */
    DIVISOR,
    /** Presence admits less; two values do not compare. */
    TEXT,
    /** Presence admits less. */
    FLAG
  }

  private final Kind kind;
  private final JsonType type;

  Bound(Kind kind, JsonType type) {
    this.kind = kind;
    this.type = type;
  }

  /** How its values compare. */
  public Kind kind() {
    return kind;
  }

  /** The middle of rule ids, such as {@code max-length}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As documents write it, such as {@code maxLength}. */
  public String keyword() {
    return switch (this) {
      case MIN -> "minimum";
      case EXCLUSIVE_MIN -> "exclusiveMinimum";
      case MAX -> "maximum";
      case EXCLUSIVE_MAX -> "exclusiveMaximum";
      case MULTIPLE_OF -> "multipleOf";
      case MIN_LENGTH -> "minLength";
      case MAX_LENGTH -> "maxLength";
      case PATTERN -> "pattern";
      case MIN_ITEMS -> "minItems";
      case MAX_ITEMS -> "maxItems";
      case UNIQUE_ITEMS -> "uniqueItems";
      case MIN_PROPERTIES -> "minProperties";
      case MAX_PROPERTIES -> "maxProperties";
      case MIN_CONTAINS -> "minContains";
      case MAX_CONTAINS -> "maxContains";
    };
  }

  /** Whether it limits a schema of these types; it says nothing about values of others. */
  boolean limits(Set<JsonType> types) {
    return types.isEmpty()
        || types.contains(type)
        || (type == JsonType.NUMBER && types.contains(JsonType.INTEGER));
  }

  /**
   * Its value; null when absent, when it is one of {@link io.raccordo.generator.model.Conditions},
   * or when it limits nothing, as {@code minLength: 0}.
   */
  @Nullable
  Object in(Bounds bounds) {
    return switch (this) {
      case MIN -> bounds.minimum();
      case EXCLUSIVE_MIN -> bounds.exclusiveMinimum();
      case MAX -> bounds.maximum();
      case EXCLUSIVE_MAX -> bounds.exclusiveMaximum();
      case MULTIPLE_OF -> bounds.multipleOf();
      case MIN_LENGTH -> positive(bounds.minLength());
      case MAX_LENGTH -> number(bounds.maxLength());
      case PATTERN -> "".equals(bounds.pattern()) ? null : bounds.pattern();
      case MIN_ITEMS -> positive(bounds.minItems());
      case MAX_ITEMS -> number(bounds.maxItems());
      case UNIQUE_ITEMS -> bounds.uniqueItems() ? Boolean.TRUE : null;
      case MIN_PROPERTIES -> positive(bounds.minProperties());
      case MAX_PROPERTIES -> number(bounds.maxProperties());
      case MIN_CONTAINS, MAX_CONTAINS -> null;
    };
  }

  private static @Nullable BigDecimal positive(@Nullable Integer value) {
    return value == null || value <= 0 ? null : BigDecimal.valueOf(value);
  }

  private static @Nullable BigDecimal number(@Nullable Integer value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }
}
