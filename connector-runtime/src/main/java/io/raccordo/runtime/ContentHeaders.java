package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What header fields say about a body. */
final class ContentHeaders {
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
  private static final Pattern EXTENDED =
      Pattern.compile("filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED =
      Pattern.compile("filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile("filename\\s*=\\s*([^;\\s\"]+)", Pattern.CASE_INSENSITIVE);

  private ContentHeaders() {}

  /** The length, -1 when it is not said. */
  static long length(Headers headers) {
    return headers
        .first("Content-Length")
        .filter(text -> LENGTH.matcher(text).matches())
        .map(Long::valueOf)
        .orElse(-1L);
  }

  /**
   * The file name without anything that would make it a path (RFC 6266; RFC 8187 for the extended
   * form).
   */
  static Optional<String> fileName(Headers headers) {
    return headers
        .first("Content-Disposition")
        .flatMap(ContentHeaders::named)
        .map(ContentHeaders::nameOnly)
        .filter(name -> !name.isEmpty());
  }

  private static Optional<String> named(String disposition) {
    Matcher extended = EXTENDED.matcher(disposition);
    if (extended.find()) {
      return Optional.of(decoded(extended.group(1)));
    }
    Matcher quoted = QUOTED.matcher(disposition);
    if (quoted.find()) {
      return Optional.of(quoted.group(1).replaceAll("\\\\(.)", "$1"));
    }
    Matcher plain = PLAIN.matcher(disposition);
    return plain.find() ? Optional.of(plain.group(1)) : Optional.empty();
  }

  private static String decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (text.charAt(i) == '%' && high >= 0 && low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(text.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String nameOnly(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "").strip();
    return clean.matches("\\.*") ? "" : clean;
  }
}
