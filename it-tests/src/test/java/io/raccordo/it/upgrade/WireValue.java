package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.it.upgrade.BareDocument.Place;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands in queries, paths, headers and forms, as the JSON that a schema speaks of. */
final class WireValue {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final BareDocument document;

  WireValue(BareDocument document) {
    this.document = document;
  }

  /** One name and value of a query or form, decoded. */
  record Pair(String name, String value) {}

  static List<Pair> pairs(String encoded) {
    List<Pair> pairs = new ArrayList<>();
    for (String pair : encoded.split("&")) {
      if (!pair.isEmpty()) {
        String[] sides = pair.split("=", 2);
        pairs.add(new Pair(decoded(sides[0]), sides.length == 1 ? "" : decoded(sides[1])));
      }
    }
    return pairs;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Names with brackets as objects and lists, repeated names as lists: all leaves are texts. */
  static ObjectNode tree(List<Pair> pairs) {
    ObjectNode root = NODES.objectNode();
    for (Pair pair : pairs) {
      List<String> steps = new ArrayList<>();
      int open = pair.name().indexOf('[');
      steps.add(open < 0 ? pair.name() : pair.name().substring(0, open));
      while (open >= 0) {
        int close = pair.name().indexOf(']', open);
        if (close < 0) {
          break;
        }
        steps.add(pair.name().substring(open + 1, close));
        open = pair.name().indexOf('[', close);
      }
      put(root, steps, pair.value());
    }
    return (ObjectNode) listed(root);
  }

  private static void put(ObjectNode root, List<String> steps, String value) {
    ObjectNode at = root;
    for (int i = 0; i < steps.size() - 1; i++) {
      String step = steps.get(i).isEmpty() ? "0" : steps.get(i);
      at = at.get(step) instanceof ObjectNode below ? below : at.putObject(step);
    }
    String last = steps.get(steps.size() - 1);
    if (last.isEmpty()) {
      last = Integer.toString(at.size());
    }
    if (at.get(last) instanceof ArrayNode list) {
      list.add(value);
    } else if (at.has(last)) {
      JsonNode first = at.get(last);
      at.putArray(last).add(first).add(value);
    } else {
      at.put(last, value);
    }
  }

  private static JsonNode listed(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    boolean list = !names.isEmpty() && names.stream().allMatch(n -> n.matches("\\d+"));
    ArrayNode items = NODES.arrayNode();
    for (String name : names) {
      JsonNode value = listed(object.get(name));
      object.set(name, value);
      items.add(value);
    }
    return list ? items : object;
  }

  /** The value with texts read as what the schema asks for. */
  JsonNode typed(JsonNode raw, Place schema) {
    List<Place> forms = new ArrayList<>();
    forms(schema, forms, 0);
    if (raw.isTextual()) {
      return scalar(raw, forms);
    }
    if (raw.isArray()) {
      ArrayNode array = NODES.arrayNode();
      Place items = forms.stream()
          .filter(f -> f.node().has("items"))
          .findFirst()
          .map(f -> document.child(f, "items"))
          .orElse(null);
      raw.forEach(each -> array.add(items == null ? each : typed(each, items)));
      return array;
    }
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : raw.properties()) {
      Place found = null;
      for (Place form : forms) {
        Place property = document.child(document.child(form, "properties"), member.getKey());
        Place other = document.child(form, "additionalProperties");
        if (!property.node().isMissingNode()) {
          found = property;
          break;
        }
        if (other.node().isObject() && found == null) {
          found = other;
        }
      }
      object.set(
          member.getKey(), found == null ? member.getValue() : typed(member.getValue(), found));
    }
    return object;
  }

  private JsonNode scalar(JsonNode raw, List<Place> forms) {
    String text = raw.asText();
    for (Place form : forms) {
      String type = SchemaSample.type(form.node());
      for (JsonNode value : form.node().path("enum")) {
        if (value.asText().equals(text)) {
          return value;
        }
      }
      if (type.equals("array")) {
        return NODES.arrayNode().add(typed(raw, document.child(form, "items")));
      }
      if ((type.equals("integer") || type.equals("number")) && text.matches("-?\\d+(\\.\\d+)?")) {
        BigDecimal number = new BigDecimal(text);
        return number.scale() <= 0 && number.precision() < 18
            ? NODES.numberNode(number.longValue())
            : NODES.numberNode(number);
      }
      if (type.equals("boolean") && text.matches("true|false")) {
        return NODES.booleanNode(Boolean.parseBoolean(text));
      }
      if (type.equals("string") && !form.node().has("enum")) {
        return raw;
      }
    }
    return raw;
  }

  private void forms(Place schema, List<Place> forms, int level) {
    if (level > 6) {
      return;
    }
    forms.add(schema);
    for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
      Place list = document.child(schema, keyword);
      for (int i = 0; i < list.node().size(); i++) {
        forms(document.item(list, i), forms, level + 1);
      }
    }
  }
}
