package io.raccordo.generator.migrate;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.migrate.StatedPaging.By;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code paging} of a {@code connector.yaml}. */
final class PagingReader {
  private static final List<String> WORDS =
      List.of("none", "link", "cursor", "url", "lastItem", "page", "offset");

  private final Diagnostics diagnostics;

  PagingReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** By the operation as the team writes it; entries with a fault are left out. */
  Map<String, StatedPaging> read(@Nullable Mapping operations) {
    Map<String, StatedPaging> result = new LinkedHashMap<>();
    if (operations == null) {
      return result;
    }
    for (Map.Entry<String, JsonNode> member : operations.members()) {
      String operation = member.getKey();
      Mapping entry = Mapping.of(
          member.getValue(), operations.at(operation), Mapping.quoted(operation), diagnostics);
      StatedPaging paging = entry == null ? null : entry(entry);
      if (paging != null) {
        result.put(operation, paging);
      }
    }
    return result;
  }

  private @Nullable StatedPaging entry(Mapping entry) {
    entry.allow("by", "parameter", "pointer", "items", "more", "first").require("by");
    By by = entry.word("by", WORDS, List.of(By.values()));
    if (by == null) {
      return null;
    }
    switch (by) {
      case CURSOR, LAST_ITEM -> entry.require("parameter", "pointer");
      case URL -> entry.require("pointer");
      case PAGE, OFFSET -> entry.require("parameter");
      default -> {}
    }
    return new StatedPaging(
        entry.origin(),
        by,
        entry.text("parameter"),
        pointer(entry, "pointer", diagnostics),
        pointer(entry, "items", diagnostics),
        pointer(entry, "more", diagnostics),
        first(entry));
  }

  /** A JSON Pointer; null, and an error where it is none. */
  static @Nullable String pointer(Mapping entry, String key, Diagnostics diagnostics) {
    // The items may be the body itself.
    JsonNode value = entry.value(key);
    String text =
        value != null && value.isTextual() && value.textValue().isEmpty() ? "" : entry.text(key);
    if (text == null || text.isEmpty() || text.startsWith("/")) {
      return text;
    }
    diagnostics.error(
        "invalid-pointer",
        entry.at(key),
        '"' + text + "\" is no JSON Pointer.",
        "Begin it with a slash, as in \"" + JsonPointer.empty().appendProperty("meta") + "\".");
    return null;
  }

  private @Nullable Integer first(Mapping entry) {
    JsonNode value = entry.value("first");
    if (value == null) {
      return null;
    }
    if (value.isInt() && value.intValue() >= 0) {
      return value.intValue();
    }
    Mapping.wrongType(
        value,
        entry.at("first"),
        Mapping.quoted("first"),
        "a whole number, 0 or more",
        diagnostics);
    return null;
  }
}
