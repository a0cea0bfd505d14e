package io.raccordo.generator.suggest;

import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.OperationMatch;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.OperationKey.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the operations of the later version that are most like one of the earlier. */
public final class CandidateSearch {
  /** So many are looked at closely; those with the rarest words in common. */
  private static final int CLOSELY = 60;

  private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(
          (Candidate c) -> -c.score())
      .thenComparing(c -> c.operation().key());

  private final ApiModel before;
  private final Rarity words = new Rarity();
  private final Rarity typed = new Rarity();
  private final List<OperationProfile> later = new ArrayList<>();

  /** A word to the later operations that have it. */
  private final Map<String, List<Integer>> having = new LinkedHashMap<>();

  /** A search among all operations of the later version. */
  public CandidateSearch(Matching step) {
    this(
        step.before(),
        step.after(),
        step.matched().stream()
            .filter(m -> m.reason() != OperationMatch.Reason.DECLARED)
            .map(m -> m.after().key())
            .collect(Collectors.toSet()));
  }

  private CandidateSearch(ApiModel before, ApiModel after, Set<OperationKey> claimed) {
    this.before = before;
    before.operations().forEach(operation -> count(OperationWords.of(before, operation)));
    List<OperationWords> read = after.operations().stream()
        .map(operation -> OperationWords.of(after, operation))
        .toList();
    read.forEach(this::count);
    for (OperationWords operation : read) {
      boolean free = !claimed.contains(operation.operation().key());
      int at = later.size();
      later.add(operation.profile(words, typed, free));
      new LinkedHashSet<>(operation.all())
          .forEach(word -> having.computeIfAbsent(word, w -> new ArrayList<>()).add(at));
    }
  }

  private void count(OperationWords operation) {
    words.count(operation.all());
    typed.count(operation.typed());
  }

  /** The best candidates, best first, at most so many. */
  public List<Candidate> best(Operation earlier, int most) {
    OperationWords own = OperationWords.of(before, earlier);
    OperationProfile profile = own.profile(words, typed, true);
    boolean called = earlier.key().kind() == Kind.PATH;
    record Scored(OperationProfile later, Candidate candidate) {}
    return shortlist(own).stream()
        .map(later::get)
        .filter(p -> (p.operation().key().kind() == Kind.PATH) == called)
        .map(p ->
            new Scored(p, new Candidate(p.operation(), Likenesses.score(profile, p), List.of())))
        .sorted(Comparator.comparing(Scored::candidate, BEST_FIRST))
        .limit(most)
        .map(s -> new Candidate(
            s.candidate().operation(),
            s.candidate().score(),
            Likenesses.reasons(profile, s.later())))
        .toList();
  }

  private List<Integer> shortlist(OperationWords own) {
    double[] shared = new double[later.size()];
    for (String word : new LinkedHashSet<>(own.all())) {
      double weight = words.of(word);
      having.getOrDefault(word, List.of()).forEach(at -> shared[at] += weight * weight);
    }
    Integer[] order = new Integer[shared.length];
    Arrays.setAll(order, at -> at);
    Arrays.sort(order, Comparator.comparingDouble(at -> -shared[at]));
    return Arrays.asList(order).subList(0, Math.min(CLOSELY, order.length));
  }
}
