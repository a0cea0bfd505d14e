package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.util.ArrayList;
import java.util.List;
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
    return targets(headers, "next").stream().findFirst();
  }

  /** Where the links of a relation lead, as they stand there. */
  static List<String> targets(Headers headers, String relation) {
    List<String> targets = new ArrayList<>(1);
    for (String field : headers.all("Link")) {
      Matcher link = LINK.matcher(field);
      while (link.find()) {
        if (has(relation, link.group(2))) {
          targets.add(link.group(1));
        }
      }
    }
    return targets;
  }

  private static boolean has(String wanted, String parameters) {
    Matcher relation = RELATION.matcher(parameters);
    if (!relation.find()) {
      return false;
    }
    String names = relation.group(1) == null ? relation.group(2) : relation.group(1);
    return List.of(names.toLowerCase(Locale.ROOT).split("\\s+", -1)).contains(wanted);
  }
}
