package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.raccordo.runtime.ConnectorManifest;
import io.raccordo.runtime.ModuleDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that a connector tells hosts, held against what is really sent and answered, by a
 * validator that knows nothing of Raccordo.
 */
final class ToldSchemas {
  /** Where all types lead to all others, a validator takes seconds for each module. */
  private static final int MOST_TYPES = 100;

  private final ConnectorManifest manifest;
  private final String version;
  private final Map<String, Told> known = new HashMap<>();

  /** A schema; null where it is too large to be tried, and the members that it requires. */
  private record Told(@Nullable Schema schema, List<String> required) {
    List<String> problems(String what, JsonNode value) {
      return schema == null
          ? List.of()
          : schema.validate(value).stream()
              .map(error -> "the schema of the " + what + " refuses " + error)
              .toList();
    }
  }

  /** The schemas for one API version. */
  ToldSchemas(ConnectorManifest manifest, String version) {
    this.manifest = manifest;
    this.version = version;
  }

  /**
   * What the module's schema has against an input, and what it should have against worse ones;
   * nothing when it is right.
   */
  List<String> ofInput(ModuleDescriptor module, JsonNode input) {
    Told told = told(module + " input", () -> manifest.inputSchema(module, version));
    List<String> problems = new ArrayList<>(told.problems("input", input));
    if (told.schema() != null) {
      if (told.problems("input", JsonNodeFactory.instance.textNode("x")).isEmpty()) {
        problems.add("the schema of the input admits a text");
      }
      for (String key : told.required()) {
        ObjectNode less = input.deepCopy();
        less.remove(key);
        if (told.problems("input", less).isEmpty()) {
          problems.add("the schema of the input does not need " + key);
        }
      }
    }
    return problems;
  }

  /** What the module's schema has against an output; nothing when it admits it. */
  List<String> ofOutput(ModuleDescriptor module, @Nullable JsonNode output) {
    return output == null
        ? List.of()
        : told(module + " output", () -> manifest.outputSchema(module)).problems("output", output);
  }

  private Told told(String key, Supplier<Optional<tools.jackson.databind.node.ObjectNode>> asked) {
    return known.computeIfAbsent(key, k -> {
      tools.jackson.databind.node.ObjectNode json = asked.get().orElseThrow();
      List<String> required = json.path("required")
          .valueStream()
          .map(tools.jackson.databind.JsonNode::stringValue)
          .toList();
      return new Told(
          json.path("$defs").size() > MOST_TYPES
              ? null
              : SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(json.toString(), InputFormat.JSON),
          required);
    });
  }
}
