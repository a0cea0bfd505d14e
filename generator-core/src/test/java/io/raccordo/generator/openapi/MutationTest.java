package io.raccordo.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.normalize.Normalizer;
import io.raccordo.generator.source.Limits;
import io.raccordo.generator.source.ResolvedDocument;
import io.raccordo.generator.source.SourceReader;
import io.raccordo.generator.validate.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damages the fixture documents, byte by byte and member by member: what comes out is a model or
 * diagnostics with places, never anything else. The seed is fixed;
 * {@code -Draccordo.mutations=100000} looks longer.
 */
class MutationTest {
  private static final int ROUNDS = Integer.getInteger("raccordo.mutations", 150);
  private static final Limits LIMITS = new Limits(1 << 20, 1 << 20, 60, 50_000, 10, 1_000, 20);
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (String part : List.of("openapi", "normalize")) {
      Path root = Path.of("src", "test", "resources", "io", "raccordo", "generator", part);
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(f -> f.toString().endsWith(".yaml")).sorted().forEach(documents::add);
      }
    }
    return documents;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void survivesDamagedBytes(Path document) throws IOException {
    byte[] sound = Files.readAllBytes(document);
    Random random = new Random(document.getFileName().hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = sound.clone();
      int changes = 1 + random.nextInt(4);
      for (int i = 0; i < changes; i++) {
        damaged[random.nextInt(damaged.length)] = damage(random);
      }
      if (random.nextInt(10) == 0) {
        damaged = java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length));
      }
      survive(damaged);
    }
  }

  private static byte damage(Random random) {
    String telling = "{}[]:,\"'&*!|>%@`#-?\n\t \\0a~<";
    return random.nextInt(4) == 0
        ? (byte) random.nextInt(256)
        : (byte) telling.charAt(random.nextInt(telling.length()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void survivesDamagedMembers(Path document) throws IOException {
    Diagnostics ignored = new Diagnostics();
    JsonNode sound;
    try {
      sound = new SourceReader()
          .read("api", Files.readAllBytes(document), ignored)
          .root()
          .root();
    } catch (InvalidInputException broken) {
      return;
    }
    Random random = new Random(document.hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      JsonNode damaged = sound.deepCopy();
      List<JsonNode> containers = new ArrayList<>();
      collect(damaged, containers);
      int changes = 1 + random.nextInt(3);
      for (int i = 0; i < changes; i++) {
        damage(containers.get(random.nextInt(containers.size())), containers, random);
      }
      survive(JSON.writeValueAsBytes(damaged));
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static void damage(JsonNode container, List<JsonNode> containers, Random random) {
    if (container instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      object.set(names.get(random.nextInt(names.size())), odd(containers, random));
    } else if (container instanceof ArrayNode array && !array.isEmpty()) {
      array.set(random.nextInt(array.size()), odd(containers, random));
    }
  }

  private static JsonNode odd(List<JsonNode> containers, Random random) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (random.nextInt(10)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.numberNode(random.nextLong());
      case 2 -> nodes.booleanNode(random.nextBoolean());
      case 3 -> nodes.textNode("");
      case 4 -> nodes.arrayNode().add(1).add("x").addNull();
      case 5 -> nodes.objectNode();
      case 6 -> nodes.objectNode().put("$ref", "#/components/schemas/Pet");
      case 7 -> nodes.objectNode().put("$ref", "#/paths");
      case 8 -> nodes.objectNode().put("$ref", "#");
      default -> {
        JsonNode copy = containers.get(random.nextInt(containers.size()));
        yield copy.toString().length() < 2_000 ? copy.deepCopy() : nodes.textNode("text");
      }
    };
  }

  private static void survive(byte[] bytes) {
    Diagnostics diagnostics = new Diagnostics();
    try {
      ResolvedDocument document = new SourceReader(LIMITS).read("api", bytes, diagnostics);
      ApiModel model = ApiModelReader.lower(document, "v1", LIMITS, diagnostics);
      Validator.validate(Normalizer.normalize(model, diagnostics), diagnostics);
      for (Diagnostic diagnostic : diagnostics.all()) {
        assertThat(diagnostic.locatedBy(document).range()).as("%s", diagnostic).isNotNull();
      }
    } catch (InvalidInputException diagnosed) {
      assertThat(diagnosed.diagnostics()).isNotEmpty();
    } catch (RuntimeException | StackOverflowError crash) {
      throw new AssertionError("Input: " + new String(bytes, StandardCharsets.UTF_8), crash);
    }
  }
}
