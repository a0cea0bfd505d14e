package io.raccordo.it.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as a line of text: {@code \n}, {@code \r}, {@code \t}, {@code \\} and {@code \xHH}; all
 * else is UTF-8.
 */
final class Escapes {
  private Escapes() {}

  static byte[] bytes(String line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      i += Character.charCount(c);
      if (c != '\\') {
        out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      char kind = i < line.length() ? line.charAt(i++) : ' ';
      switch (kind) {
        case 'n' -> out.write('\n');
        case 'r' -> out.write('\r');
        case 't' -> out.write('\t');
        case '\\' -> out.write('\\');
        case 'x' -> {
          out.write(Integer.parseInt(line.substring(i, i + 2), 16));
          i += 2;
        }
        default -> throw new IllegalArgumentException("Unknown escape in: " + line);
      }
    }
    return out.toByteArray();
  }

  /** A line that {@link #bytes} reads back; bytes that are no UTF-8 as {@code \xHH}. */
  static String line(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean isText = java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    if (!isText) {
      text = new String(bytes, StandardCharsets.ISO_8859_1);
    }
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c < ' ' || (!isText && c > '~')) {
            out.append("\\x").append(java.util.HexFormat.of().toHexDigits((byte) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
