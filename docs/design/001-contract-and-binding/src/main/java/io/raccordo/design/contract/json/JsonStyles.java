package io.raccordo.design.contract.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.design.contract.ApiVersion;
import io.raccordo.design.contract.Kind;
import io.raccordo.design.contract.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the same model three times, with what is needed to compile and measure it. */
public final class JsonStyles {
  private static final int ITEMS = 100;

  private JsonStyles() {}

  /**
   * @param component the object schema of which the benchmark parses a list
   */
  public static void write(ApiVersion version, String component, Path folder) throws IOException {
    List<ClassSpec> specs = new SpecBuilder(version).build();
    String type = SpecBuilder.upper(component);
    for (Style style :
        List.of(new DatabindStyle(), new CodecStyle(), new ViewStyle(true), new ViewStyle(false))) {
      Path root = folder.resolve(style.name());
      for (ClassSpec spec : specs) {
        put(root.resolve("model/sample/model/" + spec.simple + ".java"), style.file(spec));
      }
      for (String name : List.of("Json", "OpenEnum", "Union", "Codec", "JsonView")) {
        String text = resource(name)
            .replace(
                "/*value*/",
                style.name().equals("databind")
                    ? "@com.fasterxml.jackson.annotation.JsonValue"
                    : "");
        put(root.resolve("bench/sample/runtime/" + name + ".java"), text);
      }
      put(
          root.resolve("bench/sample/Bench.java"),
          resource("Bench").replace("/*parse*/", parse(style, type)).replace("Item", type));
      put(root.resolve("bench/sample/Touch.java"), new TouchSource(specs).write(type));
    }
    put(folder.resolve("sample.json"), sample(version.component(component)));
  }

  private static String parse(Style style, String type) {
    return switch (style.name()) {
      case "databind" ->
        "Json.MAPPER.readValue(bytes, Json.MAPPER.getTypeFactory().constructCollectionType(List.class, %s.class))"
            .formatted(type);
      case "codec" -> "sample.runtime.Codec.parseList(bytes, %s::read)".formatted(type);
      default ->
        "sample.runtime.JsonView.parseList(bytes, n -> new %s((tools.jackson.databind.node.ObjectNode) n))"
            .formatted(type);
    };
  }

  private static String sample(Schema schema) throws IOException {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < ITEMS; i++) {
      list.add(object(schema, i, 0));
    }
    return new ObjectMapper().writeValueAsString(list);
  }

  private static ObjectNode object(Schema schema, int i, int depth) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (String name : schema.memberNodes.keySet()) {
      value(result, name, schema.member(name), i, depth);
    }
    return result;
  }

  private static void value(ObjectNode owner, String name, Schema schema, int i, int depth) {
    switch (schema.kind) {
      case INTEGER -> owner.put(name, 1296269L + i);
      case NUMBER -> owner.put(name, i + 0.5);
      case BOOLEAN -> owner.put(name, i % 2 == 0);
      case DATE_TIME -> owner.put(name, "2011-01-26T19:01:12Z");
      case ENUM -> owner.put(name, schema.values.iterator().next());
      case STRING -> owner.put(name, schema.memberNodes.isEmpty() ? text(name, i) : "");
      case OBJECT -> {
        if (depth < 2) {
          owner.set(name, object(schema, i, depth + 1));
        }
      }
      case ARRAY -> {
        if (schema.item().kind == Kind.STRING) {
          owner.putArray(name).add("octocat").add("atom").add("electron");
        }
      }
      default -> {}
    }
  }

  private static String text(String name, int i) {
    return name.endsWith("url")
        ? "https://api.example.com/repos/octocat/hello-" + i + "/" + name
        : name + " " + i;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = JsonStyles.class.getResourceAsStream("/styles/" + name + ".java.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
