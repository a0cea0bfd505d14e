package io.raccordo.generator.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A family while the succession is read. */
final class FamilyDraft {
  final FamilyTrace trace;
  final List<RevisionDraft> revisions = new ArrayList<>();

  /** Version index to why the revision that served the version before could not go on. */
  final Map<Integer, List<String>> causes = new LinkedHashMap<>();

  FamilyDraft(FamilyTrace trace) {
    this.trace = trace;
  }

  /** Adds a revision; they stand in the order of their numbers. */
  void add(RevisionDraft revision) {
    revisions.add(revision);
    revisions.sort(Comparator.comparingInt(r -> r.number));
  }

  /** The newest revision that is bound to a version; null when none is. */
  @Nullable
  RevisionDraft serving(int version) {
    for (int i = revisions.size() - 1; i >= 0; i--) {
      if (revisions.get(i).bindings.containsKey(version)) {
        return revisions.get(i);
      }
    }
    return null;
  }
}
