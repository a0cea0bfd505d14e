package io.raccordo.design.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;

/** One document of a succession as a raw tree, with its operations. */
public final class ApiVersion {
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  final String label;
  final JsonNode root;
  final List<Operation> operations = new ArrayList<>();
  private final Lowering lowering = new Lowering(this);

  public ApiVersion(String label, Path file) {
    this.label = label;
    this.root = read(file);
    root.path("paths").fields().forEachRemaining(e -> add(e.getKey(), e.getValue()));
    for (String key : List.of("webhooks", "x-webhooks")) {
      root.path(key)
          .fields()
          .forEachRemaining(e -> operations.add(new Operation(
              this, "EVENT", e.getKey(), e.getValue(), resolve(e.getValue()).path("post"))));
    }
  }

  private void add(String path, JsonNode item) {
    for (String method : METHODS) {
      if (item.has(method)) {
        operations.add(
            new Operation(this, method.toUpperCase(Locale.ROOT), path, item, item.get(method)));
      }
    }
  }

  public Set<String> components() {
    Set<String> names = new LinkedHashSet<>();
    root.path("components").path("schemas").fieldNames().forEachRemaining(names::add);
    return names;
  }

  public Schema component(String name) {
    return lowering.component(name);
  }

  Schema lower(JsonNode node) {
    return lowering.lower(node);
  }

  JsonNode resolve(JsonNode node) {
    JsonNode result = node;
    for (int i = 0; i < 20 && result.has("$ref"); i++) {
      result = at(result.get("$ref").asText());
    }
    return result;
  }

  JsonNode at(String ref) {
    String pointer =
        URLDecoder.decode(ref.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    return root.at(JsonPointer.compile(pointer));
  }

  private static JsonNode read(Path file) {
    try {
      if (file.toString().endsWith(".json")) {
        return new ObjectMapper().readTree(file.toFile());
      }
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(50_000_000);
      options.setMaxAliasesForCollections(10_000);
      YAMLFactory factory = YAMLFactory.builder().loaderOptions(options).build();
      return new ObjectMapper(factory).readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
