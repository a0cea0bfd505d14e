package io.raccordo.generator.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Severity;
import io.raccordo.generator.diff.policy.PolicyFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published JSON Schemas and the readers accept and refuse the same files, at the same places.
 */
class SchemaAgreementTest {
  private static final Schema CONNECTOR = schema("connector");
  private static final Schema MIGRATIONS = schema("migrations");
  private static final Schema POLICY = schema("policy");
  private static final Path SPECS = Path.of("..", "specs");

  private static Schema schema(String name) {
    try (InputStream json = ConnectorConfigReader.class.getResourceAsStream(
        "/io/raccordo/generator/" + name + ".schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(json, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> places(Schema schema, OwnFile file) {
    return schema
        .validate(
            file.tree(),
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::getInstanceLocation)
        .map(path -> pointer(path))
        .distinct()
        .toList();
  }

  private static String pointer(com.networknt.schema.path.NodePath path) {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < path.getNameCount(); i++) {
      pointer
          .append('/')
          .append(path.getElement(i).toString().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.find(SPECS, 2, (file, attributes) -> isOwn(file))) {
      return files.sorted().toList();
    }
  }

  private static boolean isOwn(Path file) {
    String name = file.getFileName().toString();
    return name.equals("connector.yaml")
        || name.equals("migrations.yaml")
        || name.equals("policy.yaml");
  }

  static List<Path> good() {
    return Expected.in(Expected.fixtures("good"), ".yaml");
  }

  static List<Path> bad() {
    return Expected.in(Expected.fixtures("bad"), ".yaml");
  }

  /** Reads a file of the kind that its name begins with, and gives the schema of that kind. */
  private static Schema read(Path path, OwnFile file) {
    String name = path.getFileName().toString();
    if (name.startsWith("connector")) {
      file.config();
      return CONNECTOR;
    }
    if (name.startsWith("policy")) {
      file.policy();
      return POLICY;
    }
    file.migrations();
    return MIGRATIONS;
  }

  @Test
  void theSamplesAreThere() throws IOException {
    assertThat(samples()).hasSizeGreaterThanOrEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource({"samples", "good"})
  void bothAccept(Path path) {
    OwnFile file = OwnFile.of(path);
    Schema schema = read(path, file);

    assertThat(file.found()).isEmpty();
    assertThat(places(schema, file)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bad")
  void bothRefuse(Path path) {
    OwnFile file = OwnFile.of(path);
    Schema schema = read(path, file);
    List<String> told = file.diagnostics.all().stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .map(Diagnostic::origin)
        .map(origin -> origin.pointer())
        .toList();
    List<String> places = places(schema, file);

    Expected.compare(
        path.resolveSibling(path.getFileName().toString().replace(".yaml", ".txt")), file.found());
    assertThat(places).isNotEmpty();
    assertThat(places)
        .allSatisfy(place -> assertThat(told).anyMatch(other -> related(place, other)));
    assertThat(told)
        .allSatisfy(place -> assertThat(places).anyMatch(other -> related(place, other)));
  }

  @Test
  void bothRefuseWhatIsNoMapping() {
    OwnFile file = OwnFile.of("connector.yaml", "{}");
    JsonNode list = JsonNodeFactory.instance.arrayNode();

    assertThat(ConnectorConfigReader.read(list, file.root(), file.diagnostics))
        .isEqualTo(ConnectorConfig.NONE);
    assertThat(MigrationsReader.read(list, file.root(), file.diagnostics))
        .isEqualTo(Migrations.NONE);
    assertThat(PolicyReader.read(list, file.root(), file.diagnostics)).isEqualTo(PolicyFile.NONE);
    assertThat(file.found())
        .isEqualTo(
            "connector.yaml:1:1: The file is a list, not a mapping. Write a mapping instead. [wrong-type]\n"
                .repeat(3));
    assertThat(CONNECTOR.validate(list)).isNotEmpty();
    assertThat(MIGRATIONS.validate(list)).isNotEmpty();
    assertThat(POLICY.validate(list)).isNotEmpty();
  }

  @Test
  void everyExpectedTextHasItsFile() {
    List<String> texts = Expected.in(Expected.fixtures("bad"), ".txt").stream()
        .map(f -> f.toString().replace(".txt", ".yaml"))
        .toList();

    assertThat(texts).isEqualTo(bad().stream().map(Path::toString).toList());
  }

  /**
   * Whether two faults may be the same one, told by the one at an element and by the other inside
   * it.
   */
  private static boolean related(String a, String b) {
    return a.equals(b) || a.startsWith(b + '/') || b.startsWith(a + '/');
  }
}
