package io.raccordo.it.compatibility;

import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.plan.Succession;
import io.raccordo.it.upgrade.OldCallers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A connector as it grows by one API version after the other, built each time with the ledger of
 * the time before, as a team's build does.
 */
final class GrowingConnector {
  private final Succession succession;
  private final Path work;
  private final Map<String, Path> documents = new LinkedHashMap<>();

  GrowingConnector(Succession succession, Path work) {
    this.succession = succession;
    this.work = work;
  }

  /**
   * What a step did to callers.
   *
   * @param callers of all modules of the earlier build, which were compiled again
   */
  record Step(String from, String to, ApiComparison comparison, OldCallers callers) {}

  /**
   * Builds all, comparing each with the one before and compiling callers of all its modules again.
   */
  List<Step> grow() throws Exception {
    List<Step> steps = new ArrayList<>();
    ConnectorBuild before = null;
    String last = "";
    for (Path document : succession.files()) {
      String label = Succession.label(document);
      Map<String, Path> documentsBefore = new LinkedHashMap<>(documents);
      documents.put(label, document);
      ConnectorBuild after = build(label, before);
      if (before != null) {
        OldCallers callers = OldCallers.write(
            before, succession.id(), documentsBefore, work.resolve("callers-" + last));
        after.compileCallersOfRetired(callers.sources(), work.resolve("recompiled-" + label), 17);
        steps.add(
            new Step(last, label, ApiComparison.of(before.classes(), after.classes()), callers));
      }
      before = after;
      last = label;
    }
    return steps;
  }

  private ConnectorBuild build(String newest, @Nullable ConnectorBuild before) throws IOException {
    ConnectorBuild build = new ConnectorBuild(succession.id(), work.resolve(newest));
    for (Map.Entry<String, Path> document : documents.entrySet()) {
      String name = document.getValue().getFileName().toString();
      build.document(
          document.getKey() + name.substring(name.lastIndexOf('.')), document.getValue());
    }
    build.file(
        "connector.yaml",
        documents.keySet().stream()
            .map(label -> '"' + label + '"')
            .collect(Collectors.joining(", ", "order: [", "]\n")));
    if (before != null) {
      String ledger = "connector.lock.json";
      build.file(ledger, Files.readString(before.documents().resolve(ledger)));
    }
    build.generate();
    build.compile();
    return build;
  }
}
