package io.raccordo.it.diff;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** JSON Pointers (RFC 6901) as references write them. */
final class Pointers {
  private Pointers() {}

  static String escape(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }

  /** Without percent-encoding. */
  static String decoded(String reference) {
    return reference.indexOf('%') < 0
        ? reference
        : URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Without the last token. */
  static String parent(String reference) {
    return reference.substring(0, Math.max(0, reference.lastIndexOf('/')));
  }
}
