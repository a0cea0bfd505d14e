package io.raccordo.generator.diff.policy;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another level for some findings.
 *
 * <p>A finding about something shared reaches many operations. An entry that selects some of them
 * only makes it worse, never milder: what an entry says of one operation must not hide a break from
 * the users of another.
 *
 * @param origin where the entry stands
 * @param rule id of the rule; null for any
 * @param dimension where the level changes; null for each dimension in which the finding has one
 * @param level the level it has then
 */
public record SeverityOverride(
    Origin origin,
    @Nullable String rule,
    OperationSelection operations,
    @Nullable Dimension dimension,
    Level level) {
  /** Changes the levels of a finding; false where the entry is not about it. */
  boolean apply(Finding finding, StepOperations known, Map<Dimension, Level> levels) {
    if (rule != null && !rule.equals(finding.rule())) {
      return false;
    }
    OperationSelection.Share share = operations.share(finding.operations(), known);
    if (share == OperationSelection.Share.NONE) {
      return false;
    }
    for (Dimension changed : changed(levels)) {
      Level was = levels.getOrDefault(changed, Level.NONE);
      if (share == OperationSelection.Share.ALL || level.compareTo(was) > 0) {
        levels.put(changed, level);
      }
    }
    return true;
  }

  private List<Dimension> changed(Map<Dimension, Level> levels) {
    if (dimension != null) {
      return List.of(dimension);
    }
    return levels.isEmpty() ? List.of(Dimension.WIRE) : List.copyOf(levels.keySet());
  }
}
