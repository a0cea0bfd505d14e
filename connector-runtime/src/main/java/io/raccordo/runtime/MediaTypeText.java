package io.raccordo.runtime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a media type says (RFC 9110, section 8.3.1). */
final class MediaTypeText {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private MediaTypeText() {}

  /** Whether it is JSON, by its subtype or structured suffix (RFC 6839). */
  static boolean isJson(String mediaType) {
    String essence = essence(mediaType);
    return essence.endsWith("/json") || essence.endsWith("+json");
  }

  /** Type and subtype in lower case, without parameters. */
  static String essence(String mediaType) {
    return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The charset that it names, UTF-8 when it names none that is known. */
  static Charset charset(String mediaType) {
    Matcher name = CHARSET.matcher(mediaType);
    return name.find() && isSupported(name.group(1))
        ? Charset.forName(name.group(1))
        : StandardCharsets.UTF_8;
  }

  private static boolean isSupported(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * A media type that can be sent.
   *
   * @param offered what a document names: one type, several, or ranges of types
   * @param otherwise what is sent when it names ranges only, or nothing
   */
  static String sent(String offered, String otherwise) {
    for (String each : offered.split(",", -1)) {
      if (!each.contains("*") && each.contains("/")) {
        return each.strip();
      }
    }
    return otherwise;
  }
}
