package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a schema's extensions call its values: {@code x-enum-varnames}, {@code x-enumNames} and
 * {@code x-enum-descriptions}, which are parallel to {@code enum}, and {@code x-ms-enum}, which
 * names values one by one.
 */
final class EnumNames {
  private static final List<String> NAMES = List.of("x-enum-varnames", "x-enumNames");
  private static final List<String> DESCRIPTIONS =
      List.of("x-enum-descriptions", "x-enumDescriptions");

  private final Map<JsonNode, String> names = new HashMap<>();
  private final Map<JsonNode, String> descriptions = new HashMap<>();

  EnumNames(Schema schema) {
    Map<String, JsonNode> extensions = schema.annotations().extensions();
    List<JsonNode> values = schema.enumeration();
    if (extensions.isEmpty() || values == null) {
      return;
    }
    NAMES.forEach(key -> parallel(values, extensions.get(key), names));
    DESCRIPTIONS.forEach(key -> parallel(values, extensions.get(key), descriptions));
    JsonNode microsoft = extensions.get("x-ms-enum");
    if (microsoft != null) {
      for (JsonNode entry : microsoft.path("values")) {
        put(entry.path("value"), entry.path("name"), names);
        put(entry.path("value"), entry.path("description"), descriptions);
      }
    }
  }

  /** What to make the constant's name of. */
  String name(JsonNode value) {
    return names.getOrDefault(value, value.asText());
  }

  /** The value's description; null when it has none. */
  @Nullable
  String description(JsonNode value) {
    return descriptions.get(value);
  }

  /** Lists of another length speak of other values. */
  private static void parallel(
      List<JsonNode> values, @Nullable JsonNode texts, Map<JsonNode, String> into) {
    if (texts != null && texts.isArray() && texts.size() == values.size()) {
      for (int i = 0; i < values.size(); i++) {
        put(values.get(i), texts.get(i), into);
      }
    }
  }

  private static void put(JsonNode value, JsonNode text, Map<JsonNode, String> into) {
    if (text.isTextual() && !text.textValue().isBlank()) {
      into.putIfAbsent(value, text.textValue());
    }
  }
}
