package io.raccordo.generator.report;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.StepPlan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made of.
 *
 * @param title what is reported on: a connector's name, or an API's title
 * @param connector gives modules their names and versions their sunsets; null when two documents
 *     were compared without a connector
 * @param steps in succession order
 * @param thresholds the mildest level that closes the gate, by dimension; a dimension that is not
 *     named never does
 * @param folder where the names of documents begin, as seen from the root of what is built, with
 *     forward slashes; null when not known
 */
public record ReportInput(
    String title,
    @Nullable ConnectorPlan connector,
    List<Step> steps,
    Map<Dimension, Level> thresholds,
    @Nullable String folder) {
  public ReportInput {
    steps = List.copyOf(steps);
    thresholds = Map.copyOf(thresholds);
  }

  /** From documents that are somewhere. */
  public ReportInput(
      String title,
      @Nullable ConnectorPlan connector,
      List<Step> steps,
      Map<Dimension, Level> thresholds) {
    this(title, connector, steps, thresholds, null);
  }

  /** With a gate that never closes. */
  public ReportInput(String title, @Nullable ConnectorPlan connector, List<Step> steps) {
    this(title, connector, steps, Map.of());
  }

  /**
   * One step of the succession.
   *
   * @param from label of the earlier version
   * @param to label of the later version
   * @param findings what changed
   * @param plan what becomes of modules; null when nothing was planned
   */
  public record Step(
      String from,
      String to,
      List<Finding> findings,
      @Nullable StepPlan plan) {
    public Step {
      findings = List.copyOf(findings);
    }
  }
}
