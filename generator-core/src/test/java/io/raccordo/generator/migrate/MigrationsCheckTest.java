package io.raccordo.generator.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.openapi.ApiModelReader;
import io.raccordo.generator.source.SourceReader;
import io.raccordo.generator.source.VersionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fixture folder holds the documents, a {@code migrations.yaml} and what is to be told of it.
 */
class MigrationsCheckTest {
  private static final Path SPECS = Path.of("..", "specs");

  static List<Path> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(Expected.fixtures("check"))) {
      return folders.sorted().toList();
    }
  }

  private static List<ApiModel> models(Path folder) throws IOException {
    List<VersionSource> versions =
        new SourceReader().connector(folder, new Diagnostics()).versions();
    List<ApiModel> models = new ArrayList<>();
    for (VersionSource version : versions) {
      Diagnostics diagnostics = new Diagnostics();
      models.add(ApiModelReader.lower(
          new SourceReader().read(version, diagnostics), version.label(), diagnostics));
      assertThat(diagnostics.all()).as(version.document()).isEmpty();
    }
    return models;
  }

  private static List<ApiModel> ordered(List<ApiModel> models, ConnectorConfig config) {
    return config.order().isEmpty()
        ? models
        : config.order().stream()
            .map(label ->
                models.stream().filter(m -> m.label().equals(label)).findFirst().orElseThrow())
            .toList();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void tellsWhatIsWrong(Path folder) throws IOException {
    OwnFile file = OwnFile.of(folder.resolve("migrations.yaml"));
    Migrations migrations = file.migrations();
    assertThat(file.found()).as("syntax").isEmpty();

    MigrationsCheck.check(migrations, models(folder), file.diagnostics);

    Expected.compare(folder.resolve("expected.txt"), file.found());
  }

  @ParameterizedTest
  @MethodSource
  void acceptsTheSamples(Path folder) throws IOException {
    OwnFile config = OwnFile.of(folder.resolve("connector.yaml"));
    List<ApiModel> models = ordered(models(folder), config.config());
    ConnectorConfigCheck.labels(
        config.config(), models.stream().map(ApiModel::label).toList(), config.diagnostics);
    assertThat(config.found()).isEmpty();

    Path path = folder.resolve("migrations.yaml");
    if (Files.exists(path)) {
      OwnFile file = OwnFile.of(path);
      Migrations migrations = file.migrations();
      Migrations checked = MigrationsCheck.check(migrations, models, file.diagnostics);
      assertThat(file.found()).isEmpty();
      assertThat(checked.all()).hasSameSizeAs(migrations.all());
      assertThat(checked.all())
          .allSatisfy(
              migration -> assertThat(model(models, migration.from()).operation(migration.source()))
                  .isPresent());
    }
  }

  static List<Path> acceptsTheSamples() throws IOException {
    try (Stream<Path> folders = Files.list(SPECS)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("connector.yaml")))
          .sorted()
          .toList();
    }
  }

  private static ApiModel model(List<ApiModel> models, String label) {
    return models.stream().filter(m -> m.label().equals(label)).findFirst().orElseThrow();
  }

  @Test
  void findsTheKeysOfWebhooksAndCallbacks() throws IOException {
    List<ApiModel> models = models(Expected.fixtures("check").resolve("operations"));
    OwnFile file = OwnFile.of("migrations.yaml", """
            migrations:
              - from: {version: v1, operation: CALLBACK done}
                to: {version: v2, operation: WEBHOOK done}
            """);

    Migrations checked = MigrationsCheck.check(file.migrations(), models, file.diagnostics);

    assertThat(file.found()).isEmpty();
    assertThat(checked.all()).singleElement().satisfies(migration -> {
      assertThat(migration.source().path()).isEqualTo("/jobs#POST#done#{$request.body#/url}");
      assertThat(migration.target()).hasToString("webhook done");
    });
  }
}
