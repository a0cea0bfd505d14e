package io.raccordo.generator.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/**
 * Turns any text into Java identifiers (JLS 3.8). Words end at every character that is neither
 * letter nor digit and where lower case turns into upper case. Letters of any script are kept,
 * except in what becomes a file or folder.
 */
public final class JavaNames {
  /**
   * Longest name given, in {@code char}s; keeps {@code Outer$Inner.class} within the 255 bytes of
   * common file systems.
   */
  private static final int LONGEST = 60;

  /** Longest text with dashes, which is a file's name at most. */
  private static final int LONGEST_KEBAB = 120;

  private JavaNames() {}

  /** {@code UpperCamelCase} in ASCII, for classes. */
  public static String pascal(String text) {
    return pascal(words(AsciiLetters.spell(text)));
  }

  /** {@code lowerCamelCase}, for methods. */
  public static String camel(String text) {
    String pascal = pascal(words(text));
    int first = pascal.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toLowerCase(first))
        .append(pascal.substring(Character.charCount(first)))
        .toString();
  }

  private static String pascal(List<String> words) {
    StringBuilder result = new StringBuilder();
    for (String word : words) {
      int first = word.codePointAt(0);
      result
          .appendCodePoint(Character.toUpperCase(first))
          .append(word.substring(Character.charCount(first)));
    }
    return result.isEmpty() ? "X" : identifier(result.toString(), "X");
  }

  /** {@code UPPER_SNAKE_CASE}, with signs that carry meaning spelled out. */
  public static String constant(String text) {
    if (text.isEmpty()) {
      return "EMPTY";
    }
    if (words(text).isEmpty()) {
      return identifier(Symbols.spell(text), "V");
    }
    String spelled = text.startsWith("-") ? "MINUS " + text.substring(1) : text;
    spelled = spelled
        .replace("+", " PLUS ")
        .replace("*", " ALL ")
        .replace("<", " LT ")
        .replace(">", " GT ");
    return identifier(String.join("_", words(spelled)).toUpperCase(Locale.ROOT), "V");
  }

  /** {@code kebab-case} in ASCII, for ids and files. */
  public static String kebab(String text) {
    String joined = String.join("-", words(AsciiLetters.spell(text))).toLowerCase(Locale.ROOT);
    return joined.isEmpty() ? "x" : shortened(joined, LONGEST_KEBAB);
  }

  /**
   * One part of a package's name: lower-case ASCII letters and digits, and no word of the language.
   */
  public static String packagePart(String text) {
    String name = kebab(text).replace("-", "");
    String started = Character.isDigit(name.charAt(0)) ? "x" + name : name;
    return SourceVersion.isKeyword(started) ? started + '_' : started;
  }

  /** The words of a text, ASCII letters of all-upper-case words lowered but for their first. */
  public static List<String> words(String anyForm) {
    // One text has one name, whichever way its accents were typed.
    String text = AsciiLetters.isAscii(anyForm)
        ? anyForm
        : Normalizer.normalize(anyForm, Normalizer.Form.NFC);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int previous = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (AsciiLetters.isMark(c) && word.length() > 0) {
        word.appendCodePoint(c);
        continue;
      }
      boolean part = Character.isLetterOrDigit(c) && Character.isJavaIdentifierPart(c);
      if ((!part || isHump(text, i, c, previous)) && word.length() > 0) {
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

  private static boolean isHump(String text, int next, int c, int previous) {
    boolean endOfShout = Character.isUpperCase(previous)
        && next < text.length()
        && Character.isLowerCase(text.codePointAt(next));
    return Character.isUpperCase(c) && (Character.isLowerCase(previous) || endOfShout);
  }

  private static String unshout(String word) {
    if (word.length() < 2 || hasSmallAscii(word) || !word.equals(word.toUpperCase(Locale.ROOT))) {
      return word;
    }
    int first = Character.charCount(word.codePointAt(0));
    return word.substring(0, first) + word.substring(first).toLowerCase(Locale.ROOT);
  }

  /** Most words have one, which tells at once that they are not all upper case. */
  private static boolean hasSmallAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 'a' && word.charAt(i) <= 'z') {
        return true;
      }
    }
    return false;
  }

  /**
   * A text of letters, digits and underscores as an identifier, with a prefix where it cannot stand
   * at the start.
   */
  private static String identifier(String text, String prefix) {
    String name = shortened(text, LONGEST);
    return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : prefix + name;
  }

  /** A text that is too long, cut between characters, with a hash of the whole behind it. */
  private static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 8;
    boolean split = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, split ? end - 1 : end)
        + String.format(Locale.ROOT, "%08x", text.hashCode());
  }
}
