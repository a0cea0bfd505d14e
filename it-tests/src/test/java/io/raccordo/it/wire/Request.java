package io.raccordo.it.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A request as it came, and as a transcript writes it.
 *
 * @param line method and target, nothing of them decoded
 * @param headers {@code Name: value} in the order of their arrival
 */
record Request(String line, List<String> headers, byte[] body) {
  /** What every client sends and says nothing of the operation; all others have to be expected. */
  private static final Set<String> USUAL = Set.of(
      "host",
      "user-agent",
      "content-length",
      "transfer-encoding",
      "connection",
      "accept",
      "accept-encoding");

  private static final String BOUNDARY = "boundary=";

  /**
   * The lines of a transcript.
   *
   * @param alsoExpected names of usual fields that are of interest, in lower case
   */
  List<String> lines(Set<String> alsoExpected) {
    List<String> lines = new ArrayList<>();
    lines.add("> " + line);
    headers.stream()
        .filter(h -> !USUAL.contains(name(h)) || alsoExpected.contains(name(h)))
        .map(h -> "> " + h)
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .forEach(lines::add);
    if (body.length > 0) {
      lines.add(">");
      // A body is shown as lines, each with its end.
      int from = 0;
      for (int i = 0; i < body.length; i++) {
        if (body[i] == '\n' || i == body.length - 1) {
          lines.add("> " + Escapes.line(Arrays.copyOfRange(body, from, i + 1)));
          from = i + 1;
        }
      }
    }
    String boundary = boundary();
    return boundary.isEmpty()
        ? lines
        : lines.stream().map(l -> l.replace(boundary, "BOUNDARY")).toList();
  }

  static String name(String header) {
    return header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
  }

  /** The names of usual fields among the lines of an expectation. */
  static Set<String> usual(List<String> expected) {
    Set<String> names = new java.util.TreeSet<>();
    for (String line : expected) {
      if (line.equals(">")) {
        break;
      }
      int colon = line.indexOf(':');
      if (colon > 2) {
        names.add(line.substring(2, colon).toLowerCase(Locale.ROOT));
      }
    }
    names.retainAll(USUAL);
    return names;
  }

  private String boundary() {
    for (String header : headers) {
      int at = header.indexOf(BOUNDARY);
      if (name(header).equals("content-type") && at >= 0) {
        return header.substring(at + BOUNDARY.length());
      }
    }
    return "";
  }
}
