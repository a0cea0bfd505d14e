package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.it.diff.Edit.Area;
import io.raccordo.it.diff.Edit.Change;
import java.math.BigDecimal;

/** Edits of limits. */
final class BoundEdits extends Edits {
  BoundEdits(SchemaSite site) {
    super(site);
  }

  @Override
  void make(Area area) {
    if (has("enum", "const")) {
      return;
    }
    switch (area) {
      case NUMBER -> numbers();
      case LENGTH -> {
        if (is("string") && !has("format", "pattern")) {
          counts(area, "minLength", "maxLength", 0);
        }
      }
      case ITEM_COUNT -> {
        if (is("array") && !site.text() && !schema.path("uniqueItems").asBoolean()) {
          counts(area, "minItems", "maxItems", 0);
        }
      }
      case PROPERTY_COUNT -> {
        boolean open =
            !has("additionalProperties") || schema.get("additionalProperties").asBoolean();
        if (is("object") && open && !has("patternProperties") && !site.text()) {
          int required = schema.path("required").size();
          counts(area, "minProperties", "maxProperties", required);
          if (required > 0 && !has("minProperties")) {
            same(area, "as many as required", with(s -> s.put("minProperties", required)));
          }
        }
      }
      case UNIQUE_ITEMS -> uniqueItems();
      default -> divisors();
    }
  }

  private void counts(Area area, String lower, String upper, int least) {
    int min = Math.max(least, schema.path(lower).asInt(0));
    int max = schema.path(upper).asInt(1000);
    if (max >= min + 2 && min < 100) {
      shrink(area, lower + " set or increased", with(s -> s.put(lower, min + 1)));
      shrink(
          area, upper + " set or decreased", with(s -> s.put(upper, Math.min(max - 1, min + 40))));
    }
    if (schema.has(upper)) {
      grow(area, upper + " removed", with(s -> s.remove(upper)));
      grow(area, upper + " increased", with(s -> s.put(upper, max + 3)));
    }
    if (schema.path(lower).asInt(0) > least) {
      grow(area, lower + " removed", with(s -> s.remove(lower)));
    }
    if (!schema.has(lower)) {
      same(area, lower + " of 0", with(s -> s.put(lower, 0)));
    }
  }

  private void numbers() {
    if (!is("integer", "number") || has("multipleOf") || excluded()) {
      return;
    }
    if (!has("minimum", "maximum")) {
      shrink(Area.NUMBER, "minimum set", with(s -> s.put("minimum", 3)));
      shrink(Area.NUMBER, "maximum set", with(s -> s.put("maximum", 50)));
      ObjectNode low = with(s -> s.put("minimum", 3));
      ObjectNode lower = with(s -> s.put("minimum", -2));
      add(Area.NUMBER, "minimum decreased", low, lower, Change.GREW, Change.SHRANK);
      if (is("integer")) {
        ObjectNode above = with(s -> exclusive(s, "Minimum", 2));
        add(Area.NUMBER, "3 or more, above 2", low, above, Change.SAME, Change.SAME);
      }
    }
    if (has("minimum") && !has("maximum")) {
      BigDecimal minimum = schema.get("minimum").decimalValue();
      shrink(
          Area.NUMBER,
          "minimum increased",
          with(s -> s.put("minimum", minimum.add(BigDecimal.ONE))));
      shrink(Area.NUMBER, "minimum excluded", with(s -> exclude(s, "Minimum")));
    }
    if (has("minimum")) {
      grow(Area.NUMBER, "minimum removed", with(s -> s.remove("minimum")));
    }
    if (has("maximum")) {
      BigDecimal maximum = schema.get("maximum").decimalValue();
      grow(Area.NUMBER, "maximum removed", with(s -> s.remove("maximum")));
      grow(
          Area.NUMBER,
          "maximum increased",
          with(s -> s.put("maximum", maximum.add(BigDecimal.TEN))));
      if (!has("minimum")) {
        shrink(Area.NUMBER, "maximum excluded", with(s -> exclude(s, "Maximum")));
      }
    }
  }

  private boolean excluded() {
    return has("exclusiveMinimum", "exclusiveMaximum")
        || schema.path("format").asText().equals("int32");
  }

  private void exclusive(ObjectNode s, String end, int limit) {
    if (lists) {
      s.put("exclusive" + end, limit);
    } else {
      s.put(end.toLowerCase(java.util.Locale.ROOT), limit);
      s.put("exclusive" + end, true);
    }
  }

  private void exclude(ObjectNode s, String end) {
    if (lists) {
      JsonNode limit = s.remove(end.toLowerCase(java.util.Locale.ROOT));
      s.set("exclusive" + end, limit);
    } else {
      s.put("exclusive" + end, true);
    }
  }

  private void uniqueItems() {
    if (!is("array") || site.text() || schema.path("maxItems").asInt(9) < 2) {
      return;
    }
    if (schema.path("uniqueItems").asBoolean()) {
      grow(Area.UNIQUE_ITEMS, "repetitions allowed", with(s -> s.remove("uniqueItems")));
    } else {
      shrink(Area.UNIQUE_ITEMS, "repetitions forbidden", with(s -> s.put("uniqueItems", true)));
      same(
          Area.UNIQUE_ITEMS,
          "repetitions allowed in words",
          with(s -> s.put("uniqueItems", false)));
    }
  }

  private void divisors() {
    if (!is("integer", "number")
        || has("multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
        || schema.path("format").asText().equals("int32")) {
      return;
    }
    shrink(Area.MULTIPLE_OF, "multiples of 2", with(s -> s.put("multipleOf", 2)));
    ObjectNode two = with(s -> s.put("multipleOf", 2));
    ObjectNode three = with(s -> s.put("multipleOf", 3));
    ObjectNode four = with(s -> s.put("multipleOf", 4));
    add(Area.MULTIPLE_OF, "multiples of 2, of 4", two, four, Change.SHRANK, Change.GREW);
    add(Area.MULTIPLE_OF, "multiples of 2, of 3", two, three, Change.OTHER, Change.OTHER);
    if (is("integer")) {
      same(Area.MULTIPLE_OF, "multiples of 1", with(s -> s.put("multipleOf", 1)));
    } else {
      shrink(
          Area.MULTIPLE_OF,
          "multiples of 0.25",
          with(s -> s.put("multipleOf", new BigDecimal("0.25"))));
    }
  }
}
