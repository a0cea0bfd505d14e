package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server asks for in {@code WWW-Authenticate} (RFC 9110, section 11.6.1).
 *
 * @param scheme the scheme of authentication in lower case
 * @param parameters by their names in lower case, the first of each
 */
record Challenge(String scheme, Map<String, String> parameters) {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  // A scheme is followed by a space or the end, a parameter's name by an equals sign.
  private static final Pattern PART = Pattern.compile("\\G[\\s,]*(?:(?<name>" + TOKEN
      + ")\\s*=\\s*(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*+)\"|(?<plain>" + TOKEN + "))|(?<scheme>"
      + TOKEN + ")(?:\\s+(?<token68>[A-Za-z0-9._~+/-]+=*)(?=\\s*(?:,|$)))?)");

  /** All that a response asks for; what cannot be read ends a field. */
  static List<Challenge> of(Headers headers) {
    List<Challenge> challenges = new ArrayList<>();
    for (String field : headers.all("WWW-Authenticate")) {
      Matcher part = PART.matcher(field);
      while (part.find()) {
        if (part.group("scheme") != null) {
          challenges.add(
              new Challenge(part.group("scheme").toLowerCase(Locale.ROOT), new LinkedHashMap<>()));
        } else if (!challenges.isEmpty()) {
          String quoted = part.group("quoted");
          challenges
              .get(challenges.size() - 1)
              .parameters
              .putIfAbsent(
                  part.group("name").toLowerCase(Locale.ROOT),
                  quoted == null ? part.group("plain") : quoted.replaceAll("\\\\(.)", "$1"));
        }
      }
    }
    return challenges;
  }

  /** The first of a scheme. */
  static Optional<Challenge> of(Headers headers, String scheme) {
    return of(headers).stream().filter(each -> each.scheme.equals(scheme)).findFirst();
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }
}
