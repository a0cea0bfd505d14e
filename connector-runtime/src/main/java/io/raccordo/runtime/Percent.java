package io.raccordo.runtime;

import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986, section 2.1). */
final class Percent {
  private static final String UNRESERVED = "-._~";
  private static final String RESERVED = ":/?#[]@!$&'()*+,;=";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private Percent() {}

  /**
   * Encodes all but unreserved characters, so that the text can neither end nor structure its
   * place.
   */
  static String encode(String text) {
    return encode(text, UNRESERVED, false);
  }

  /** As {@link #encode}, with a plus sign for a space (RFC 1866, section 8.2.1). */
  static String encodeForm(String text) {
    return encode(text).replace("%20", "+");
  }

  /**
   * Encodes what cannot stand in a query value; reserved characters stay, except those that end it.
   */
  static String encodeReserved(String text) {
    return encode(text, UNRESERVED + RESERVED.replace("#", "").replace("&", ""), true);
  }

  /** Encodes what cannot stand in a URL at all; everything else stays. */
  static String encodeIllegal(String text) {
    return encode(text, UNRESERVED + RESERVED, true);
  }

  private static String encode(String text, String kept, boolean keepEncoded) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      boolean encoded = keepEncoded
          && c == '%'
          && i + 2 < bytes.length
          && isHex(bytes[i + 1])
          && isHex(bytes[i + 2]);
      if (isAlphanumeric(c) || kept.indexOf(c) >= 0 || encoded) {
        out.append(c);
      } else {
        out.append('%').append(HEX[c >> 4]).append(HEX[c & 0xF]);
      }
    }
    return out.toString();
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isHex(byte b) {
    return Character.digit(b, 16) >= 0;
  }
}
