package io.raccordo.generator.report;

import io.raccordo.generator.diff.Accepted;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Witness;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.Tier;
import io.raccordo.generator.plan.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding, joined with the plan.
 *
 * @param id {@code step.number}, both counted from 1, unique in the report
 * @param own the message without what is said of others; it stays what it is when these come and go
 * @param subject where inside the operation; empty for the operation itself
 * @param operations operations that the change reaches, sorted, each once; empty for the document
 *     as a whole
 * @param before the element in the earlier document; null when it was not there
 * @param after the element in the later document; null when it is not there
 * @param levels how bad in each dimension; a dimension that was not judged is missing
 * @param tier who is affected
 * @param verdict the worst verdict over the modules that it reaches; null when nothing was planned
 *     for them
 * @param by the earliest ISO date by which one of their users must act; null when none is known
 * @param java what it means for generated classes, in words; empty when nothing was planned
 * @param witness a value that shows the break, or why there is none; null where none was looked for
 * @param accepted that a team lives with it; null for all others
 * @param others where the same was found, which this finding tells, too
 */
public record ReportFinding(
    String id,
    String rule,
    String message,
    String own,
    String subject,
    List<OperationKey> operations,
    @Nullable Place before,
    @Nullable Place after,
    Map<Dimension, Level> levels,
    Tier tier,
    @Nullable Verdict verdict,
    @Nullable String by,
    String java,
    @Nullable Witness witness,
    @Nullable Accepted accepted,
    List<Other> others) {
  /**
   * Where the same was found.
   *
   * @param subject where inside the operation
   * @param before the element in the earlier document; null when it was not there
   * @param after the element in the later document; null when it is not there
   */
  public record Other(
      String subject, @Nullable Place before, @Nullable Place after) {}

  public ReportFinding {
    operations = List.copyOf(operations);
    others = List.copyOf(others);
    Map<Dimension, Level> copy = new EnumMap<>(Dimension.class);
    copy.putAll(levels);
    levels = Collections.unmodifiableMap(copy);
  }

  /** The worst level over all dimensions. */
  public Level worst() {
    return levels.values().stream().max(Level::compareTo).orElse(Level.NONE);
  }

  ReportFinding withId(String newId) {
    return new ReportFinding(
        newId,
        rule,
        message,
        own,
        subject,
        operations,
        before,
        after,
        levels,
        tier,
        verdict,
        by,
        java,
        witness,
        accepted,
        others);
  }
}
