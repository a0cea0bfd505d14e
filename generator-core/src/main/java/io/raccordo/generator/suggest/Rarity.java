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

  /** Counts the words of one operation. */
  void count(Collection<String> words) {
    all++;
    new HashSet<>(words).forEach(word -> operations.merge(word, 1, Integer::sum));
  }

  /** Above 0; near it for a word that every operation has. */
  double of(String word) {
    int with = operations.getOrDefault(word, 0);
    return Math.log1p((all - with + 0.5) / (with + 0.5));
  }
}
