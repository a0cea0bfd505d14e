package io.raccordo.generator.migrate;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.policy.PolicyFile;
import io.raccordo.generator.source.ResolvedDocument;
import io.raccordo.generator.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A file of a team, read as the build reads it, with the diagnostics that it gets. */
final class OwnFile {
  final Diagnostics diagnostics = new Diagnostics();
  private final ResolvedDocument document;

  private OwnFile(String name, byte[] content) {
    this.document = new SourceReader().read(name, content, diagnostics);
  }

  static OwnFile of(Path file) {
    try {
      return new OwnFile(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OwnFile of(String name, String text) {
    return new OwnFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode tree() {
    return document.root().root();
  }

  Origin root() {
    return Origin.root(document.root().name());
  }

  ConnectorConfig config() {
    return ConnectorConfigReader.read(tree(), root(), diagnostics);
  }

  Migrations migrations() {
    return MigrationsReader.read(tree(), root(), diagnostics);
  }

  PolicyFile policy() {
    return PolicyReader.read(tree(), root(), diagnostics);
  }

  /** What was found, one a line, with lines and columns. */
  String found() {
    return diagnostics.all().stream()
        .map(d -> d.locatedBy(document))
        .map(Diagnostic::toString)
        .map(line -> line + '\n')
        .collect(Collectors.joining());
  }
}
