package io.raccordo.it.upgrade;

import com.networknt.schema.Error;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is wrong with a message.
 *
 * @param text as people read it
 * @param places pointers of the schemas that refuse, and of the members that are missing or too
 *     many, in the document
 * @param way pointers of what holds these
 */
record Problem(String text, List<String> places, List<String> way) {
  private static final int TOLD = 3;
  private static final Pattern OVERLAP =
      Pattern.compile("((?:/[^;: ]*)?): must be valid to one and only one schema, but [1-9]");

  Problem {
    places = List.copyOf(places);
    way = List.copyOf(way);
  }

  Problem(String text, List<String> places) {
    this(text, places, List.of());
  }

  static Problem of(String text) {
    return new Problem(text, List.of());
  }

  static Problem of(String what, List<Error> errors) {
    String found =
        errors.stream().map(Object::toString).limit(TOLD).collect(Collectors.joining("; "));
    return new Problem(what + ": " + found, errors.stream().map(Problem::place).toList());
  }

  static String place(Error error) {
    String fragment = error.getSchemaLocation().getFragment().toString();
    String pointer = URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    String schema = pointer.endsWith('/' + error.getKeyword()) || !pointer.contains("/")
        ? pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')))
        : pointer;
    return error.getProperty() == null
        ? schema
        : schema + "/properties/" + error.getProperty().replace("~", "~0").replace("/", "~1");
  }

  /**
   * The text without what differs from value to value. Of a value that is of several forms where
   * only one is allowed only its place matters.
   */
  String kind() {
    Matcher overlap = OVERLAP.matcher(text);
    if (!overlap.find()) {
      return text;
    }
    String place = overlap.group(1).replaceAll("/\\d+(?=/|$)", "/*");
    return (place.isEmpty() ? "the body" : place) + " fits several forms of a oneOf";
  }

  @Override
  public String toString() {
    return text;
  }
}
