package io.raccordo.generator;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How findings are told and judged.
 *
 * @param ungrouped whether each use of something shared is a finding of its own: one for each
 *     operation, status, media type and way to a property; without a plan, so without verdicts
 * @param asOf the day of the judgement; without one no sunset counts as passed, missed or too soon
 * @param betaDays how many days must lie between the announcement of an end and the end itself, for
 *     what is in beta; 0 for none
 * @param stableDays the same for what is stable
 * @param stability operations less stable than this ({@code draft}, {@code alpha}, {@code beta},
 *     {@code stable}) are left out; null for the profile's own measure
 * @param severities a file of rule ids with levels, one pair a line, as oasdiff reads them; null
 *     for none
 * @param paths which paths are compared, and as what
 * @param mergeAllOf whether members of {@code allOf} are part of what they stand in, under a
 *     profile that compares as written
 * @param exactHeaders whether header names that differ by case are different headers
 * @param policy a policy file, as {@code policy.schema.json} describes it; null for none
 * @param base the folder from which SARIF and GitHub annotations name documents; null for the one
 *     that holds them
 */
public record CompareOptions(
    boolean ungrouped,
    @Nullable LocalDate asOf,
    int betaDays,
    int stableDays,
    @Nullable String stability,
    @Nullable Path severities,
    Paths paths,
    boolean mergeAllOf,
    boolean exactHeaders,
    @Nullable Path policy,
    @Nullable Path base) {
  /** Grouped, on no particular day. */
  public static final CompareOptions NONE =
      new CompareOptions(false, null, 0, 0, null, null, Paths.NONE, false, false);

  /** Grouped, on a day. */
  static CompareOptions on(@Nullable LocalDate day) {
    return new CompareOptions(false, day, 0, 0, null, null, Paths.NONE, false, false);
  }

  /** Without a policy file and a base. */
  public CompareOptions(
      boolean ungrouped,
      @Nullable LocalDate asOf,
      int betaDays,
      int stableDays,
      @Nullable String stability,
      @Nullable Path severities,
      Paths paths,
      boolean mergeAllOf,
      boolean exactHeaders) {
    this(
        ungrouped,
        asOf,
        betaDays,
        stableDays,
        stability,
        severities,
        paths,
        mergeAllOf,
        exactHeaders,
        null,
        null);
  }

  /**
   * Which paths are compared, and as what.
   *
   * @param matching a regular expression that a path must match somewhere; empty for all
   * @param prefixBefore what stands in front of the paths of the earlier document; empty for
   *     nothing
   * @param prefixAfter the same for the later document
   * @param exact whether another name of a path parameter makes another path, where documents are
   *     compared as written
   */
  public record Paths(String matching, String prefixBefore, String prefixAfter, boolean exact) {
    /** All, as they are. */
    public static final Paths NONE = new Paths("", "", "", false);
  }
}
