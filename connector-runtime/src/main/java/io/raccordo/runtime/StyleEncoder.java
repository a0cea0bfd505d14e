package io.raccordo.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Writes one parameter in its style (OpenAPI: Style Values; RFC 6570 where OpenAPI leaves it open).
 */
final class StyleEncoder {
  private final String name;
  private final ParameterStyle style;
  private final boolean explode;
  private final UnaryOperator<String> escape;

  /**
   * An encoder.
   *
   * @param escape makes a name or value safe for its place
   */
  StyleEncoder(String name, ParameterStyle style, boolean explode, UnaryOperator<String> escape) {
    this.name = name;
    this.style = style;
    this.explode = explode;
    this.escape = escape;
  }

  /** The text for a path segment or a header field. */
  String text(JsonNode value) {
    return switch (style) {
      case LABEL -> "." + joined(value, explode ? "." : ",");
      case MATRIX -> matrix(value);
      default -> joined(value, delimiter());
    };
  }

  private String matrix(JsonNode value) {
    String key = ";" + escape.apply(name);
    if (explode && value.isArray()) {
      StringBuilder out = new StringBuilder();
      for (JsonNode item : value) {
        out.append(key).append('=').append(scalar(item));
      }
      return out.toString();
    }
    if (explode && value.isObject()) {
      return ";" + joined(value, ";");
    }
    String text = joined(value, ",");
    return text.isEmpty() ? key : key + "=" + text;
  }

  /** The elements of a list, or names and values of an object, or the value itself. */
  private String joined(JsonNode value, String delimiter) {
    List<String> parts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> parts.add(scalar(item)));
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        String key = escape.apply(entry.getKey());
        if (explode) {
          parts.add(key + "=" + scalar(entry.getValue()));
        } else {
          parts.add(key);
          parts.add(scalar(entry.getValue()));
        }
      }
    } else {
      return scalar(value);
    }
    return String.join(delimiter, parts);
  }

  /** The pairs for a query, a form body or a cookie, already encoded: {@code name=value}. */
  List<String> pairs(JsonNode value) {
    List<String> pairs = new ArrayList<>();
    switch (style) {
      case DEEP_OBJECT, BRACKETS -> nested(escape.apply(name), value, pairs);
      default -> delimited(value, delimiter(), pairs);
    }
    return pairs;
  }

  /** What stands between the elements, made safe for the place. */
  private String delimiter() {
    return switch (style) {
      case SPACE_DELIMITED -> escape.apply(" ");
      case PIPE_DELIMITED -> escape.apply("|");
      case TAB_DELIMITED -> escape.apply("\t");
      default -> ",";
    };
  }

  private void delimited(JsonNode value, String delimiter, List<String> pairs) {
    String key = escape.apply(name);
    if (explode && value.isArray()) {
      value.forEach(item -> pairs.add(key + "=" + scalar(item)));
    } else if (explode && value.isObject()) {
      value
          .properties()
          .forEach(
              entry -> pairs.add(escape.apply(entry.getKey()) + "=" + scalar(entry.getValue())));
    } else if (!value.isContainer() || !value.isEmpty()) {
      pairs.add(key + "=" + joined(value, delimiter));
    }
  }

  private void nested(String key, JsonNode value, List<String> pairs) {
    if (value.isArray()) {
      int index = 0;
      for (JsonNode item : value) {
        nested(key + "%5B" + (style == ParameterStyle.BRACKETS ? "" : index) + "%5D", item, pairs);
        index++;
      }
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(entry ->
              nested(key + "%5B" + escape.apply(entry.getKey()) + "%5D", entry.getValue(), pairs));
    } else {
      pairs.add(key + "=" + scalar(value));
    }
  }

  private String scalar(JsonNode value) {
    return escape.apply(MemberText.of(value));
  }
}
