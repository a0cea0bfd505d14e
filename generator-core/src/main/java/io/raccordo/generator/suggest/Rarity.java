package io.raccordo.generator.suggest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * How much a word says in two API versions: the rarer, the more (inverse document frequency, an
 * operation being the document).
 */
final class Rarity {
  private final Map<String, Integer> operations = new HashMap<>();
  private int all;

  /** So rare, of what is rarest, are words that agree by chance. */
  private static final double CHANCE = 0.25;

  /** Counts the words of one operation. */
  void count(Collection<String> words) {
    all++;
    new HashSet<>(words).forEach(word -> operations.merge(word, 1, Integer::sum));
  }

  /**
   * What keeps words from filling the scale by which two operations are compared when every
   * operation has them: the square of a weight.
   */
  double damping() {
    double rarest = CHANCE * Math.log1p((all - 0.5) / 1.5);
    return Math.min(1, rarest * rarest);
  }

  /** Above 0; near it for a word that every operation has. */
  double of(String word) {
    int with = operations.getOrDefault(word, 0);
    return Math.log1p((all - with + 0.5) / (with + 0.5));
  }
}
