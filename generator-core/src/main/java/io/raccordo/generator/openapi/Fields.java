package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads members of objects. What has the wrong type is reported where it stands and then treated as
 * absent.
 */
final class Fields {
  /** No bound that a document means has more places than this before or after its point. */
  private static final int MOST_PLACES = 1000;

  private final Diagnostics diagnostics;
  private final References references;

  Fields(References references, Diagnostics diagnostics) {
    this.references = references;
    this.diagnostics = diagnostics;
  }

  References references() {
    return references;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  /** A text; numbers and booleans count as what they are spelled. */
  @Nullable
  String text(Place place, String name) {
    JsonNode node = place.node().get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isValueNode()) {
      return node.asText();
    }
    Place member = substituted(place, name);
    if (member != null && member.node().isValueNode()) {
      return member.node().asText();
    }
    wrong(place, name, "a text", node);
    return null;
  }

  /**
   * A member that is a reference where the specification knows none, but where tools that bundle
   * documents follow it all the same: what it refers to. Otherwise the member.
   */
  private @Nullable Place substituted(Place place, String name) {
    Place member = place.child(name);
    return member == null || member.node().size() != 1 || member.reference() == null
        ? member
        : references.follow(member);
  }

  boolean flag(Place place, String name) {
    return Boolean.TRUE.equals(flagOrNull(place, name));
  }

  /** A boolean, or the text of one; null when absent. */
  @Nullable
  Boolean flagOrNull(Place place, String name) {
    JsonNode node = place.node().get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    String text = node.asText().toLowerCase(Locale.ROOT);
    wrong(place, name, "true or false", node);
    return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
  }

  /** An object; null when absent. */
  @Nullable
  Place object(Place place, String name) {
    return container(place, name, true);
  }

  /** An array; null when absent. */
  @Nullable
  Place array(Place place, String name) {
    return container(place, name, false);
  }

  private @Nullable Place container(Place place, String name, boolean object) {
    Place child = substituted(place, name);
    if (child == null || child.node().isNull()) {
      return null;
    }
    if (object ? child.node().isObject() : child.node().isArray()) {
      return child;
    }
    wrong(place, name, object ? "an object" : "an array", child.node());
    return null;
  }

  /** The members of an object whose names are free; empty when absent. */
  List<Place> entries(Place place, String name) {
    Place object = object(place, name);
    return object == null ? List.of() : object.children();
  }

  /** The members of an object, extensions left out; empty when absent. */
  List<Place> members(Place place, String name) {
    Place object = object(place, name);
    return object == null
        ? List.of()
        : object.children().stream().filter(c -> !c.token().startsWith("x-")).toList();
  }

  /** The elements of an array; empty when absent. */
  List<Place> elements(Place place, String name) {
    Place array = array(place, name);
    return array == null ? List.of() : array.children();
  }

  /** The texts of an array; null when absent. */
  @Nullable
  List<String> texts(Place place, String name) {
    Place array = array(place, name);
    if (array == null) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    for (Place element : array.children()) {
      if (element.node().isValueNode() && !element.node().isNull()) {
        texts.add(element.node().asText());
      } else {
        wrong(array, element.token(), "a text", element.node());
      }
    }
    return texts;
  }

  /** A count, which is never negative; those past the range of int count as its end. */
  @Nullable
  Integer count(Place place, String name) {
    BigDecimal value = number(place, name);
    if (value == null) {
      return null;
    }
    if (value.signum() < 0) {
      wrong(place, name, "a number from 0 on", place.node().get(name));
      return null;
    }
    return value.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
  }

  /** A number, or the text of one. */
  @Nullable
  BigDecimal number(Place place, String name) {
    JsonNode node = place.node().get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    BigDecimal value = node.isNumber() ? node.decimalValue() : spelled(node);
    boolean sane = value != null && Math.abs((long) value.scale()) <= MOST_PLACES;
    if (!node.isNumber() || !sane) {
      wrong(place, name, sane ? "a number" : "a number of reasonable size", node);
    }
    return sane ? value : null;
  }

  private static @Nullable BigDecimal spelled(JsonNode node) {
    String text = node.isTextual() ? node.textValue().strip() : "";
    try {
      return text.isEmpty() || text.length() > 100 ? null : new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  /** The members whose names start with {@code x-}, in document order. */
  Map<String, JsonNode> extensions(Place place) {
    Map<String, JsonNode> extensions = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : place.node().properties()) {
      if (member.getKey().startsWith("x-")) {
        extensions.put(member.getKey(), member.getValue());
      }
    }
    return extensions;
  }

  /** Reports a value of the wrong type that takes its element with it. */
  void wrong(Place place, String expected) {
    diagnostics.warn(
        "wrong-type",
        place.origin(),
        "This should be " + expected + " and is " + kind(place.node()) + "; it is left out.",
        "Correct the document.");
  }

  /** Reports a member of the wrong type. */
  void wrong(Place place, String name, String expected, JsonNode found) {
    Origin at = place.origin().child(name);
    diagnostics.warn(
        "wrong-type",
        at,
        "\"" + name + "\" should be " + expected + " and is " + kind(found)
            + "; it is ignored where it makes no sense.",
        "Correct the document.");
  }

  static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean";
      default -> "null";
    };
  }
}
