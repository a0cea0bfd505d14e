package io.raccordo.generator.diff.policy;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a team calls breaking. It changes the levels of findings, and accepts some; one that has no
 * level anywhere is not worth telling.
 *
 * @param profile where levels come from
 * @param severities level by rule id; takes the place of the finding's level in each dimension in
 *     which it has one
 * @param overrides other levels for some findings, after {@code severities}; of several for one
 *     finding the last one holds
 * @param acceptances findings that close no gate
 * @param thresholds the level from which on a finding closes the gate, by dimension; a dimension
 *     that is not named never does
 */
public record Policy(
    Profile profile,
    Map<String, Level> severities,
    List<SeverityOverride> overrides,
    List<Acceptance> acceptances,
    Map<Dimension, Level> thresholds) {
  /** The strict profile, whose gate closes at ERR on the wire. */
  public static final Policy STRICT =
      new Policy(Profile.STRICT, Map.of(), Map.of(Dimension.WIRE, Level.ERR));

  public Policy {
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
    overrides = List.copyOf(overrides);
    acceptances = List.copyOf(acceptances);
    Map<Dimension, Level> copy = new EnumMap<>(Dimension.class);
    copy.putAll(thresholds);
    thresholds = Collections.unmodifiableMap(copy);
  }

  /** Without entries about single findings. */
  public Policy(Profile profile, Map<String, Level> severities, Map<Dimension, Level> thresholds) {
    this(profile, severities, List.of(), List.of(), thresholds);
  }

  /**
   * The same findings with the levels of this policy; those that have no level in any dimension are
   * left out. Nothing is known of operations but what findings say, and of the day nothing.
   */
  public List<Finding> apply(List<Finding> findings) {
    return judge(findings, StepOperations.NONE, null).findings();
  }

  /**
   * The same findings with the levels of this policy, some of them accepted.
   *
   * @param operations those that findings may name
   * @param day the day of the judgement; null where no acceptance has expired
   */
  public Judged judge(List<Finding> findings, StepOperations operations, @Nullable LocalDate day) {
    List<Finding> judged = new ArrayList<>();
    Set<Origin> used = new LinkedHashSet<>();
    Set<Origin> expired = new LinkedHashSet<>();
    for (Finding finding : findings) {
      Finding levelled = levelled(finding, operations, used);
      if (levelled.worst() != Level.NONE) {
        judged.add(accepted(levelled, day, used, expired));
      }
    }
    return new Judged(judged, used, expired);
  }

  private Finding levelled(Finding finding, StepOperations operations, Set<Origin> used) {
    Map<Dimension, Level> levels = profile.levels(finding);
    Level severity = severities.get(finding.rule());
    if (severity != null) {
      if (levels.isEmpty()) {
        levels.put(Dimension.WIRE, severity);
      }
      levels.replaceAll((dimension, level) -> severity);
    }
    for (SeverityOverride override : overrides) {
      if (override.apply(finding, operations, levels)) {
        used.add(override.origin());
      }
    }
    return levels.equals(finding.levels()) ? finding : finding.withLevels(levels);
  }

  private Finding accepted(
      Finding finding, @Nullable LocalDate day, Set<Origin> used, Set<Origin> expired) {
    Finding result = finding;
    for (Acceptance acceptance : acceptances) {
      if (acceptance.covers(finding)) {
        used.add(acceptance.origin());
        if (acceptance.expired(day)) {
          expired.add(acceptance.origin());
        } else if (result.accepted() == null) {
          result = finding.withAccepted(acceptance.accepted(day));
        }
      }
    }
    return result;
  }

  /**
   * Those of the findings, as this policy judged them, that close the gate; empty when it stays
   * open.
   */
  public List<Finding> violations(List<Finding> judged) {
    return judged.stream().filter(this::violates).toList();
  }

  private boolean violates(Finding finding) {
    return finding.accepted() == null
        && thresholds.entrySet().stream()
            .anyMatch(t -> t.getValue() != Level.NONE
                && finding.level(t.getKey()).compareTo(t.getValue()) >= 0);
  }
}
