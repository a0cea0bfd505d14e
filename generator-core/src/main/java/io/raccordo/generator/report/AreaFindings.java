package io.raccordo.generator.report;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.model.OperationKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where many operations of one area came or went alike, one finding says so: a reader of a large
 * step sees the areas, and the plan's outcomes still name each operation with its place.
 */
final class AreaFindings {
  /** So many of a kind are told one by one. */
  static final int MOST_APART = 25;

  private AreaFindings() {}

  /** What operations have in common that are told together. */
  private record Alike(
      String rule, String message, Map<Dimension, Level> levels, String area, boolean removed) {
    static Optional<Alike> of(Finding finding) {
      boolean removed = finding.after() == null;
      Origin origin = removed ? finding.before() : finding.after();
      if (finding.accepted() != null
          || finding.operations().size() != 1
          || !finding.subject().isEmpty()
          || origin == null
          || removed == (finding.before() == null)) {
        return Optional.empty();
      }
      OperationKey key = finding.operations().get(0);
      return Optional.of(new Alike(
          finding.rule(),
          finding.message().replace(key.toString(), ""),
          finding.levels(),
          area(key),
          removed));
    }

    private static String area(OperationKey key) {
      if (key.kind() != OperationKey.Kind.PATH) {
        return key.kind().name().toLowerCase(Locale.ROOT);
      }
      int end = key.path().indexOf('/', 1);
      return end < 0 ? key.path() : key.path().substring(0, end);
    }
  }

  /** The findings in their order; those told together stand where the first of them stood. */
  static List<Finding> of(List<Finding> findings) {
    Map<Alike, List<Finding>> groups = new LinkedHashMap<>();
    findings.forEach(f -> Alike.of(f)
        .ifPresent(a -> groups.computeIfAbsent(a, k -> new ArrayList<>()).add(f)));
    List<Finding> told = new ArrayList<>();
    for (Finding finding : findings) {
      Optional<Alike> alike = Alike.of(finding);
      List<Finding> group = alike.map(groups::get).orElse(List.of());
      if (group.size() <= MOST_APART) {
        told.add(finding);
      } else if (group.get(0).equals(finding)) {
        told.add(together(group, alike.orElseThrow().area()));
      }
    }
    return told;
  }

  private static Finding together(List<Finding> group, String area) {
    Finding first = group.get(0);
    return new Finding(
        first.rule(),
        first.message() + " The same holds for " + (group.size() - 1) + " more below `" + area
            + "`.",
        first.subject(),
        group.stream().flatMap(f -> f.operations().stream()).toList(),
        first.before(),
        first.after(),
        first.levels());
  }
}
