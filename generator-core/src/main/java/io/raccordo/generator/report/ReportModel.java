package io.raccordo.generator.report;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finished report: one value, from which every format is written.
 *
 * @param title what is reported on
 * @param connector id of the connector; null when two documents were compared without one
 * @param duties who must do what, by when; most urgent first
 * @param steps in succession order
 * @param thresholds the mildest level that closes the gate, by dimension; a dimension that is not
 *     named never does
 * @param folder where the names of documents begin, as seen from the root of what is built, with
 *     forward slashes; null when not known
 */
public record ReportModel(
    String title,
    @Nullable String connector,
    List<Duty> duties,
    List<StepReport> steps,
    Map<Dimension, Level> thresholds,
    @Nullable String folder) {
  public ReportModel {
    duties = List.copyOf(duties);
    steps = List.copyOf(steps);
    Map<Dimension, Level> copy = new EnumMap<>(Dimension.class);
    copy.putAll(thresholds);
    thresholds = Collections.unmodifiableMap(copy);
  }

  /** A document's name from the root of what is built, where that is known. */
  String fromRoot(String file) {
    return folder == null || folder.isEmpty() ? file : folder + '/' + file;
  }

  /** Whether a finding is at or above the threshold of some dimension. */
  public boolean closesGate(ReportFinding finding) {
    return thresholds.keySet().stream().anyMatch(dimension -> closesGate(finding, dimension));
  }

  /**
   * Whether a finding is at or above the threshold of this dimension. One that is accepted never
   * counts.
   */
  public boolean closesGate(ReportFinding finding, Dimension dimension) {
    Level threshold = thresholds.getOrDefault(dimension, Level.NONE);
    return finding.accepted() == null
        && threshold != Level.NONE
        && finding.levels().getOrDefault(dimension, Level.NONE).compareTo(threshold) >= 0;
  }
}
