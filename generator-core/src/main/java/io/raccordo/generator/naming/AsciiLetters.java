package io.raccordo.generator.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Spells a text with ASCII letters and digits where its own letters must not stand: a class is a
 * file, and a file system or a JVM without UTF-8 refuses other names, folds them, or writes them in
 * another normal form.
 */
final class AsciiLetters {
  /** Letters that Unicode does not take apart. */
  private static final Map<Integer, String> LETTERS = Map.ofEntries(
      Map.entry((int) 'ß', "ss"),
      Map.entry((int) 'ẞ', "SS"),
      Map.entry((int) 'æ', "ae"),
      Map.entry((int) 'Æ', "AE"),
      Map.entry((int) 'œ', "oe"),
      Map.entry((int) 'Œ', "OE"),
      Map.entry((int) 'ø', "o"),
      Map.entry((int) 'Ø', "O"),
      Map.entry((int) 'đ', "d"),
      Map.entry((int) 'Đ', "D"),
      Map.entry((int) 'ł', "l"),
      Map.entry((int) 'Ł', "L"),
      Map.entry((int) 'þ', "th"),
      Map.entry((int) 'Þ', "Th"),
      Map.entry((int) 'ı', "i"));

  private AsciiLetters() {}

  /**
   * The text without accents; letters of other scripts become {@code U} and their code points,
   * other signs a space.
   */
  static String spell(String text) {
    if (isAscii(text)) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    boolean accents = false;
    int[] decomposed =
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().toArray();
    for (int c : decomposed) {
      boolean mark = isMark(c);
      if (!mark || !accents) {
        result.append(spell(c, mark));
      }
      accents = mark ? accents : c < 0x80 || LETTERS.containsKey(c);
    }
    return result.toString();
  }

  /** Most names are. */
  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Vowels of many scripts, and accents that no letter includes. */
  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static String spell(int c, boolean mark) {
    if (c < 0x80) {
      return String.valueOf((char) c);
    }
    if (Character.isDigit(c)) {
      return String.valueOf(Character.digit(c, 10));
    }
    String known = LETTERS.get(c);
    if (known != null) {
      return known;
    }
    return mark || Character.isLetter(c) ? String.format(Locale.ROOT, "U%04X", c) : " ";
  }
}
