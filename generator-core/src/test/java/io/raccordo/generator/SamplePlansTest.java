package io.raccordo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.StepPlan.Outcome;
import io.raccordo.generator.plan.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan of each sample vendor is what its {@code expected.tsv} says, in both directions. */
class SamplePlansTest {
  private static final Path SPECS = Path.of("..", "specs");

  @ParameterizedTest
  @ValueSource(strings = {"lumen-crm", "tally-billing", "harbor-logistics", "pixel-studio"})
  void planIsWhatTheVendorStates(String vendor) throws IOException {
    ConnectorPlan plan = plan(SPECS.resolve(vendor));
    List<String> expected = new ArrayList<>();
    for (String line : Files.readAllLines(SPECS.resolve(vendor).resolve("expected.tsv"))) {
      String[] cells = line.split("\t", -1);
      boolean step = plan.steps().stream()
          .anyMatch(s -> s.from().equals(cells[0]) && s.to().equals(cells[1]));
      if (step && !cells[2].equals("*") && !cells[2].startsWith("CONNECTION")) {
        expected.add(
            cells[3].equals("added")
                ? String.join(" | ", cells[0], cells[1], cells[2], "added")
                : String.join(
                    " | ",
                    cells[0],
                    cells[1],
                    cells[2],
                    kind(cells[3]),
                    cells[4],
                    cells[5],
                    cells[6]));
      }
    }
    assertThat(new TreeSet<>(actual(plan))).containsExactlyElementsOf(new TreeSet<>(expected));
  }

  /** What the plan distinguishes; why a revision ended is the vendor's word. */
  private static String kind(String stated) {
    if (stated.contains("members")) {
      return "members";
    }
    return switch (stated) {
      case "unchanged", "deprecated" -> "unchanged";
      case "rebound", "narrowed", "rebound,deprecated" -> "rebound";
      default -> "ended";
    };
  }

  private static List<String> actual(ConnectorPlan plan) {
    List<String> rows = new ArrayList<>();
    for (StepPlan step : plan.steps()) {
      for (Outcome outcome : step.outcomes()) {
        rows.add(String.join(
            " | ",
            step.from(),
            step.to(),
            name(outcome.before()),
            kind(outcome.kind()),
            tier(outcome),
            outcome.verdict()
                + (outcome.condition() == null
                    ? ""
                    : " when " + outcome.condition() + ", else NO_TARGET"),
            outcome.after() == null ? "-" : name(outcome.after())));
      }
      for (OperationKey added : step.added()) {
        rows.add(String.join(" | ", step.from(), step.to(), name(added), "added"));
      }
    }
    return rows;
  }

  private static String tier(Outcome outcome) {
    Tier tier = outcome.tier();
    return tier == null ? "-" : tier.name();
  }

  private static String kind(Outcome.Kind kind) {
    return switch (kind) {
      case UNCHANGED -> "unchanged";
      case REBOUND -> "rebound";
      case ABSORBED -> "members";
      case REVISION_ENDED, REMOVED -> "ended";
    };
  }

  private static String name(OperationKey key) {
    return switch (key.kind()) {
      case PATH -> key.toString();
      case WEBHOOK -> "WEBHOOK " + key.path();
      case CALLBACK -> "CALLBACK " + key.path().split("#")[2];
    };
  }

  private static ConnectorPlan plan(Path folder) {
    Diagnostics diagnostics = new Diagnostics();
    ConnectorReader reader = new ConnectorReader(diagnostics);
    ConnectorInput input = reader.folder(folder);
    ConnectorPlan plan = input.plan(input.match(), diagnostics);
    diagnostics.throwIfErrors(reader);
    assertThat(plan.id()).isEqualTo(plan.id().toLowerCase(Locale.ROOT));
    return plan;
  }
}
