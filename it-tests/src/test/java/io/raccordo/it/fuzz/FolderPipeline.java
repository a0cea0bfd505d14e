package io.raccordo.it.fuzz;

import io.raccordo.generator.GenerateConnectors;
import io.raccordo.generator.GenerateRequest;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.output.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@link GenerateConnectors} on a connector's folder one of whose files is damaged: a document,
 * what the team wrote, or the ledger. What is written stays in the folders of the request.
 */
final class FolderPipeline implements Pipeline {
  private final Path work;

  FolderPipeline(Path work) {
    this.work = work;
  }

  @Override
  public List<List<GeneratedFile>> run(Mutant mutant, String id) throws IOException {
    Path run = work.resolve(id);
    Path connector = run.resolve("in").resolve(id);
    Path java = run.resolve("out").resolve("java");
    copy(mutant.document().folder(), connector);
    try {
      GenerateConnectors.run(new GenerateRequest(
          List.of(connector),
          java,
          java.resolveSibling("resources"),
          java.resolveSibling("reports"),
          true,
          -1));
      return List.of(sources(java));
    } catch (InvalidInputException refused) {
      ConnectorPipeline.requireLocated(refused.diagnostics());
      if (Files.exists(run.resolve("out"))) {
        throw new AssertionError("Refused, and wrote all the same.", refused);
      }
      return List.of();
    } finally {
      requireNothingElse(run);
      delete(run);
    }
  }

  private static void requireNothingElse(Path run) throws IOException {
    try (Stream<Path> children = Files.list(run)) {
      List<String> names =
          children.map(c -> c.getFileName().toString()).sorted().toList();
      if (!List.of("in", "out").containsAll(names)) {
        throw new AssertionError("Written outside the output folders: " + names);
      }
    }
  }

  private static List<GeneratedFile> sources(Path java) throws IOException {
    List<GeneratedFile> sources = new ArrayList<>();
    try (Stream<Path> all = Files.walk(java)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String path = java.relativize(file).toString().replace('\\', '/');
        sources.add(new GeneratedFile(path, Files.readAllBytes(file)));
      }
    }
    return sources;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    }
  }
}
