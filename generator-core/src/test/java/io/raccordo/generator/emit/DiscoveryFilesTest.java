package io.raccordo.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.raccordo.generator.GenerateConnectors;
import io.raccordo.generator.GenerateRequest;
import io.raccordo.generator.plan.ModuleRevision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manifests and schemas of modules are what their published JSON Schemas say. */
class DiscoveryFilesTest {
  private static final Path GOLDENS = Path.of("src", "test", "resources", "emit");
  private static final List<String> SAMPLES =
      List.of("harbor-logistics", "lumen-crm", "pixel-studio", "tally-billing");

  static List<Path> goldens() throws IOException {
    try (Stream<Path> files =
        Files.find(GOLDENS, 4, (file, attributes) -> file.toString().endsWith(".json"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void goldensAreThere() throws IOException {
    assertThat(goldens()).hasSizeGreaterThanOrEqualTo(12).hasSize(goldens().size() / 2 * 2);
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void goldensConform(Path file) throws IOException {
    assertThat(DiscoverySchema.of(file.toString()).problems(Files.readAllBytes(file)))
        .isEmpty();
  }

  @Test
  void samplesConform(@TempDir Path work) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String sample : SAMPLES) {
      Path folder = Files.createDirectories(work.resolve(sample));
      try (Stream<Path> files = Files.list(Path.of("..", "specs", sample))) {
        for (Path file : files.toList()) {
          Files.copy(file, folder.resolve(file.getFileName()));
        }
      }
      folders.add(folder);
    }
    Path resources = work.resolve("resources");
    GenerateConnectors.run(new GenerateRequest(
        folders, work.resolve("java"), resources, work.resolve("reports"), true, -1));
    Path folder = resources.resolve("META-INF/raccordo");
    for (String sample : SAMPLES) {
      JsonNode manifest = conforming(folder.resolve(sample + ".json"));
      JsonNode schemas = conforming(folder.resolve(sample + ".schemas.json"));
      List<String> modules = new ArrayList<>();
      manifest
          .path("modules")
          .forEach(module -> modules.add(ModuleRevision.id(
              module.path("id").asText(), module.path("revision").asInt())));
      modules.remove("make-an-api-call");
      assertThat(schemas.path("modules").properties())
          .extracting(Map.Entry::getKey)
          .isNotEmpty()
          .isEqualTo(modules);
    }
    JsonNode tally = conforming(folder.resolve("tally-billing.json"));
    assertThat(module(tally, "charge-bank", 1).path("sunset").asText()).isEqualTo("2026-01-31");
    assertThat(module(tally, "charge-bank", 1).has("deprecatedIn")).isFalse();
    assertThat(module(tally, "void-invoice", 2).path("deprecatedIn")).hasToString("[\"v3\"]");
    assertThat(module(tally, "void-invoice", 2).has("sunset")).isFalse();
  }

  private static JsonNode module(JsonNode manifest, String id, int revision) {
    for (JsonNode module : manifest.path("modules")) {
      if (module.path("id").asText().equals(id) && module.path("revision").asInt() == revision) {
        return module;
      }
    }
    throw new AssertionError("no module " + id + '@' + revision);
  }

  /** From documents to files: what became of each kind of schema, deprecation and paging. */
  @Test
  void saysWhatDocumentsSay(@TempDir Path work) throws IOException {
    Path fixture = Path.of("src", "test", "resources", "discovery");
    Path folder = Files.createDirectories(work.resolve("acme"));
    for (String name : List.of("connector.yaml", "v1.yaml", "v2.yaml")) {
      Files.copy(fixture.resolve("acme").resolve(name), folder.resolve(name));
    }
    Path resources = work.resolve("resources");
    GenerateConnectors.run(new GenerateRequest(
        List.of(folder), work.resolve("java"), resources, work.resolve("reports"), true, -1));
    for (String name : List.of("acme.json", "acme.schemas.json")) {
      Path file = resources.resolve("META-INF/raccordo").resolve(name);
      conforming(file);
      if (Boolean.getBoolean("golden.update")) {
        assertThat(System.getenv("CI")).isNull();
        Files.copy(file, fixture.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
      assertThat(Files.readString(file)).isEqualTo(Files.readString(fixture.resolve(name)));
    }
  }

  private static JsonNode conforming(Path file) throws IOException {
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertThat(DiscoverySchema.of(file.toString()).problems(json))
        .as("%s", file)
        .isEmpty();
    return json;
  }

  /** Otherwise the tests above would say nothing. */
  @ParameterizedTest
  @CsvSource({
    "/manifestVersion, 2",
    "/more, 1",
    "/modules/0/kind, '\"OTHER\"'",
    "/modules/0/revision, 0",
    "/modules/0/mistyped, 1",
    "/modules/0/bindings/0/operation, '\"OTHER\"'",
    "/modules/0/members/0/versions, '\"1\"'",
    "/modules/0/members/0/mistyped, true",
    "/versions/0/live, '\"yes\"'",
  })
  void badManifestsDoNot(String pointer, String value) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode manifest =
        json.readTree(GOLDENS.resolve("modules/META-INF/raccordo/demo.json").toFile());
    ObjectNode modules = (ObjectNode) manifest.path("modules").get(1);
    ((com.fasterxml.jackson.databind.node.ArrayNode) manifest.path("modules")).insert(0, modules);
    assertThat(DiscoverySchema.MANIFEST.problems(manifest)).isEmpty();

    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) manifest.at(pointer.substring(0, slash)))
        .set(pointer.substring(slash + 1), json.readTree(value));
    assertThat(DiscoverySchema.MANIFEST.problems(manifest)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"m\":{\"input\":{\"type\":\"object\",\"properties\":{}}}}",
        "{\"m\":{\"input\":{},\"output\":{}}}",
        "{\"m\":{\"input\":{\"type\":\"object\",\"properties\":{\"a\":1}},\"output\":{}}}",
        "{\"m\":{\"input\":{\"type\":\"object\",\"properties\":{}},\"output\":{\"type\":\"text\"}}}",
      })
  void badSchemasDoNot(String modules) throws IOException {
    String file = "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\","
        + "\"schemasVersion\":1,\"connector\":\"demo\",\"$defs\":{},\"modules\":";
    ObjectMapper json = new ObjectMapper();
    assertThat(DiscoverySchema.SCHEMAS.problems(json.readTree(file + "{}}"))).isEmpty();
    assertThat(DiscoverySchema.SCHEMAS.problems(json.readTree(file + modules + '}')))
        .isNotEmpty();
  }

  /** Any reader of JSON Schema finds a type by its reference, whatever it is called. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order.State",
        "a/b~c~1d",
        "say \"it\"",
        "$defs",
        "100%25 + more",
        "\ud83d\ude80 \u4e2d\u6587 i\u0307\u0131",
        "#?{}[]|\\^`<>",
      })
  void referencesLeadToTheirTypes(String name) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = json.createObjectNode();
    root.putObject("$defs").putObject(name).put("type", "integer");
    root.put("$ref", "#/$defs/" + SchemaNames.fragment(name));
    String address = "https://example.com/schemas.json";
    Schema schema = SchemaRegistry.withDefaultDialect(
            Dialects.getDraft202012(), builder -> builder.schemas(Map.of(address, root.toString())))
        .getSchema(SchemaLocation.of(address));
    assertThat(schema.validate("1", InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("\"x\"", InputFormat.JSON)).isNotEmpty();
  }
}
