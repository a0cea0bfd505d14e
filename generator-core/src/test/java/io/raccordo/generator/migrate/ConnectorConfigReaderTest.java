package io.raccordo.generator.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.raccordo.generator.migrate.ConnectorConfig.Nature;
import io.raccordo.generator.migrate.ConnectorConfig.Selector;
import io.raccordo.generator.migrate.ConnectorConfig.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the reader makes of a file without fault, and what it keeps of one with faults. */
class ConnectorConfigReaderTest {
  @Test
  void readsEverything() {
    Path file = Expected.fixtures("good").resolve("connector-everything.yaml");

    ConnectorConfig config = OwnFile.of(file).config();

    assertThat(config.origin()).hasToString("connector-everything.yaml#");
    assertThat(config.label()).isEqualTo("Tally Billing");
    assertThat(config.basePackage()).isEqualTo("io.raccordo.samples.tally_2");
    assertThat(config.nature()).isEqualTo(Nature.SNAPSHOT);
    assertThat(config.order()).containsExactly("v1", "2025", "2026-03", "ü");
    assertThat(config.selector()).isEqualTo(new Selector(Selector.In.QUERY, "version"));
    assertThat(config.versions().keySet()).containsExactly("v1", "2025", "2026-03");
    assertThat(config.version("2025"))
        .isEqualTo(new Version("2025-05-01", "2028-02-29", "2028-12-31", false));
    assertThat(config.version("2026-03")).isEqualTo(new Version(null, null, null, true));
    assertThat(config.version("v9")).isEqualTo(Version.NONE);
    assertThat(config.securitySchemes().keySet()).containsExactly("key", "login", "x", "y", "z");
    assertThat(config.securitySchemes().get("key").path("name").textValue()).isEqualTo("X-Key");
    assertThat(config.limits())
        .containsExactly(entry("documentBytes", 1_000_000L), entry("depth", 50L));
    assertThat(config.names())
        .containsExactly(entry("type|com.acme.model|object #Thing", "Gadget"));
    assertThat(config.policy()).isEqualTo("../policy.yaml");
    assertThat(config.test()).isEqualTo("GET /me");
  }

  @Test
  void saysNothingOfAnEmptyMapping() {
    OwnFile file = OwnFile.of("connector.yaml", "{}");

    ConnectorConfig config = file.config();

    assertThat(file.found()).isEmpty();
    assertThat(config)
        .isEqualTo(new ConnectorConfig(
            file.root(),
            null,
            null,
            null,
            List.of(),
            null,
            config.versions(),
            config.securitySchemes(),
            Map.of(),
            Map.of(),
            null,
            null,
            Map.of(),
            Map.of(),
            List.of()));
    assertThat(config.versions()).isEmpty();
    assertThat(config.securitySchemes()).isEmpty();
  }

  @Test
  void leavesOutWhatHasAFault() {
    OwnFile file = OwnFile.of("connector.yaml", """
            label: Tally Billing
            nature: relese
            selector: {in: header}
            order: [v1, 2, v3]
            """);

    ConnectorConfig config = file.config();

    assertThat(file.diagnostics.all()).hasSize(3);
    assertThat(config.label()).isEqualTo("Tally Billing");
    assertThat(config.nature()).isNull();
    assertThat(config.selector()).isNull();
    assertThat(config.order()).containsExactly("v1", "v3");
  }

  @Test
  void refusesAWordOfTheLanguageInThePackage() {
    OwnFile file = OwnFile.of("connector.yaml", "package: io.new.things");

    assertThat(file.config().basePackage()).isNull();
    assertThat(file.found())
        .startsWith("connector.yaml:1:1: \"io.new.things\" cannot be a base package.");
  }

  @Test
  void labelsAreThoseOfTheDocuments() {
    OwnFile file = OwnFile.of("connector.yaml", """
            order: [v1, v22]
            versions:
              v1: {retired: true}
              V2: {retired: true}
            """);

    ConnectorConfigCheck.labels(file.config(), List.of("v1", "v2", "v3"), file.diagnostics);

    assertThat(file.found()).isEqualTo("""
            connector.yaml:1:13: There is no API version "v22". Did you mean "v2"? Possible are v1, v2 and v3. [unknown-version]
            connector.yaml:1:1: The order leaves out v2 and v3. Name every API version once, the oldest first. [incomplete-order]
            connector.yaml:4:3: There is no API version "V2". Did you mean "v2"? Possible are v1, v2 and v3. [unknown-version]
            """);
  }

  @Test
  void noFileIsNeverWrong() {
    OwnFile file = OwnFile.of("connector.yaml", "{}");

    ConnectorConfigCheck.labels(ConnectorConfig.NONE, List.of("v1"), file.diagnostics);
    ConnectorConfigCheck.securitySchemes(
        ConnectorConfig.NONE, Map.of(), List.of(), file.diagnostics);

    assertThat(file.found()).isEmpty();
  }
}
