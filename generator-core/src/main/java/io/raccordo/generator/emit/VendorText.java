package io.raccordo.generator.emit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text of a vendor's document, made harmless for whoever reads the file that it is put into. */
final class VendorText {
  private VendorText() {}

  /**
   * The text with line feeds as only line ends, spaces for tabs, and without what no reader sees
   * but a compiler, editor or reviewer may trip over: control characters, marks that reorder text,
   * lone surrogates, non-characters. The table is our own because that of the JDK grows from
   * release to release.
   */
  static String clean(String text) {
    int length = text.length();
    int at = 0;
    while (at < length && isPlain(text.charAt(at))) {
      at++;
    }
    if (at == length) {
      return text;
    }
    StringBuilder result = new StringBuilder(length).append(text, 0, at);
    while (at < length) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (c == '\r') {
        if (at == length || text.charAt(at) != '\n') {
          result.append('\n');
        }
      } else if (c == '\t' || c == 0xa0) {
        result.append(' ');
      } else if (c == 0x85 || c == 0x2028 || c == 0x2029) {
        result.append('\n');
      } else if (c == '\n' || !isHarmful(c)) {
        result.appendCodePoint(c);
      }
    }
    return result.toString();
  }

  /** The text on one line, for labels and messages; words have one space between them. */
  static String oneLine(String text) {
    String clean = clean(text);
    StringBuilder result = new StringBuilder(clean.length());
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c != ' ' && c != '\n') {
        result.append(c);
      } else if (result.length() > 0 && result.charAt(result.length() - 1) != ' ') {
        result.append(' ');
      }
    }
    return result.toString().strip();
  }

  /**
   * The text with {@code \\uXXXX} for what {@link #clean} would take out, for languages that know
   * such escapes.
   */
  static String escapeHidden(String text) {
    if (text.chars().allMatch(c -> isPlain((char) c))) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || isVisible(c)) {
        result.appendCodePoint(c);
      } else {
        for (char unit : Character.toChars(c)) {
          result.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
      }
    }
    return result.toString();
  }

  /**
   * JSON that every reader takes: a lone surrogate has no UTF-8 and readers refuse its escape, so
   * it becomes a question mark; what nobody sees is escaped.
   */
  static String sound(CharSequence json) {
    return escapeHidden(
        new String(json.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  /** Whether a character beyond ASCII can stand in a source file as it is. */
  static boolean isVisible(int c) {
    return !isHarmful(c) && c != 0x2028 && c != 0x2029;
  }

  private static boolean isPlain(char c) {
    return (c >= ' ' && c < 0x7f) || c == '\n' || (c > 0xa0 && c < 0x600);
  }

  private static boolean isHarmful(int c) {
    return c < ' '
        || (c >= 0x7f && c < 0xa0)
        || c == 0x61c
        || c == 0x180e
        || c == 0x200b
        || c == 0x200e
        || c == 0x200f
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || (c >= 0xd800 && c <= 0xdfff)
        || (c >= 0xfdd0 && c <= 0xfdef)
        || c == 0xfeff
        || (c >= 0xfff0 && c <= 0xfffb)
        || (c & 0xfffe) == 0xfffe
        || (c >= 0xe0000 && c <= 0xe0fff);
  }
}
