package io.raccordo.it.migration;

import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.suggest.Candidate;
import io.raccordo.generator.suggest.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often suggestions were right: the first, or one of the three. Where nothing takes an
 * operation's place, only proposing nothing is right.
 */
final class Score {
  private int all;
  private int first;
  private int topThree;

  /** Counts one; successor is null where there is none. */
  void count(Suggestion suggestion, @Nullable OperationKey successor) {
    List<OperationKey> named = suggestion.candidates().stream()
        .map(Candidate::operation)
        .map(operation -> operation.key())
        .toList();
    boolean nothing = successor == null && !suggestion.proposes();
    boolean proposed = suggestion.proposes() && !named.isEmpty() && named.get(0).equals(successor);
    all++;
    first += nothing || proposed ? 1 : 0;
    topThree += nothing || named.contains(successor) ? 1 : 0;
  }

  /** Counts one that nothing was suggested for. */
  void count(boolean right) {
    all++;
    first += right ? 1 : 0;
    topThree += right ? 1 : 0;
  }

  int all() {
    return all;
  }

  int first() {
    return first;
  }

  int topThree() {
    return topThree;
  }

  @Override
  public String toString() {
    return first + " first and " + topThree + " in the top three of " + all;
  }
}
