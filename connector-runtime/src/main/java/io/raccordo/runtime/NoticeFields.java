package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Deprecation} (RFC 9745 and its drafts), {@code Sunset} (RFC 8594), {@code Warning}
 * (RFC 7234, section 5.5) and links about them. What cannot be read is passed over.
 */
final class NoticeFields {
  private static final Set<String> NOT_DEPRECATED = Set.of("", "false", "?0");

  /** A date of structured fields (RFC 9651, section 3.3.7); parameters may follow. */
  private static final Pattern DATE = Pattern.compile("@(-?\\d{1,15})\\s*(?:;.*)?");

  private static final Pattern WARNING =
      Pattern.compile("(?:^|,)\\s*299\\s+\\S+\\s+\"((?:[^\"\\\\]|\\\\.)*)\"");

  private NoticeFields() {}

  /** What the response to a call says; null when it says nothing. */
  static @Nullable Notice read(Answer answer) {
    Headers headers = answer.response().headers();
    if (!speaks(headers)) {
      return null;
    }
    String deprecation = value(headers, "Deprecation");
    URI base = answer.response().address().orElse(answer.call().uri());
    Notice notice = new Notice(
        answer.call().operation(),
        !NOT_DEPRECATED.contains(deprecation.toLowerCase(Locale.ROOT)),
        date(deprecation),
        date(value(headers, "Sunset")),
        warnings(answer, headers),
        links(answer, base, "deprecation"),
        links(answer, base, "sunset"),
        links(answer, base, "successor-version"));
    return notice.isEmpty() ? null : notice;
  }

  /** Most responses have none of it, many have links to other pages. */
  private static boolean speaks(Headers headers) {
    return headers.first("Deprecation").isPresent()
        || headers.first("Sunset").isPresent()
        || headers.first("Warning").isPresent()
        || headers.all("Link").stream()
            .anyMatch(link -> link.contains("deprecation")
                || link.contains("sunset")
                || link.contains("successor-version"));
  }

  private static String value(Headers headers, String name) {
    return headers.first(name).map(String::strip).orElse("");
  }

  private static @Nullable Instant date(String value) {
    Matcher structured = DATE.matcher(value);
    if (!structured.matches()) {
      return ServerTime.date(value);
    }
    try {
      return Instant.ofEpochSecond(Long.parseLong(structured.group(1)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static List<String> warnings(Answer answer, Headers headers) {
    List<String> texts = new ArrayList<>(1);
    for (String field : headers.all("Warning")) {
      Matcher warning = WARNING.matcher(field);
      while (warning.find()) {
        String text = warning.group(1).replaceAll("\\\\(.)", "$1");
        texts.add(ErrorMapper.line(answer.redactor().clean(text)));
      }
    }
    return texts;
  }

  private static List<URI> links(Answer answer, URI base, String relation) {
    return LinkHeader.targets(answer.response().headers(), relation).stream()
        .map(target -> References.resolve(base, answer.redactor().clean(target)))
        .flatMap(Optional::stream)
        .filter(URI::isAbsolute)
        .toList();
  }
}
