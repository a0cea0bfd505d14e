package io.raccordo.it.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.OperationMatcher;
import io.raccordo.generator.migrate.ConnectorConfig;
import io.raccordo.generator.migrate.Migrations;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.normalize.Normalizer;
import io.raccordo.generator.openapi.ApiModelReader;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ConnectorPlanner;
import io.raccordo.generator.plan.Ledger;
import io.raccordo.generator.plan.PlanRequest;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.StepPlan.Outcome;
import io.raccordo.generator.source.SourceReader;
import io.raccordo.generator.source.VersionSource;
import io.raccordo.it.support.SharedSpecs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cost follows the change: few revisions end, whatever the size of the step. */
class SuccessionBudgetTest {
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "stripe, json, \"2020-04-29 2021-10-19 2022-03-23\", \"25 12\"",
        "intercom, yaml, \"2.7 2.8 2.9 2.10 2.11 2.12 2.13 2.14\", \"0 0 0 0 0 0 0\"",
        "adyen-checkout, json, \"v64 v67 v68 v69 v70 v71\", \"0 0 0 1 0\"",
      })
  void endsAtMost(String vendor, String extension, String labels, String budgets) {
    List<Path> documents = Arrays.stream(labels.split(" "))
        .map(label -> SharedSpecs.require(vendor + '/' + label + '.' + extension))
        .toList();
    List<StepPlan> steps = plan(vendor, documents).steps();
    String[] limits = budgets.split(" ");
    for (int i = 0; i < steps.size(); i++) {
      StepPlan step = steps.get(i);
      List<String> ended = step.outcomes().stream()
          .filter(o -> o.kind() == Outcome.Kind.REVISION_ENDED)
          .map(o -> o.before() + " " + o.causes())
          .toList();
      assertThat(ended.size())
          .as("%s %s -> %s: %s", vendor, step.from(), step.to(), ended)
          .isLessThanOrEqualTo(Integer.parseInt(limits[i]));
    }
  }

  private static ConnectorPlan plan(String vendor, List<Path> documents) {
    Diagnostics diagnostics = new Diagnostics();
    SourceReader sources = new SourceReader();
    List<ApiModel> models = new ArrayList<>();
    for (VersionSource version : sources.succession(documents, diagnostics)) {
      ApiModel lowered =
          ApiModelReader.lower(sources.read(version, diagnostics), version.label(), diagnostics);
      models.add(Normalizer.normalize(lowered, diagnostics));
    }
    List<Matching> steps = new ArrayList<>();
    for (int i = 1; i < models.size(); i++) {
      steps.add(OperationMatcher.match(models.get(i - 1), models.get(i), List.of()));
    }
    return ConnectorPlanner.plan(
        new PlanRequest(vendor, ConnectorConfig.NONE, Migrations.NONE, models, steps, Ledger.EMPTY),
        diagnostics);
  }
}
