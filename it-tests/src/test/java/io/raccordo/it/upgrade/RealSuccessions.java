package io.raccordo.it.upgrade;

import io.raccordo.it.support.ProjectRoot;
import io.raccordo.it.support.RealDocuments;
import io.raccordo.it.support.SharedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Successions of real vendors, whole or cut down to some operations. */
final class RealSuccessions {
  private static final Map<String, String> GITHUB =
      new TreeMap<>(Map.of("2025", "github-20.0.0", "2026", "github-23.0.2"));

  private RealSuccessions() {}

  static Succession intercom() throws IOException {
    String config = """
        {"label": "Intercom", "nature": "release",
         "selector": {"in": "header", "name": "Intercom-Version"}}
        """;
    return Succession.real(
        "intercom",
        config,
        shared("intercom/%s.yaml", "2.7", "2.8", "2.9", "2.10", "2.11", "2.12", "2.13", "2.14"));
  }

  static Succession stripe(Path work, boolean whole) throws IOException {
    List<Path> documents = shared("stripe/%s.json", "2020-04-29", "2021-10-19", "2022-03-23");
    return Succession.real(
        "stripe",
        "{\"label\": \"Stripe\", \"nature\": \"snapshot\"}",
        whole ? documents : cut(documents, "stripe", work));
  }

  static Succession adyen(boolean whole) throws IOException {
    return Succession.real(
        "adyen-checkout",
        "{\"label\": \"Adyen Checkout\", \"nature\": \"release\"}",
        whole
            ? shared("adyen-checkout/%s.json", "v64", "v67", "v68", "v69", "v70", "v71")
            : shared("adyen-checkout/%s.json", "v64", "v71"));
  }

  static Succession github(Path work, boolean whole) throws IOException, InterruptedException {
    String config = """
        {"label": "GitHub", "nature": "snapshot",
         "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}}
        """;
    List<Path> documents = new ArrayList<>();
    for (Map.Entry<String, String> version : GITHUB.entrySet()) {
      Path folder = Files.createDirectories(work.resolve("github-documents"));
      documents.add(Files.copy(
          RealDocuments.require(version.getValue()), folder.resolve(version.getKey() + ".json")));
    }
    return Succession.real("github", config, whole ? documents : cut(documents, "github", work));
  }

  /** A row of {@code it-tests/successions/index.tsv}, its documents called by their labels. */
  static Succession listed(String id, Path work) throws IOException, InterruptedException {
    for (var row : io.raccordo.it.plan.Succession.all()) {
      if (row.id().equals(id)) {
        List<Path> documents = new ArrayList<>();
        for (Path file : row.files()) {
          String type = file.getFileName().toString().replaceFirst("^.*(?=\\.)", "");
          Path folder = Files.createDirectories(work.resolve(id));
          documents.add(
              Files.copy(file, folder.resolve(io.raccordo.it.plan.Succession.label(file) + type)));
        }
        return Succession.real(id, "{\"label\": \"" + id + "\"}", documents);
      }
    }
    throw new IllegalArgumentException("No succession " + id);
  }

  private static List<Path> shared(String pattern, String... labels) {
    List<Path> documents = new ArrayList<>();
    for (String label : labels) {
      documents.add(SharedSpecs.require(String.format(java.util.Locale.ROOT, pattern, label)));
    }
    return documents;
  }

  private static List<Path> cut(List<Path> documents, String vendor, Path work) throws IOException {
    Set<String> operations = new HashSet<>(Files.readAllLines(
        ProjectRoot.get().resolve("it-tests/upgrade/" + vendor + "-operations.txt")));
    List<Path> cut = new ArrayList<>();
    for (Path document : documents) {
      cut.add(CutDocument.write(
          document, operations, work.resolve("cut"), document.getFileName().toString()));
    }
    return cut;
  }
}
