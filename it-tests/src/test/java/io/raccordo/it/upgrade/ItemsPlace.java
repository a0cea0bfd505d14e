package io.raccordo.it.upgrade;

import com.fasterxml.jackson.core.JsonPointer;
import io.raccordo.it.upgrade.BareDocument.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the schema of the items of an answer. */
final class ItemsPlace {
  private final BareDocument document;

  ItemsPlace(BareDocument document) {
    this.document = document;
  }

  /**
   * The schemas of one item: several where the answer is one of several lists; none when there is
   * no list.
   *
   * @param pointer where the list is in the answer
   */
  List<Place> of(Place answer, String pointer) {
    Place at = answer;
    for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
      at = property(at, rest.getMatchingProperty(), 0);
      if (at == null) {
        return List.of();
      }
    }
    List<Place> items = new ArrayList<>();
    addItems(at, 0, items);
    return items;
  }

  /** Pointers to the members on the way to the list. */
  List<String> way(Place answer, String pointer) {
    List<String> way = new ArrayList<>();
    Place at = answer;
    for (JsonPointer rest = JsonPointer.compile(pointer);
        at != null && !rest.matches();
        rest = rest.tail()) {
      way.add(at.pointer() + "/properties/" + rest.getMatchingProperty());
      at = property(at, rest.getMatchingProperty(), 0);
    }
    return way;
  }

  private void addItems(Place schema, int level, List<Place> items) {
    if (schema.node().has("items")) {
      items.add(document.child(schema, "items"));
      return;
    }
    for (Place part : parts(schema, level)) {
      addItems(part, level + 1, items);
    }
  }

  private @Nullable Place property(Place schema, String name, int level) {
    Place property = document.child(document.child(schema, "properties"), name);
    if (!property.node().isMissingNode()) {
      return property;
    }
    for (Place part : parts(schema, level)) {
      Place found = property(part, name, level + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private List<Place> parts(Place schema, int level) {
    List<Place> parts = new ArrayList<>();
    for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
      Place all = document.child(schema, keyword);
      for (int i = 0; i < all.node().size() && level < 5; i++) {
        parts.add(document.item(all, i));
      }
    }
    return parts;
  }
}
