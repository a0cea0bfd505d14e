package io.raccordo.generator.diff;

import io.raccordo.generator.diff.FactCollector.Found;
import io.raccordo.generator.diff.OperationFact.AddressRespelled;
import io.raccordo.generator.diff.OperationFact.OperationAdded;
import io.raccordo.generator.diff.OperationFact.OperationGuarded;
import io.raccordo.generator.diff.OperationFact.OperationMoved;
import io.raccordo.generator.diff.OperationFact.OperationRemoved;
import io.raccordo.generator.diff.OperationFact.VersionMoved;
import io.raccordo.generator.model.Operation;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which operations went, came, and are found at another address. */
final class OperationExistence {
  private OperationExistence() {}

  static void run(
      Matching matching, SelectorComparison selectors, FactCollector facts, Stability least) {
    Set<String> pathsLeft = Stream.concat(
            matching.matched().stream().map(m -> m.before().key().path()),
            matching.after().operations().stream().map(o -> o.key().path()))
        .collect(Collectors.toSet());
    for (Operation operation : matching.removed()) {
      if (!OperationComparison.atLeast(operation, least)) {
        continue;
      }
      facts.add(
          new Found(Site.OPERATION, "", facts.only(operation.key()), operation.origin(), null),
          p -> new OperationRemoved(
              p,
              operation.key(),
              !pathsLeft.contains(operation.key().path()),
              Notice.of(operation)));
    }
    for (Operation operation : matching.added()) {
      facts.add(
          new Found(Site.OPERATION, "", facts.only(operation.key()), null, operation.origin()),
          p -> new OperationAdded(p, operation.key()));
    }
    moves(matching, selectors, facts);
  }

  private static void moves(Matching matching, SelectorComparison selectors, FactCollector facts) {
    PathView view = PathView.behindServers(matching.before(), matching.after());
    for (OperationMatch match : matching.matched()) {
      BitSet operation = facts.only(match.after().key());
      String from = view.versionOf(match.before());
      String to = view.versionOf(match.after());
      Found moved = new Found(
          Site.DOCUMENT, "", operation, match.before().origin(), match.after().origin());
      if (!from.equals(to) && !selectors.covers(from, to)) {
        facts.addRepeated(moved, p -> new VersionMoved(p, from, to));
      }
      if (match.reason() == OperationMatch.Reason.RESPELLED) {
        respelled(match, moved, facts);
      }
      if (match.reason() == OperationMatch.Reason.SAME_ID) {
        facts.add(
            new Found(
                Site.OPERATION,
                "",
                operation,
                match.before().origin(),
                match.after().origin()),
            p -> new OperationMoved(p, match.before().key(), match.after().key()));
      }
      for (Guard guard : match.guards()) {
        facts.addRepeated(moved, p -> new OperationGuarded(p, guard));
      }
    }
  }

  private static void respelled(OperationMatch match, Found moved, FactCollector facts) {
    Spelling.of(
            PathTemplate.of(match.before().key().path()),
            PathTemplate.of(match.after().key().path()))
        .ifPresent(s -> {
          boolean namespace = !s.qualifier().isEmpty();
          boolean gone = namespace && s.from().length() > s.to().length();
          String from = namespace ? gone ? s.qualifier() : "" : s.from();
          String to = namespace ? gone ? "" : s.qualifier() : s.to();
          facts.addRepeated(moved, p -> new AddressRespelled(p, from, to, namespace));
        });
  }
}
