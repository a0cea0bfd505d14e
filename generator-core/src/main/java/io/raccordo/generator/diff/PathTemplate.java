package io.raccordo.generator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path template taken apart, so that two can be compared by position instead of by parameter
 * names.
 *
 * @param segments those that identify the operation; version segments are left out, empty ones too
 * @param versions the version segments, in order
 */
public record PathTemplate(List<Segment> segments, List<Version> versions) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)}");

  /**
   * One segment.
   *
   * @param shape the text with {@code {}} in place of each parameter
   * @param parameters names of the parameters, in order
   */
  public record Segment(String shape, List<String> parameters) {
    static Segment of(String text) {
      if (text.indexOf('{') < 0) {
        return new Segment(text, List.of());
      }
      if (text.lastIndexOf('{') == 0 && text.indexOf('}') == text.length() - 1) {
        // Most are one parameter, and there are many.
        return new Segment("{}", List.of(text.substring(1, text.length() - 1)));
      }
      Matcher matcher = PARAMETER.matcher(text);
      List<String> names = new ArrayList<>();
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
      return names.isEmpty()
          ? new Segment(text, List.of())
          : new Segment(matcher.replaceAll("{}"), List.copyOf(names));
    }

    /** Whether it holds no parameter. */
    public boolean literal() {
      return parameters.isEmpty();
    }

    /** Whether one parameter makes up the whole segment, so that any literal could stand there. */
    boolean parameter() {
      return shape.equals("{}");
    }
  }

  public PathTemplate {
    segments = List.copyOf(segments);
    versions = List.copyOf(versions);
  }

  /** Takes a path template apart. */
  public static PathTemplate of(String path) {
    List<Segment> segments = new ArrayList<>();
    List<Version> versions = new ArrayList<>();
    for (String text : path.split("/", -1)) {
      if (text.isEmpty()) {
        continue;
      }
      Version.of(text).ifPresentOrElse(versions::add, () -> segments.add(Segment.of(text)));
    }
    return new PathTemplate(segments, versions);
  }

  /**
   * The path as written but for the names of its parameters: equal for two paths that serve the
   * same addresses.
   */
  static String shape(String path) {
    return PARAMETER.matcher(path).replaceAll("{}");
  }

  /** This template behind another one, such as that of the server. */
  PathTemplate behind(PathTemplate prefix) {
    if (prefix.segments.isEmpty() && prefix.versions.isEmpty()) {
      return this;
    }
    List<Segment> allSegments = new ArrayList<>(prefix.segments);
    allSegments.addAll(segments);
    List<Version> allVersions = new ArrayList<>(prefix.versions);
    allVersions.addAll(versions);
    return new PathTemplate(allSegments, allVersions);
  }

  /** Equal for two templates that differ in version segments and parameter names only. */
  public String shape() {
    return shape(0, segments.size());
  }

  /** The shape of some of the segments. */
  String shape(int from, int to) {
    StringBuilder result = new StringBuilder();
    for (Segment segment : segments.subList(from, to)) {
      result.append('/').append(segment.shape());
    }
    return result.toString();
  }

  /** Names of all parameters in the order of their positions. */
  public List<String> parameters() {
    return segments.stream().flatMap(s -> s.parameters().stream()).toList();
  }
}
