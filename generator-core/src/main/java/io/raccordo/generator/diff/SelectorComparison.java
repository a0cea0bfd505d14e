package io.raccordo.generator.diff;

import io.raccordo.generator.diff.DocumentFact.SelectorChanged;
import io.raccordo.generator.diff.FactCollector.Found;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.OperationKey;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares what chooses the two versions. It is a fact about the API as a whole: no operation is
 * said to have moved, or to have another parameter, for it.
 */
final class SelectorComparison {
  private final Matching matching;
  private final @Nullable SelectorChange sent;
  private final @Nullable SelectorChange addressed;

  SelectorComparison(Matching matching) {
    this.matching = matching;
    Selectors before = matching.selectorsBefore();
    Selectors after = matching.selectorsAfter();
    this.sent = changed(before.sent(), after.sent());
    this.addressed = addressed(before.addressed(), after.addressed());
  }

  void run(FactCollector facts) {
    add(sent, facts);
    add(addressed, facts);
  }

  /** Whether the API as a whole made this move. */
  boolean covers(String from, String to) {
    return addressed != null && addressed.covers(from, to);
  }

  private static void add(@Nullable SelectorChange change, FactCollector facts) {
    if (change == null) {
      return;
    }
    Selector before = change.before();
    Selector after = change.after();
    Found found = new Found(
        Site.DOCUMENT,
        "",
        new BitSet(),
        before == null ? null : before.origin(),
        after == null ? null : after.origin());
    facts.add(found, p -> new SelectorChanged(p, change));
  }

  private static @Nullable SelectorChange changed(
      @Nullable Selector before, @Nullable Selector after) {
    if (before == null && after == null) {
      return null;
    }
    SelectorChange change = new SelectorChange(before, after, refused(before, after));
    boolean same = before != null
        && after != null
        && before.samePlace(after)
        && before.value().equals(after.value());
    return same && change.refused().isEmpty() && !change.demanded() ? null : change;
  }

  /** A document that admits one value describes its own version, and says nothing of others. */
  private static List<String> refused(@Nullable Selector before, @Nullable Selector after) {
    if (before == null
        || after == null
        || !before.samePlace(after)
        || after.admitted().size() < 2) {
      return List.of();
    }
    List<String> admitted =
        before.admitted().isEmpty() ? List.of(before.value()) : before.admitted();
    return admitted.stream().filter(v -> !after.admitted().contains(v)).toList();
  }

  /**
   * What moved from the server into the path is at the same address. A document in which some
   * operations have a version and most have none does not tell whether nothing chose.
   */
  private @Nullable SelectorChange addressed(@Nullable Selector before, @Nullable Selector after) {
    if (before == null && after == null) {
      return null;
    }
    boolean sameValue = before != null && after != null && before.value().equals(after.value());
    boolean unknown = (before == null && versioned(matching.before()))
        || (after == null && versioned(matching.after()));
    return sameValue || unknown ? null : changed(before, after);
  }

  private static boolean versioned(ApiModel model) {
    PathView view = PathView.behindServers(List.of(model));
    List<String> versions = model.operations().stream()
        .filter(o -> o.key().kind() == OperationKey.Kind.PATH)
        .map(view::versionOf)
        .toList();
    return versions.isEmpty() || versions.stream().anyMatch(v -> !v.isEmpty());
  }
}
