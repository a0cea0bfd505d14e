package io.raccordo.generator.suggest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How alike two members are called, by the words of their pointers. */
final class NameLikeness {
  private static final double OWN_NAME = 0.65;
  private static final double ONE_HOLDS_OTHER = 0.8;
  private static final double NO_HOLDER = 0.6;

  /** For each level that one is deeper than the other. */
  private static final double DEEPER = 0.94;

  private NameLikeness() {}

  /** 1 where the same words lead to both, whatever is nested in what. */
  static double of(MemberNode first, MemberNode second) {
    List<String> a = first.pointer().tokens();
    List<String> b = second.pointer().tokens();
    Set<String> wholeA = words(a);
    Set<String> wholeB = words(b);
    if (!wholeA.isEmpty() && wholeA.equals(wholeB)) {
      return 1;
    }
    Set<String> ownA = words(a.subList(a.size() - 1, a.size()));
    Set<String> ownB = words(b.subList(b.size() - 1, b.size()));
    Set<String> aboveA = words(a.subList(0, a.size() - 1));
    Set<String> aboveB = words(b.subList(0, b.size() - 1));
    double above = aboveA.isEmpty() || aboveB.isEmpty() ? NO_HOLDER : shared(aboveA, aboveB);
    double own = alike(ownA, ownB);
    double likeness =
        Math.max(own * (OWN_NAME + (1 - OWN_NAME) * above), OWN_NAME * shared(wholeA, wholeB));
    return likeness * Math.pow(DEEPER, Math.abs(a.size() - b.size()));
  }

  private static double alike(Set<String> a, Set<String> b) {
    boolean within = !a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a));
    double shared = shared(a, b);
    return within ? Math.max(ONE_HOLDS_OTHER, shared) : shared;
  }

  /** Twice the words that both have, of all words that either has (Dice). */
  static double shared(Set<String> a, Set<String> b) {
    if (a.isEmpty() && b.isEmpty()) {
      return 1;
    }
    long both = a.stream().filter(b::contains).count();
    return 2.0 * both / (a.size() + b.size());
  }

  static Set<String> words(List<String> texts) {
    Set<String> words = new HashSet<>();
    texts.forEach(text -> words.addAll(Words.of(text)));
    return words;
  }
}
