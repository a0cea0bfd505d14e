package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Members of all objects in another order, and elements of those arrays whose order says nothing:
 * parameters, required names, enumerations, tags.
 */
final class Reordered implements Disguise {
  private static final Pattern BY_POSITION =
      Pattern.compile("\"\\$ref\":\"[^\"]*/(parameters|enum|required|tags)/\\d");

  @Override
  public Optional<ObjectNode> apply(ObjectNode document) {
    Random random = new Random(20260101);
    if (!BY_POSITION.matcher(document.toString()).find()) {
      Part.walk(document, (part, node) -> arrays(part, node, random));
    }
    members(document, random);
    return Optional.of(document);
  }

  private static void arrays(Part part, ObjectNode node, Random random) {
    switch (part) {
      case SCHEMA -> {
        shuffle(node.path("required"), random);
        shuffle(node.path("enum"), random);
      }
      case PARAMETER -> shuffle(node.path("enum"), random);
      case PATH_ITEM -> shuffle(node.path("parameters"), random);
      case OPERATION -> {
        shuffle(node.path("parameters"), random);
        shuffle(node.path("tags"), random);
      }
      case DOCUMENT -> shuffle(node.path("tags"), random);
      default -> {
        // The order of its arrays may mean something.
      }
    }
  }

  private static void shuffle(JsonNode node, Random random) {
    if (node instanceof ArrayNode array) {
      List<JsonNode> elements = new ArrayList<>();
      array.forEach(elements::add);
      Collections.shuffle(elements, random);
      array.removeAll();
      array.addAll(elements);
    }
  }

  private static void members(JsonNode node, Random random) {
    node.forEach(child -> members(child, random));
    if (node instanceof ObjectNode object) {
      List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
      Map<String, JsonNode> copy = new LinkedHashMap<>();
      Collections.shuffle(members, random);
      members.forEach(m -> copy.put(m.getKey(), m.getValue()));
      object.removeAll();
      object.setAll(copy);
    }
  }
}
