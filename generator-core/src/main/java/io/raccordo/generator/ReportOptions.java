package io.raccordo.generator;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.policy.Policy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the reports of connectors are judged and written.
 *
 * @param formats names of report formats, such as {@code html}; empty for all that there are
 * @param profile name of the policy profile; null for the one of the policy file
 * @param policy a policy file for all connectors; a connector whose {@code connector.yaml} names
 *     one of its own is judged by that alone; null for none
 * @param asOf the day of the judgement; without one no sunset counts as passed, and no acceptance
 *     as expired
 * @param thresholds the mildest level that fails the gate, per dimension; a dimension that is
 *     missing never fails it
 * @param base the folder from which SARIF and GitHub annotations name documents; null for the
 *     connector's own
 */
public record ReportOptions(
    List<String> formats,
    @Nullable String profile,
    @Nullable Path policy,
    @Nullable LocalDate asOf,
    Map<Dimension, Level> thresholds,
    @Nullable Path base) {
  /** Every format, by the strict profile. */
  public static final ReportOptions DEFAULTS =
      new ReportOptions(List.of(), null, null, null, Policy.STRICT.thresholds(), null);

  public ReportOptions {
    formats = List.copyOf(formats);
    Map<Dimension, Level> copy = new EnumMap<>(Dimension.class);
    copy.putAll(thresholds);
    thresholds = Collections.unmodifiableMap(copy);
  }
}
