package io.raccordo.templates;

import java.util.Locale;

/**
 * Text as it may be shown. Characters that a reader cannot see but that change what is seen
 * (controls, direction marks, invisible tags) become {@code [U+202E]}; line breaks and tabs become
 * spaces.
 */
public final class VisibleText {
  private VisibleText() {}

  /** The text, on one line. */
  public static String of(String text) {
    int first = 0;
    while (first < text.length() && isPlain(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || c == '\r' || c == '\t') {
        result.append(' ');
      } else if (misleads(c)) {
        result.append(String.format(Locale.ROOT, "[U+%04X]", c));
      } else {
        result.appendCodePoint(c);
      }
    }
    return result.toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7f;
  }

  private static boolean misleads(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> true;
      // Joiners shape letters and emoji; every other format character only hides or turns text.
      case Character.FORMAT -> c != 0x200C && c != 0x200D && c != 0x00AD;
      default -> false;
    };
  }
}
