package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Which names of schemas are values on the wire (OpenAPI 3.1 section 4.8.25). */
final class Discriminators {
  private Discriminators() {}

  /** Names of schemas that a discriminator tells apart, mapped or not. */
  static Set<String> sentNames(ObjectNode document) {
    Set<String> names = new HashSet<>();
    Set<String> bases = new HashSet<>();
    Part.walk(document, (part, node) -> {
      if (part == Part.SCHEMA && node.has("discriminator")) {
        node.path("oneOf").forEach(member -> addName(member, names));
        node.path("anyOf").forEach(member -> addName(member, names));
      }
    });
    JsonNode schemas = document.has("definitions")
        ? document.path("definitions")
        : document.at("/components/schemas");
    schemas.properties().forEach(schema -> {
      if (schema.getValue().has("discriminator")) {
        bases.add(schema.getKey());
      }
    });
    for (int size = -1; size < bases.size(); ) {
      size = bases.size();
      schemas.properties().forEach(schema -> {
        Set<String> parents = new HashSet<>();
        schema.getValue().path("allOf").forEach(member -> addName(member, parents));
        if (parents.stream().anyMatch(bases::contains)) {
          bases.add(schema.getKey());
        }
      });
    }
    names.addAll(bases);
    return names;
  }

  private static void addName(JsonNode member, Set<String> names) {
    String reference = member.path("$ref").asText();
    names.add(Pointers.decoded(reference.substring(reference.lastIndexOf('/') + 1)));
  }
}
