package io.raccordo.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills a path's braces. A value stays within its place whatever it is: what would add, remove or
 * climb segments is encoded, and what no encoding makes safe is refused.
 */
final class PathWriter {
  private final String operation;
  private final CallPlan plan;
  private final ObjectNode members;
  private final Set<String> used;

  PathWriter(String operation, CallPlan plan, ObjectNode members, Set<String> used) {
    this.operation = operation;
    this.plan = plan;
    this.members = members;
    this.used = used;
  }

  /** The path, encoded, without query and fragment. */
  String write() {
    String path = pathOf(plan.path());
    if (path.indexOf('{') < 0) {
      return Percent.encodeIllegal(path);
    }
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      String written = filled(segment, false);
      if (Percent.climbs(written) && !written.equals(segment)) {
        throw new InvalidConfigurationException(
            operation, "A member of the path is . or .., which would change the path.");
      }
      segments.add(written);
    }
    return String.join("/", segments);
  }

  /** What stands after the path's question mark, filled and encoded; empty for nothing. */
  String fixedQuery() {
    return filled(queryOf(plan.path()), true);
  }

  /** What stands after a path's question mark, encoded; empty for nothing. */
  static String fixedQuery(String path) {
    return Percent.encodeIllegal(queryOf(path));
  }

  private static String queryOf(String path) {
    String withoutFragment = beforeFragment(path);
    int mark = withoutFragment.indexOf('?');
    return mark < 0 ? "" : withoutFragment.substring(mark + 1);
  }

  private static String pathOf(String path) {
    String withoutFragment = beforeFragment(path);
    int mark = withoutFragment.indexOf('?');
    return mark < 0 ? withoutFragment : withoutFragment.substring(0, mark);
  }

  private static String beforeFragment(String path) {
    int hash = path.indexOf('#');
    return hash < 0 ? path : path.substring(0, hash);
  }

  private String filled(String segment, boolean inQuery) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int open = segment.indexOf('{'); open >= 0; open = segment.indexOf('{', from)) {
      int close = segment.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(Percent.encodeIllegal(segment.substring(from, open)));
      out.append(value(plan.pathParameter(segment.substring(open + 1, close)), inQuery));
      from = close + 1;
    }
    return out.append(Percent.encodeIllegal(segment.substring(from))).toString();
  }

  private String value(Parameter parameter, boolean inQuery) {
    used.add(parameter.member());
    JsonNode value = members.path(parameter.member());
    StyleEncoder encoder = new StyleEncoder(
        parameter.name(),
        parameter.style(ParameterStyle.SIMPLE),
        parameter.explode(false),
        Percent::encode);
    String text = encoder.text(Parameters.value(parameter, value));
    if (text.isEmpty() && !inQuery) {
      throw new InvalidConfigurationException(
          operation,
          "The member " + parameter.member() + " is empty, which would change the path.");
    }
    return text;
  }
}
