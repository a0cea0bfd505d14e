package io.raccordo.it.fuzz;

import io.raccordo.it.hardcase.Expansion;
import io.raccordo.it.support.ProjectRoot;
import io.raccordo.it.support.SharedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is mutated: real documents of small and middle size, and the hard cases. */
final class FuzzDocuments {
  private static final long LARGEST = 180_000;
  /** Counts for less than its 2,900 files, or it would hardly have a turn. */
  private static final long DIGITALOCEAN = 300_000;

  private static final long LARGEST_CASE = 60_000;

  private final Path work;
  private final List<FuzzDocument> documents = new ArrayList<>();

  private FuzzDocuments(Path work) {
    this.work = work;
  }

  /** All of them, in a fixed order, copied into a folder that may be written to. */
  static List<FuzzDocument> all(Path work) throws IOException {
    FuzzDocuments found = new FuzzDocuments(work);
    found.real();
    found.conformance();
    found.hardCases();
    return found.documents;
  }

  /** Documents of several files share a copy of their folder. */
  private void real() throws IOException {
    Path index = SharedSpecs.require("index.tsv");
    Path specs = index.resolveSibling("");
    Path vonage = copy(specs.resolve("vonage/tree/2020-09-30/definitions"), "vonage");
    Path digitalocean = copy(specs.resolve("digitalocean/v2"), "digitalocean");
    for (String line : Files.readAllLines(index)) {
      String id = line.substring(0, line.indexOf('\t'));
      Path file = specs.resolve(id);
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        continue;
      }
      if (id.startsWith("vonage/")) {
        String before = "vonage/tree/2020-09-30/definitions/";
        if (id.startsWith(before)) {
          add(id, vonage, id.substring(before.length()), Files.size(file));
        }
      } else if (id.startsWith("digitalocean/")) {
        add(id, digitalocean, String.valueOf(file.getFileName()), DIGITALOCEAN);
      } else {
        single(id, file, Files.readString(file));
      }
    }
  }

  private void conformance() throws IOException {
    Path folder = SharedSpecs.require("oai-conformance");
    for (Path file : files(folder)) {
      single("oai-conformance/" + slashes(folder, file), file, Files.readString(file));
    }
  }

  private void hardCases() throws IOException {
    Path folder = ProjectRoot.get().resolve("it-tests/hard-cases");
    for (Path file : files(folder)) {
      String id = slashes(folder, file);
      String name = String.valueOf(file.getFileName());
      if (id.split("/").length == 2
          && !name.startsWith("connector.")
          && !name.equals("README.md")) {
        String text = Expansion.expand(Files.readString(file));
        if (text.length() <= LARGEST_CASE) {
          single("hard-cases/" + id, file, text);
        }
      }
    }
  }

  /**
   * Each file of the sample vendors' folders: documents, {@code connector.yaml},
   * {@code migrations.yaml} and ledgers.
   */
  static List<FuzzDocument> samples(Path work) throws IOException {
    FuzzDocuments found = new FuzzDocuments(work);
    Path specs = ProjectRoot.get().resolve("specs");
    for (Path file : files(specs)) {
      if (!specs.equals(file.getParent())) {
        String id = slashes(specs, file);
        String vendor = id.substring(0, id.indexOf('/'));
        Path copy = work.resolve(vendor);
        if (!Files.exists(copy)) {
          found.copy(specs.resolve(vendor), vendor);
          Files.delete(copy.resolve("expected.tsv"));
        }
        found.add("specs/" + id, copy, String.valueOf(file.getFileName()), Files.size(file));
      }
    }
    return found.documents;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().matches(".*\\.(ya?ml|json)")).sorted().toList();
    }
  }

  private static String slashes(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private void single(String id, Path file, String text) throws IOException {
    Path folder = Files.createDirectories(work.resolve(Integer.toString(documents.size())));
    String name = String.valueOf(file.getFileName());
    Files.writeString(folder.resolve(name), text);
    add(id, folder, name, text.length());
  }

  private void add(String id, Path folder, String root, long size) {
    documents.add(new FuzzDocument(id, folder, root, size));
  }

  private Path copy(Path folder, String name) throws IOException {
    Path into = work.resolve(name);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted().toList()) {
        Path target = into.resolve(folder.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
    return into;
  }
}
