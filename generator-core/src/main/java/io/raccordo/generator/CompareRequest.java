package io.raccordo.generator;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two documents to compare, and what to make of it.
 *
 * @param before the earlier document, or the root document of a folder
 * @param after the later one
 * @param migrations a {@code migrations.yaml} to take into account; null for none
 * @param profile name of the policy profile, such as {@code strict}; null for the one of the policy
 *     file, {@code strict} without one
 * @param formats names of report formats, such as {@code html}, {@code json}, {@code sarif}
 * @param output folder for the report files; created when absent
 * @param thresholds the mildest level that fails the gate, per dimension; a dimension that is
 *     missing never fails it
 * @param options how findings are told and judged
 */
public record CompareRequest(
    Path before,
    Path after,
    @Nullable Path migrations,
    @Nullable String profile,
    List<String> formats,
    Path output,
    Map<Dimension, Level> thresholds,
    CompareOptions options) {
  /** Without options. */
  public CompareRequest(
      Path before,
      Path after,
      @Nullable Path migrations,
      @Nullable String profile,
      List<String> formats,
      Path output,
      Map<Dimension, Level> thresholds) {
    this(before, after, migrations, profile, formats, output, thresholds, CompareOptions.NONE);
  }

  public CompareRequest {
    formats = List.copyOf(formats);
    Map<Dimension, Level> copy = new EnumMap<>(Dimension.class);
    copy.putAll(thresholds);
    thresholds = Collections.unmodifiableMap(copy);
  }
}
