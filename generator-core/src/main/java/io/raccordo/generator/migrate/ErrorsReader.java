package io.raccordo.generator.migrate;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.migrate.StatedError.Means;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code errors} of a {@code connector.yaml}. */
final class ErrorsReader {
  private static final List<String> WORDS = List.of(
      "connection",
      "timeout",
      "rateLimit",
      "invalidAccessToken",
      "invalidConfiguration",
      "data",
      "duplicateData",
      "incompleteData",
      "notFound",
      "apiRetired",
      "outOfSpace",
      "server");

  private final Diagnostics diagnostics;

  ErrorsReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** In the order of the file; entries with a fault are left out. */
  List<StatedError> read(Mapping file) {
    List<StatedError> errors = new ArrayList<>();
    List<JsonNode> elements = file.list("errors", true);
    for (int i = 0; i < elements.size(); i++) {
      Mapping entry =
          Mapping.of(elements.get(i), file.at("errors").child(i), "This error", diagnostics);
      StatedError error = entry == null ? null : entry(entry);
      if (error != null) {
        errors.add(error);
      }
    }
    return errors;
  }

  private @Nullable StatedError entry(Mapping entry) {
    entry.allow("means", "status", "pointer", "values").require("means");
    Means means = entry.word("means", WORDS, List.of(Means.values()));
    if (!entry.has("status") && !entry.has("pointer")) {
      diagnostics.error(
          "missing-key",
          entry.origin(),
          "This error says of no response that it is meant.",
          "Add \"status\", \"pointer\" or both.");
      return null;
    }
    if (entry.has("values")) {
      entry.require("pointer");
    }
    String pointer = entry.text("pointer");
    if (pointer != null && !pointer.startsWith("/")) {
      diagnostics.error(
          "invalid-pointer",
          entry.at("pointer"),
          '"' + pointer + "\" is no JSON Pointer.",
          "Begin it with a slash, as in \"/error/code\".");
      return null;
    }
    List<Integer> statuses = statuses(entry);
    return means == null || statuses == null
        ? null
        : new StatedError(means, statuses, pointer, values(entry));
  }

  private @Nullable List<Integer> statuses(Mapping entry) {
    List<Integer> statuses = new ArrayList<>();
    List<JsonNode> elements = entry.list("status", false);
    boolean sound = true;
    for (int i = 0; i < elements.size(); i++) {
      JsonNode element = elements.get(i);
      if (element.isInt() && element.intValue() >= 200 && element.intValue() <= 599) {
        statuses.add(element.intValue());
      } else {
        Origin origin = entry.at("status").child(i);
        Mapping.wrongType(element, origin, "This status", "a number from 200 to 599", diagnostics);
        sound = false;
      }
    }
    return sound ? statuses : null;
  }

  /** As texts, for that is how they are compared. */
  private List<String> values(Mapping entry) {
    List<String> values = new ArrayList<>();
    List<JsonNode> elements = entry.list("values", false);
    for (int i = 0; i < elements.size(); i++) {
      JsonNode element = elements.get(i);
      if (element.isValueNode() && !element.isNull()) {
        values.add(element.asText());
      } else {
        Mapping.wrongType(
            element,
            entry.at("values").child(i),
            "This value",
            "a text, a number, true or false",
            diagnostics);
      }
    }
    return values;
  }
}
