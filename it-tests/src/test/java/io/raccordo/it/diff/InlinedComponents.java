package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Components written out where they are referred to. Those that refer to themselves stay, those
 * that a discriminator tells apart (it knows them by reference), and those that are too large to be
 * repeated.
 */
final class InlinedComponents implements Disguise {
  /** So many objects and values a component may come to, all that it refers to written out. */
  private static final int LARGEST = 300;

  /** So many a document may grow by. */
  private static final int MOST = 1_500_000;

  @Override
  public Optional<ObjectNode> apply(ObjectNode document) {
    Inlining inlining = new Inlining(document);
    inlining.run();
    return inlining.replaced == 0 ? Optional.empty() : Optional.of(document);
  }

  private static final class Inlining {
    private final ObjectNode document;
    private final Set<String> sent;
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Map<String, JsonNode> written = new HashMap<>();
    private int replaced;
    private int grown;

    Inlining(ObjectNode document) {
      this.document = document;
      this.sent = Discriminators.sentNames(document);
    }

    void run() {
      for (String member :
          List.of("paths", "webhooks", "components", "definitions", "parameters", "responses")) {
        Part part = Part.DOCUMENT.member(member);
        if (document.get(member) instanceof ObjectNode holder) {
          inside(part, holder);
        }
      }
    }

    private void inside(Part part, JsonNode node) {
      if (node instanceof ObjectNode object) {
        for (Map.Entry<String, JsonNode> member : new ArrayList<>(object.properties())) {
          Part inner = part.member(member.getKey());
          boolean told =
              object.has("discriminator") && List.of("oneOf", "anyOf").contains(member.getKey());
          if (inner != Part.OTHER && !told) {
            if (reference(inner, member.getValue())) {
              object.set(member.getKey(), copy(inner, member.getValue()));
            } else {
              inside(inner, member.getValue());
            }
          }
        }
      } else if (node instanceof ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
          if (reference(part, array.get(i))) {
            array.set(i, copy(part, array.get(i)));
          } else {
            inside(part, array.get(i));
          }
        }
      }
    }

    private boolean reference(Part part, JsonNode node) {
      if (!node.path("$ref").isTextual() || part == Part.PATH_ITEM || node.size() > 1) {
        return false;
      }
      String to = Pointers.decoded(node.get("$ref").asText());
      return to.matches("#(/components)?/[A-Za-z]+/[^/]+")
          && !sent.contains(to.substring(to.lastIndexOf('/') + 1))
          && size(part, to) <= LARGEST
          && grown < MOST;
    }

    private JsonNode copy(Part part, JsonNode reference) {
      String to = Pointers.decoded(reference.get("$ref").asText());
      JsonNode known = written.get(to);
      if (known == null) {
        known = document.at(to.substring(1)).deepCopy();
        inside(part, known);
        written.put(to, known);
      }
      replaced++;
      grown += size(part, to);
      return known.deepCopy();
    }

    /** Of what a reference leads to; beyond all limits where it leads back to itself. */
    private int size(Part part, String to) {
      Integer known = sizes.get(to);
      if (known != null) {
        return known;
      }
      JsonNode target = document.at(to.substring(1));
      if (target.isMissingNode() || !open.add(to)) {
        return LARGEST + 1;
      }
      int size = size(part, target);
      open.remove(to);
      sizes.put(to, size);
      return size;
    }

    private int size(Part part, JsonNode node) {
      if (node.path("$ref").asText().startsWith("#/")) {
        return size(part, Pointers.decoded(node.get("$ref").asText()));
      }
      int size = 1;
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        size += size(part.member(member.getKey()), member.getValue());
        if (size > LARGEST) {
          return size;
        }
      }
      if (node.isArray()) {
        for (JsonNode element : node) {
          size += size(part, element);
        }
      }
      return size;
    }
  }
}
