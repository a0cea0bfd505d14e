package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Locator;
import io.raccordo.generator.diff.DeclaredMatch;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.OperationMatcher;
import io.raccordo.generator.migrate.ConnectorConfig;
import io.raccordo.generator.migrate.Migration;
import io.raccordo.generator.migrate.Migrations;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ConnectorPlanner;
import io.raccordo.generator.plan.Ledger;
import io.raccordo.generator.plan.PlanRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connector's input, read, normalised and validated: what both use cases go on from.
 *
 * @param id its folder's name, or the title's words where there is no folder
 * @param versions in succession order
 * @param written the same before they were normalised; empty where nobody compares them
 * @param locator finds lines and columns in every document of the connector
 */
record ConnectorInput(
    String id,
    ConnectorConfig config,
    Migrations migrations,
    Ledger ledger,
    List<ApiModel> versions,
    List<ApiModel> written,
    Locator locator) {
  ConnectorInput {
    versions = List.copyOf(versions);
    written = List.copyOf(written);
  }

  /** Without the models before they were normalised, which a large API has no room for twice. */
  ConnectorInput normalized() {
    return new ConnectorInput(id, config, migrations, ledger, versions, List.of(), locator);
  }

  /** The stage {@code match}, for each step of the succession. */
  List<Matching> match() {
    List<Matching> steps = new ArrayList<>();
    for (int to = 1; to < versions.size(); to++) {
      ApiModel before = versions.get(to - 1);
      ApiModel after = versions.get(to);
      steps.add(
          OperationMatcher.match(before, after, declared(before, after), config.statedSelector()));
    }
    return steps;
  }

  /** The stage {@code plan}. */
  ConnectorPlan plan(List<Matching> steps, Diagnostics diagnostics) {
    return ConnectorPlanner.plan(
        new PlanRequest(id, config, migrations, versions, steps, ledger), diagnostics);
  }

  /**
   * Of several answers for one operation the first with a target matches it: the others are guards'
   * alternatives.
   */
  private List<DeclaredMatch> declared(ApiModel before, ApiModel after) {
    Map<OperationKey, DeclaredMatch> matches = new LinkedHashMap<>();
    for (Migration migration : migrations.all()) {
      @Nullable String to = migration.to();
      if (migration.from().equals(before.label()) && (to == null || to.equals(after.label()))) {
        DeclaredMatch match = new DeclaredMatch(migration.source(), migration.target());
        matches.merge(match.before(), match, (a, b) -> a.after() != null ? a : b);
      }
    }
    return List.copyOf(matches.values());
  }
}
