package io.raccordo.it.migration;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.OperationMatcher;
import io.raccordo.generator.migrate.Migrations;
import io.raccordo.generator.migrate.MigrationsCheck;
import io.raccordo.generator.migrate.MigrationsReader;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.normalize.Normalizer;
import io.raccordo.generator.openapi.ApiModelReader;
import io.raccordo.generator.source.ResolvedDocument;
import io.raccordo.generator.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Two versions of one API, matched without anybody's answers. */
record Step(ApiModel before, ApiModel after, Matching matching) {
  static Step of(Path before, Path after) throws IOException {
    ApiModel older = read(before);
    ApiModel newer = read(after);
    return new Step(older, newer, OperationMatcher.match(older, newer, List.of()));
  }

  private static ApiModel read(Path document) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    String name = document.getFileName().toString();
    return Normalizer.normalize(
        ApiModelReader.lower(
            new SourceReader().read(name, Files.readAllBytes(document), diagnostics),
            name.replaceFirst("\\.[a-z]+$", ""),
            diagnostics),
        diagnostics);
  }

  /** The answers of a file, all of which must be right. */
  Migrations answers(Path file) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    String name = file.getFileName().toString();
    ResolvedDocument document =
        new SourceReader().read(name, Files.readAllBytes(file), diagnostics);
    Migrations answers =
        MigrationsReader.read(document.root().root(), Origin.root(name), diagnostics);
    Migrations checked = MigrationsCheck.check(answers, List.of(before, after), diagnostics);
    diagnostics.throwIfErrors(document::locate);
    return checked;
  }
}
