package io.raccordo.generator.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns any text into Java identifiers (JLS 3.8). Words end at every character that is neither
 * letter nor digit and where lower case turns into upper case; letters of any script are kept.
 */
public final class JavaNames {
  /**
   * Longest name given; keeps {@code Outer$Inner.class} within the 255 bytes of common file
   * systems.
   */
  private static final int LONGEST = 60;

  private JavaNames() {}

  /** {@code UpperCamelCase}. */
  public static String pascal(String text) {
    StringBuilder result = new StringBuilder();
    for (String word : words(text)) {
      int first = word.codePointAt(0);
      result
          .appendCodePoint(Character.toUpperCase(first))
          .append(word.substring(Character.charCount(first)));
    }
    return identifier(result.toString(), "X");
  }

  /** {@code lowerCamelCase}. */
  public static String camel(String text) {
    String pascal = pascal(text);
    int first = pascal.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toLowerCase(first))
        .append(pascal.substring(Character.charCount(first)))
        .toString();
  }

  /** {@code UPPER_SNAKE_CASE}, with signs that carry meaning spelled out. */
  public static String constant(String text) {
    String spelled =
        text.startsWith("-") && text.length() > 1 ? "MINUS " + text.substring(1) : text;
    spelled = spelled
        .replace("+", " PLUS ")
        .replace("*", " ALL ")
        .replace("<", " LT ")
        .replace(">", " GT ");
    if (text.equals("-")) {
      spelled = "MINUS";
    }
    return identifier(String.join("_", words(spelled)).toUpperCase(Locale.ROOT), "EMPTY");
  }

  /** {@code kebab-case}. */
  public static String kebab(String text) {
    String joined = String.join("-", words(text)).toLowerCase(Locale.ROOT);
    return joined.isEmpty() ? "x" : joined;
  }

  /** The words of a text, ASCII letters of all-upper-case words lowered but for their first. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int previous = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean part = Character.isLetterOrDigit(c) && Character.isJavaIdentifierPart(c);
      boolean hump = part
          && Character.isUpperCase(c)
          && (Character.isLowerCase(previous)
              || nextIsLower(text, i) && Character.isUpperCase(previous));
      if ((!part || hump) && word.length() > 0) {
        words.add(unshout(word.toString()));
        word.setLength(0);
      }
      if (part) {
        word.appendCodePoint(c);
      }
      previous = part ? c : 0;
    }
    if (word.length() > 0) {
      words.add(unshout(word.toString()));
    }
    return words;
  }

  private static boolean nextIsLower(String text, int at) {
    return at < text.length() && Character.isLowerCase(text.codePointAt(at));
  }

  private static String unshout(String word) {
    if (word.length() < 2 || !word.equals(word.toUpperCase(Locale.ROOT))) {
      return word;
    }
    int first = Character.charCount(word.codePointAt(0));
    return word.substring(0, first) + word.substring(first).toLowerCase(Locale.ROOT);
  }

  private static String identifier(String text, String whenEmpty) {
    if (text.isEmpty()) {
      return whenEmpty;
    }
    String shortened = text;
    if (text.length() > LONGEST) {
      shortened = text.substring(0, LONGEST - 8) + hash(text);
    }
    return Character.isJavaIdentifierStart(shortened.codePointAt(0))
        ? shortened
        : whenEmpty.charAt(0) == 'E' ? "V" + shortened : "X" + shortened;
  }

  private static String hash(String text) {
    return String.format(Locale.ROOT, "%08x", text.hashCode());
  }
}
