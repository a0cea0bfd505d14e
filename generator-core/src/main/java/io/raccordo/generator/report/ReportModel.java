package io.raccordo.generator.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished report: one value, from which every format is written.
 *
 * @param title what is reported on
 * @param connector id of the connector; null when two documents were compared without one
 * @param duties who must do what, by when; most urgent first
 * @param steps in succession order
 */
public record ReportModel(
    String title, @Nullable String connector, List<Duty> duties, List<StepReport> steps) {
  public ReportModel {
    duties = List.copyOf(duties);
    steps = List.copyOf(steps);
  }
}
