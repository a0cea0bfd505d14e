package io.raccordo.it.plan;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diff.FactDetector;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.OperationMatcher;
import io.raccordo.generator.diff.rule.Occasion;
import io.raccordo.generator.diff.rule.Rules;
import io.raccordo.generator.emit.ConnectorEmitter;
import io.raccordo.generator.migrate.ConnectorConfig;
import io.raccordo.generator.migrate.Migrations;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.normalize.Normalizer;
import io.raccordo.generator.openapi.ApiModelReader;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ConnectorPlanner;
import io.raccordo.generator.plan.Ledger;
import io.raccordo.generator.plan.PlanRequest;
import io.raccordo.generator.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans a succession as it grows, each time with the ledger of the time before. */
final class Successor {
  private final String id;
  private final ConnectorConfig config;
  private final List<ApiModel> models = new ArrayList<>();
  private final List<Matching> steps = new ArrayList<>();
  private Ledger ledger = Ledger.EMPTY;

  Successor(String id) {
    this(id, ConnectorConfig.NONE);
  }

  Successor(String id, ConnectorConfig config) {
    this.id = id;
    this.config = config;
  }

  /** The connector of all versions so far and this one. */
  ConnectorPlan next(Path document, String label) throws IOException {
    ApiModel model = read(document, label);
    if (!models.isEmpty()) {
      steps.add(OperationMatcher.match(models.get(models.size() - 1), model, List.of()));
    }
    models.add(model);
    ConnectorPlan plan = plan(models, steps, ledger);
    ledger = plan.ledger();
    return plan;
  }

  /** What the last step changed. */
  List<Finding> findings() {
    return Rules.evaluate(FactDetector.detect(steps.get(steps.size() - 1)), Occasion.TIMELESS);
  }

  /** The connector of the newest version alone. */
  ConnectorPlan alone() {
    return plan(List.of(models.get(models.size() - 1)), List.of(), Ledger.EMPTY);
  }

  private ConnectorPlan plan(List<ApiModel> versions, List<Matching> matchings, Ledger given) {
    return ConnectorPlanner.plan(
        new PlanRequest(id, config, Migrations.NONE, versions, matchings, given),
        new Diagnostics());
  }

  private static ApiModel read(Path document, String label) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    String name = label + document.getFileName().toString().replaceFirst("^.*(?=\\.)", "");
    return Normalizer.normalize(
        ApiModelReader.lower(
            new SourceReader().read(name, Files.readAllBytes(document), diagnostics),
            label,
            diagnostics),
        diagnostics);
  }

  /** Path to content of each Java file. */
  static Map<String, Integer> javaFiles(ConnectorPlan plan) {
    Map<String, Integer> files = new HashMap<>();
    for (GeneratedFile file : ConnectorEmitter.emit(plan)) {
      if (file.path().endsWith(".java")) {
        files.put(file.path(), Arrays.hashCode(file.content()));
      }
    }
    return files;
  }
}
