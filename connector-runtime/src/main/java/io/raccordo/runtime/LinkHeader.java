package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Link header field (RFC 8288). */
final class LinkHeader {
  private static final Pattern LINK = Pattern.compile(
      "<([^>]*)>((?:\\s*;\\s*[^\\s=;,]+(?:\\s*=\\s*(?:\"[^\"]*\"|[^\\s;,\"]*))?)*)");
  private static final Pattern RELATION =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]*))", Pattern.CASE_INSENSITIVE);

  private LinkHeader() {}

  static Optional<String> next(Headers headers) {
    for (String field : headers.all("Link")) {
      Matcher link = LINK.matcher(field);
      while (link.find()) {
        if (isNext(link.group(2))) {
          return Optional.of(link.group(1));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNext(String parameters) {
    Matcher relation = RELATION.matcher(parameters);
    if (!relation.find()) {
      return false;
    }
    String names = relation.group(1) == null ? relation.group(2) : relation.group(1);
    for (String name : names.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (name.equals("next")) {
        return true;
      }
    }
    return false;
  }
}
