package io.raccordo.generator.diff.witness;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats of texts that validators agree about (JSON Schema 2020-12 Validation section 7.3). */
final class FormatText {
  private static final String DATE = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
  private static final String TIME =
      "([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final String IPV4 = BYTE + "(\\." + BYTE + "){3}";
  private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  private static final Map<String, Form> FORMS = Map.of(
      "date", new Form(DATE, List.of("2026-01-01", "2025-12-31", "2024-02-29")),
      "date-time",
          new Form(DATE + "[Tt]" + TIME, List.of("2026-01-01T00:00:00Z", "2025-12-31T23:59:59Z")),
      "time", new Form(TIME, List.of("00:00:00Z", "23:59:59Z")),
      "uuid",
          new Form(
              "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
              List.of(
                  "00000000-0000-4000-8000-000000000000", "00000000-0000-4000-8000-000000000001")),
      "email",
          new Form(
              "[A-Za-z0-9.]+@" + LABEL + "(\\." + LABEL + ")+",
              List.of("a@example.com", "b@example.com")),
      "ipv4", new Form(IPV4, List.of("192.0.2.1", "192.0.2.2")),
      "ip-address", new Form(IPV4, List.of("192.0.2.1", "192.0.2.2")),
      "ipv6", new Form("2001:db8::[0-9a-f]{1,4}", List.of("2001:db8::1", "2001:db8::2")),
      "uri",
          new Form(
              "https?://[A-Za-z0-9./?=-]+",
              List.of("https://example.com/", "https://example.com/a")),
      "hostname", new Form(LABEL + "(\\." + LABEL + ")*", List.of("example.com", "example.org")));

  /** What every validator refuses for each of these formats. */
  private static final Pattern NONE = Pattern.compile("[!]+|");

  /** What a text that is none of the others looks like, so that it is refused for sure. */
  private static final Map<String, Pattern> REFUSED = Map.of(
      "date", Pattern.compile("[^-]*|.*[^0-9-].*|.{0,9}|.{11,}"),
      "date-time", Pattern.compile("[^T]*|.*[!@].*"),
      "time", Pattern.compile("[^:]*|.*[!@].*"),
      "uuid", Pattern.compile("[^-]*|.*[^0-9a-fA-F-].*|.{0,35}|.{37,}"),
      "email", Pattern.compile("[^@]*"),
      "ipv4", Pattern.compile("[^.]*|.*[^0-9.].*"),
      "ip-address", Pattern.compile("[^.:]*"),
      "ipv6", Pattern.compile("[^:]*|.*[^0-9a-fA-F:.].*"),
      "uri", Pattern.compile("[^:]*"),
      "hostname", Pattern.compile(".*[!@/:].*"));

  private record Form(Pattern strict, List<String> samples) {
    Form(String strict, List<String> samples) {
      this(Pattern.compile(strict), samples);
    }
  }

  private FormatText() {}

  /**
   * Whether a text has a format; any text has a format that validators do not look at.
   *
   * @throws UndecidedException when validators may differ about it
   */
  static boolean holds(@Nullable String format, String text) {
    Form form = format == null ? null : FORMS.get(format);
    if (form == null || form.strict.matcher(text).matches()) {
      return true;
    }
    Pattern refused = REFUSED.get(format);
    if (!text.isEmpty() && refused != null && refused.matcher(text).matches()) {
      return false;
    }
    if (NONE.matcher(text).matches() && !text.isEmpty()) {
      return false;
    }
    throw new UndecidedException("Validators differ about a format.");
  }

  /** Texts that have the format; empty where any text will do. */
  static List<String> samples(@Nullable String format) {
    Form form = format == null ? null : FORMS.get(format);
    return form == null ? List.of() : form.samples;
  }
}
