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
   * The schema of one item; null when there is none.
   *
   * @param pointer where the list is in the answer
   */
  @Nullable
  Place of(Place answer, String pointer) {
    Place at = answer;
    for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
      at = property(at, rest.getMatchingProperty(), 0);
      if (at == null) {
        return null;
      }
    }
    Place list = listed(at, 0);
    return list == null ? null : document.child(list, "items");
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

  private @Nullable Place listed(Place schema, int level) {
    if (schema.node().has("items")) {
      return schema;
    }
    return part(schema, level, p -> listed(p, level + 1));
  }

  private @Nullable Place property(Place schema, String name, int level) {
    Place property = document.child(document.child(schema, "properties"), name);
    if (!property.node().isMissingNode()) {
      return property;
    }
    return part(schema, level, p -> property(p, name, level + 1));
  }

  private @Nullable Place part(
      Place schema, int level, java.util.function.Function<Place, @Nullable Place> found) {
    for (String keyword : new String[] {"allOf", "anyOf", "oneOf"}) {
      Place all = document.child(schema, keyword);
      for (int i = 0; i < all.node().size() && level < 5; i++) {
        Place place = found.apply(document.item(all, i));
        if (place != null) {
          return place;
        }
      }
    }
    return null;
  }
}
