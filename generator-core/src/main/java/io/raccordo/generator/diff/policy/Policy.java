package io.raccordo.generator.diff.policy;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a team calls breaking. It changes the levels of findings; one that has no level anywhere is
 * not worth telling.
 *
 * @param profile where levels come from
 * @param severities level by rule id; takes the place of the finding's level in each dimension in
 *     which it has one
 * @param thresholds the level from which on a finding closes the gate, by dimension; a dimension
 *     that is not named never does
 */
public record Policy(
    Profile profile, Map<String, Level> severities, Map<Dimension, Level> thresholds) {
  /** The strict profile, whose gate closes at ERR on the wire. */
  public static final Policy STRICT =
      new Policy(Profile.STRICT, Map.of(), Map.of(Dimension.WIRE, Level.ERR));

  public Policy {
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
    Map<Dimension, Level> copy = new EnumMap<>(Dimension.class);
    copy.putAll(thresholds);
    thresholds = Collections.unmodifiableMap(copy);
  }

  /**
   * The same findings with the levels of this policy; those that have no level in any dimension are
   * left out.
   */
  public List<Finding> apply(List<Finding> findings) {
    return findings.stream()
        .map(this::apply)
        .filter(finding -> finding.worst() != Level.NONE)
        .toList();
  }

  private Finding apply(Finding finding) {
    Map<Dimension, Level> levels = profile.levels(finding);
    Level severity = severities.get(finding.rule());
    if (severity != null) {
      if (levels.isEmpty()) {
        levels.put(Dimension.WIRE, severity);
      }
      levels.replaceAll((dimension, level) -> severity);
    }
    return levels.equals(finding.levels()) ? finding : finding.withLevels(levels);
  }

  /**
   * Those of the findings, as this policy judged them, that close the gate; empty when it stays
   * open.
   */
  public List<Finding> violations(List<Finding> judged) {
    return judged.stream().filter(this::violates).toList();
  }

  private boolean violates(Finding finding) {
    return thresholds.entrySet().stream()
        .anyMatch(t ->
            t.getValue() != Level.NONE && finding.level(t.getKey()).compareTo(t.getValue()) >= 0);
  }
}
