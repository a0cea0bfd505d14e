package io.raccordo.generator.naming;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Spells texts that hold no word, such as operators. */
final class Symbols {
  private static final String SIGNS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ";
  private static final List<String> NAMES = List.of(
      "NOT",
      "DOUBLE_QUOTE",
      "HASH",
      "DOLLAR",
      "PERCENT",
      "AND",
      "QUOTE",
      "OPEN",
      "CLOSE",
      "ALL",
      "PLUS",
      "COMMA",
      "MINUS",
      "DOT",
      "SLASH",
      "COLON",
      "SEMICOLON",
      "LT",
      "EQ",
      "GT",
      "QUESTION",
      "AT",
      "OPEN_BRACKET",
      "BACKSLASH",
      "CLOSE_BRACKET",
      "CARET",
      "UNDERSCORE",
      "BACKTICK",
      "OPEN_BRACE",
      "OR",
      "CLOSE_BRACE",
      "TILDE",
      "SPACE");

  private Symbols() {}

  /**
   * The names of all signs with underscores between them; those that have none are {@code U} and
   * their code point.
   */
  static String spell(String text) {
    return text.codePoints().mapToObj(Symbols::name).collect(Collectors.joining("_"));
  }

  private static String name(int sign) {
    int index = SIGNS.indexOf(sign);
    return index >= 0 ? NAMES.get(index) : String.format(Locale.ROOT, "U%04X", sign);
  }
}
