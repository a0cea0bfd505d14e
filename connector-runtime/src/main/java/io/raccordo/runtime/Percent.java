package io.raccordo.runtime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Percent-encoding (RFC 3986, section 2.1). */
final class Percent {
  private static final String UNRESERVED = "-._~";
  private static final String RESERVED = ":/?#[]@!$&'()*+,;=";
  private static final Pattern DOTS = Pattern.compile("(?:\\.|%2[eE]){1,2}");
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

  /** Whether a segment of a path is {@code .} or {@code ..} (RFC 3986, section 5.2.4). */
  static boolean climbs(String segment) {
    // The longest of them has both dots encoded.
    return segment.length() <= "%2e%2e".length() && DOTS.matcher(segment).matches();
  }

  private static String encode(String text, String kept, boolean keepEncoded) {
    if (isKept(text, kept)) {
      return text;
    }
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

  private static boolean isKept(String text, String kept) {
    for (int i = 0; i < text.length(); i++) {
      if (!isAlphanumeric(text.charAt(i)) && kept.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isHex(byte b) {
    return Character.digit(b, 16) >= 0;
  }
}
