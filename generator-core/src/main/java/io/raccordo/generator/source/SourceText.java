package io.raccordo.generator.source;

import io.raccordo.generator.diagnostic.SourceRange;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * A document's characters.
 *
 * @param text without a byte order mark
 * @param malformed where the bytes are not of the charset, as an index into the text; there it
 *     holds U+FFFD
 */
record SourceText(String text, Charset charset, OptionalInt malformed) {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  static SourceText decode(byte[] bytes) {
    Charset charset = detect(bytes);
    int start = markLength(bytes, charset);
    String text = new String(bytes, start, bytes.length - start, charset);
    // A replaced sequence and a replacement character that was there look the same.
    return text.indexOf(0xFFFD) < 0
        ? new SourceText(text, charset, OptionalInt.empty())
        : new SourceText(text, charset, firstMalformed(bytes, start, charset));
  }

  private static OptionalInt firstMalformed(byte[] bytes, int start, Charset charset) {
    CharBuffer sound = CharBuffer.allocate(bytes.length - start + 1);
    CoderResult end = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, start, bytes.length - start), sound, true);
    return end.isError() ? OptionalInt.of(sound.position()) : OptionalInt.empty();
  }

  /**
   * RFC 4627 section 3: a document starts with an ASCII character, so zero bytes tell the width of
   * its characters.
   */
  private static Charset detect(byte[] b) {
    if (starts(b, 0x00, 0x00, 0xFE, 0xFF) || zeros(b, 0, 1, 2)) {
      return UTF_32BE;
    }
    if (starts(b, 0xFF, 0xFE, 0x00, 0x00) || zeros(b, 1, 2, 3)) {
      return UTF_32LE;
    }
    if (starts(b, 0xFE, 0xFF) || zeros(b, 0)) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(b, 0xFF, 0xFE) || zeros(b, 1)) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  private static int markLength(byte[] b, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return starts(b, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }
    if (charset.equals(UTF_32BE) || charset.equals(UTF_32LE)) {
      return starts(b, 0x00, 0x00, 0xFE, 0xFF) || starts(b, 0xFF, 0xFE) ? 4 : 0;
    }
    return starts(b, 0xFE, 0xFF) || starts(b, 0xFF, 0xFE) ? 2 : 0;
  }

  private static boolean starts(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether exactly these of the first bytes are zero (of two bytes for 16 bits, of four for 32).
   */
  private static boolean zeros(byte[] bytes, int... at) {
    int width = at.length == 1 ? 2 : 4;
    if (bytes.length < width) {
      return false;
    }
    int next = 0;
    for (int i = 0; i < width; i++) {
      boolean expected = next < at.length && at[next] == i;
      if (expected) {
        next++;
      }
      if ((bytes[i] == 0) != expected) {
        return false;
      }
    }
    return true;
  }

  /** The one-character range at an index of the text. */
  SourceRange at(String file, int index) {
    int line = 1;
    int lineStart = 0;
    int end = Math.min(index, text.length());
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        line++;
        lineStart = i + 1;
      }
    }
    int column = end - lineStart + 1;
    return new SourceRange(file, line, column, line, column + 1);
  }
}
