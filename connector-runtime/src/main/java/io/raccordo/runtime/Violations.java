package io.raccordo.runtime;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Finds violations in the bodies of errors. Read are lists and objects of the places below, whose
 * members are named as RFC 9457 (section 3.2, the member {@code errors} of its example), JSON:API,
 * and vendors name them.
 */
final class Violations {
  /** The first that has violations counts. */
  private static final List<String> PLACES = List.of(
      "/errors",
      "/invalid-params",
      "/invalidParams",
      "/invalidFields",
      "/violations",
      "/fieldErrors",
      "/validationErrors",
      "/error/errors",
      "/error/details",
      "/detail",
      "/details",
      "/error");

  private static final List<String> FIELDS = List.of(
      "/pointer",
      "/source/pointer",
      "/source/parameter",
      "/source/header",
      "/parameter",
      "/header",
      "/field",
      "/fieldName",
      "/propertyPath",
      "/property",
      "/path",
      "/param",
      "/target",
      "/loc",
      "/name",
      "/in");

  private static final List<String> MESSAGES =
      List.of("/detail", "/message", "/description", "/reason", "/msg", "/title", "/error");

  private static final List<String> CODES = List.of("/code", "/type", "/reason", "/rule");

  private Violations() {}

  static List<Violation> in(JsonNode body) {
    for (String place : PLACES) {
      List<Violation> found = new ArrayList<>();
      read(body.at(place), found);
      if (!found.isEmpty()) {
        return List.copyOf(found);
      }
    }
    return List.of();
  }

  private static void read(JsonNode node, List<Violation> found) {
    if (node.isArray()) {
      node.forEach(each -> entry(each, found));
    } else if (node.isObject()) {
      // One violation, or messages by the names of fields.
      if (!first(node, FIELDS).isEmpty()) {
        entry(node, found);
      } else if (node.valueStream().allMatch(Violations::isMessages)) {
        node.properties().forEach(field -> messages(field.getKey(), field.getValue(), found));
      }
    }
  }

  private static void entry(JsonNode node, List<Violation> found) {
    if (node.isString()) {
      found.add(new Violation("", node.stringValue(), ""));
    } else if (node.path("fieldViolations").isArray()) {
      node.path("fieldViolations").forEach(each -> entry(each, found));
    } else if (node.isObject()) {
      String message = first(node, MESSAGES);
      String code = first(node, CODES);
      Violation violation =
          new Violation(first(node, FIELDS), message, code.equals(message) ? "" : code);
      if (!violation.toString().isEmpty()) {
        found.add(violation);
      }
    }
  }

  private static boolean isMessages(JsonNode value) {
    return value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isString);
  }

  private static void messages(String field, JsonNode texts, List<Violation> found) {
    texts.forEach(text -> found.add(new Violation(field, text.stringValue(), "")));
  }

  /** The first of these members that is text, a number, or a path in parts. */
  private static String first(JsonNode node, List<String> members) {
    for (String member : members) {
      JsonNode value = node.at(member);
      if (value.isString() || value.isNumber()) {
        return value.asString();
      }
      if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
        return String.join(".", value.valueStream().map(JsonNode::asString).toList());
      }
    }
    return "";
  }
}
