package io.raccordo.generator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  private static final String ROOT = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n";

  @TempDir
  Path folder;

  private final Diagnostics diagnostics = new Diagnostics();
  private final SourceReader reader = new SourceReader();

  @Test
  void findsVersionsInNaturalOrder() throws IOException {
    write("v10.json", "{\"openapi\": \"3.0.3\"}");
    write("v9.yaml", ROOT);
    write("v2.yml", ROOT);
    write("v11/parts/schemas.yaml", "Pet: {}");
    write("v11/spec/deep.yaml", ROOT);
    write("connector.yaml", "label: x");
    write("migrations.yaml", "a: b");
    write("connector.lock.json", "{}");
    write("README.md", "# hello");
    write(".hidden.json", "{}");
    write("shared/schemas.yaml", "Pet: {}");

    ConnectorSource source = reader.connector(folder, diagnostics);

    assertThat(source.versions())
        .extracting(VersionSource::label, VersionSource::document)
        .containsExactly(
            tuple("v2", "v2.yml"),
            tuple("v9", "v9.yaml"),
            tuple("v10", "v10.json"),
            tuple("v11", "v11/spec/deep.yaml"));
    assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly("no-root");
  }

  @Test
  void refusesTwoDocumentsWithOneLabel() throws IOException {
    write("v1.json", "{\"openapi\": \"3.0.3\"}");
    write("V1.yaml", ROOT);
    write("v2.json", "{\"openapi\": \"3.0.3\"}");

    assertThatThrownBy(() -> reader.connector(folder, diagnostics))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("V1.yaml")
        .hasMessageContaining("v1.json")
        .hasMessageContaining("[duplicate-label]")
        .hasMessageNotContaining("v2.json");
  }

  @Test
  void refusesAnEmptyOrMissingFolder() {
    assertThatThrownBy(() -> reader.connector(folder, diagnostics))
        .hasMessageContaining("[no-api-version]");
    assertThatThrownBy(() -> reader.connector(folder.resolve("none"), new Diagnostics()))
        .hasMessageContaining("[missing-folder]")
        .hasMessageNotContaining(folder.toString());
  }

  @Test
  void refusesSeveralRootsUnlessOneHasAUsualName() throws IOException {
    write("v1/a.yaml", ROOT);
    write("v1/b.json", "{\"info\": {}, \"openapi\": \"3.0.3\"}");
    assertThatThrownBy(() -> reader.connector(folder, diagnostics))
        .hasMessageContaining("a.yaml, b.json")
        .hasMessageContaining("[ambiguous-root]");

    write("v1/openapi.yaml", ROOT);
    assertThat(reader.connector(folder, new Diagnostics()).versions().get(0).file())
        .isEqualTo("openapi.yaml");
  }

  @Test
  void namesASuccessionByWhatDiffers() throws IOException {
    write("old/api/openapi.yaml", ROOT);
    write("new/api/openapi.yaml", ROOT);

    List<VersionSource> versions = reader.succession(
        List.of(folder.resolve("old/api/openapi.yaml"), folder.resolve("new/api/openapi.yaml")),
        diagnostics);

    assertThat(versions).extracting(VersionSource::label).containsExactly("old", "new");
    assertThat(versions)
        .extracting(VersionSource::document)
        .containsExactly("old/api/openapi.yaml", "new/api/openapi.yaml");
    assertThat(reader.read(versions.get(1), diagnostics).root().name())
        .isEqualTo("new/api/openapi.yaml");
    assertThat(
            reader.succession(List.of(folder.resolve("old"), folder.resolve("new")), diagnostics))
        .extracting(VersionSource::label, VersionSource::document)
        .containsExactly(
            tuple("old", "old/api/openapi.yaml"), tuple("new", "new/api/openapi.yaml"));
  }

  @Test
  void saysThatADocumentIsMissing() {
    VersionSource version =
        reader.succession(List.of(folder.resolve("gone.yaml")), diagnostics).get(0);

    assertThatThrownBy(() -> reader.read(version, diagnostics))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("gone.yaml")
        .hasMessageContaining("[missing-document]")
        .hasMessageNotContaining(folder.toString());
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  @Test
  void followsNoLinkOutOfTheFolder() throws IOException {
    write("secret.yaml", "password: x");
    write(
        "v1/openapi.yaml",
        ROOT + "x-a: {$ref: link.yaml}\nx-b: {$ref: ../secret.yaml}\nx-c: {$ref: /etc/hostname}\n");
    Files.createSymbolicLink(folder.resolve("v1/link.yaml"), folder.resolve("secret.yaml"));

    ResolvedDocument document =
        reader.read(reader.connector(folder, diagnostics).versions().get(0), diagnostics);

    assertThat(document.documents()).hasSize(1);
    for (String file : List.of("link.yaml", "../secret.yaml", "/etc/hostname")) {
      assertThat(document.target(document.root(), file))
          .isInstanceOfSatisfying(
              ResolvedDocument.Refused.class,
              refused -> assertThat(refused.code()).isEqualTo("reference-outside-folder"));
    }
  }

  @Test
  void readsDocumentsThatReferToEachOtherOnce() throws IOException {
    write("v1.yaml", ROOT + "x: {$ref: a.part}\n");
    write("a.part", "x: {$ref: b.part}\ny: {$ref: v1.yaml}\n");
    write("b.part", "x: {$ref: ./a.part}\ny: {$ref: 'b.part#/x'}\n");

    ResolvedDocument document =
        reader.read(reader.connector(folder, diagnostics).versions().get(0), diagnostics);

    assertThat(document.documents())
        .extracting(ParsedDocument::name)
        .containsExactly("v1.yaml", "a.part", "b.part");
  }

  @Test
  void stopsAtTheLimitOfDocuments() throws IOException {
    write("v1.yaml", ROOT + "x: [{$ref: a.part}, {$ref: b.part}]\n");
    write("a.part", "a: 1");
    write("b.part", "a: 1");
    Limits two = new Limits(1000, 1000, 10, 1000, 2, 10, 10);
    VersionSource version = reader.connector(folder, diagnostics).versions().get(0);

    assertThatThrownBy(() -> new SourceReader(two).read(version, diagnostics))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("[too-many-documents]");
  }

  @Test
  void refusesARootThatIsNoObject() throws IOException {
    write("v1.yaml", "- a\n- b\n");
    VersionSource version = reader.connector(folder, diagnostics).versions().get(0);

    assertThatThrownBy(() -> reader.read(version, diagnostics))
        .hasMessageContaining("v1.yaml:1:1: The document is an array");
    assertThat(diagnostics.all().get(0).severity()).isEqualTo(Severity.ERROR);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
