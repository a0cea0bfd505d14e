package io.raccordo.it.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.support.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A team may drop its oldest document. What only that document has goes with it; all that is left
 * has the names, types and revision numbers that it had, because the ledger says them.
 */
@Tag("once")
class OldestDocumentTest {
  private static final String LEDGER = "connector.lock.json";
  private static final Pattern PUBLIC = Pattern.compile("\\bpublic\\s[^{};=]+");

  @TempDir
  Path work;

  @ParameterizedTest
  @CsvSource({
    "tally-billing, CreateInvoiceRev2, v1 v2 v3",
    "lumen-crm, ListContacts, v3 2025-09 2026-03",
    "harbor-logistics, BookShipment, 2024 2025 2026",
  })
  void leavesAllElseAsItWas(String vendor, String stays, String labels) throws Exception {
    List<String> left = new ArrayList<>(List.of(labels.split(" ")));
    ConnectorBuild before = build(vendor, left, null);
    while (left.size() > 1) {
      left.remove(0);
      ConnectorBuild after = build(vendor, left, before);
      Map<String, Set<String>> earlier = declarations(before);
      Map<String, Set<String>> later = declarations(after);
      assertThat(later).containsKey(stays + ".java");
      assertThat(earlier.keySet()).containsAll(later.keySet());
      later.forEach((file, declared) ->
          assertThat(earlier.get(file)).as(file + " of " + left).containsAll(declared));
      assertThat(Files.readString(after.documents().resolve(LEDGER)))
          .isEqualTo(Files.readString(before.documents().resolve(LEDGER)));
      before = after;
    }
  }

  /** What each file declares, on one line each. */
  private static Map<String, Set<String>> declarations(ConnectorBuild build) throws IOException {
    Map<String, Set<String>> files = new TreeMap<>();
    for (Path file : ConnectorBuild.files(build.java())) {
      files.put(
          file.getFileName().toString(),
          PUBLIC
              .matcher(Files.readString(file))
              .results()
              .map(found -> found.group().replaceAll("\\s+", " ").strip())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return files;
  }

  private ConnectorBuild build(String vendor, List<String> labels, @Nullable ConnectorBuild before)
      throws IOException {
    Path folder = ProjectRoot.get().resolve("specs").resolve(vendor);
    ConnectorBuild build = new ConnectorBuild(vendor, work.resolve(String.join("-", labels)));
    for (String label : labels) {
      String name = label + (Files.exists(folder.resolve(label + ".yaml")) ? ".yaml" : ".json");
      build.document(name, folder.resolve(name));
    }
    if (before != null) {
      build.file(LEDGER, Files.readString(before.documents().resolve(LEDGER)));
    }
    build.generate();
    return build;
  }
}
