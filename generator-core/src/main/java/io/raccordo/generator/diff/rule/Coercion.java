package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.SchemaFact.TypeForm;
import io.raccordo.generator.model.JsonType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an automation platform does with a value of a type that is not the one expected, after the
 * table of type coercion in Make's manual. Worst last.
 */
enum Coercion {
  /** It becomes what is meant. */
  VALUE("type-coerced", "coerced", "the platform converts every value."),
  /** It becomes what is meant where it can be read so, and is an error elsewhere. */
  IF_READABLE(
      "type-coerced-if-readable",
      "coerced if readable",
      "the platform converts what it can read so, and refuses the rest."),
  /** It becomes something, and nobody hears of it. */
  MISREAD("type-misread", "misread", "the platform takes values for others, and says nothing."),
  /** It is an error, or goes on as it is to whom it does not fit. */
  NONE("", "", "");

  private static final Set<String> DATES = Set.of("date", "date-time");

  private final String suffix;
  private final String action;
  private final String sentence;

  Coercion(String suffix, String action, String sentence) {
    this.suffix = suffix;
    this.action = action;
    this.sentence = sentence;
  }

  /** What follows the site in the rule id; empty for none. */
  String suffix() {
    return suffix;
  }

  /** What happened to the value, for the table of rules. */
  String action() {
    return action;
  }

  /** What it comes to, in words. */
  String sentence() {
    return sentence;
  }

  /**
   * The worst that befalls a value that may arrive.
   *
   * @param lenient whether another form of a type that is expected is as good, as it is where the
   *     platform receives it
   */
  static Coercion of(TypeForm received, TypeForm expected, boolean lenient) {
    if (received.types().isEmpty() || expected.types().isEmpty()) {
      return NONE;
    }
    Coercion worst = VALUE;
    for (JsonType type : received.types()) {
      Coercion best = NONE;
      for (JsonType other : expected.types()) {
        Coercion one = of(type, other, expected.format(), lenient);
        best = one.compareTo(best) < 0 ? one : best;
      }
      worst = best.compareTo(worst) > 0 ? best : worst;
    }
    return worst;
  }

  private static Coercion of(
      JsonType received, JsonType expected, @Nullable String format, boolean lenient) {
    boolean date = format != null && DATES.contains(format);
    return switch (expected) {
      case STRING ->
        switch (received) {
          case STRING -> date ? IF_READABLE : lenient ? VALUE : NONE;
          case INTEGER, NUMBER -> date ? MISREAD : VALUE;
          case BOOLEAN -> date ? NONE : VALUE;
          case ARRAY -> date ? NONE : IF_READABLE;
          case OBJECT, NULL -> NONE;
        };
      case INTEGER, NUMBER ->
        switch (received) {
          case INTEGER, NUMBER -> lenient ? VALUE : NONE;
          case STRING -> IF_READABLE;
          case BOOLEAN, ARRAY, OBJECT, NULL -> NONE;
        };
      case BOOLEAN ->
        switch (received) {
          case BOOLEAN -> VALUE;
          case INTEGER, NUMBER, STRING, ARRAY, OBJECT -> MISREAD;
          case NULL -> NONE;
        };
      case ARRAY -> received == JsonType.NULL ? NONE : VALUE;
      case OBJECT -> received == JsonType.OBJECT ? VALUE : NONE;
      case NULL -> received == JsonType.NULL ? VALUE : NONE;
    };
  }
}
