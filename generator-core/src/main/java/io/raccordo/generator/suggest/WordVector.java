package io.raccordo.generator.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words with their weights.
 *
 * @param weights above 0, in the order in which the words came
 * @param square sum of the weights' squares
 * @param damping see {@link Rarity#damping}
 */
record WordVector(Map<String, Double> weights, double square, double damping) {
  /** No word. */
  static final WordVector NONE = new WordVector(Map.of(), 0, 1);

  /** Each word weighs what its rarity says, however often it stands there. */
  static WordVector of(Collection<String> words, Rarity rarity) {
    Map<String, Double> weights = new LinkedHashMap<>();
    words.forEach(word -> weights.putIfAbsent(word, rarity.of(word)));
    double square = 0;
    for (double weight : weights.values()) {
      square += weight * weight;
    }
    return new WordVector(weights, square, rarity.damping());
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  /**
   * Near 1 for the same words, 0 where none is shared. That words agree that every operation has
   * says nothing, so they are kept from filling the scale.
   */
  double cosine(WordVector other) {
    return shared(other) / (Math.sqrt(square * other.square) + damping);
  }

  /** Which share of these words the other has, too, by weight; damped likewise. */
  double coveredBy(WordVector other) {
    return shared(other) / (square + damping);
  }

  private double shared(WordVector other) {
    boolean smaller = weights.size() <= other.weights.size();
    Map<String, Double> fewer = smaller ? weights : other.weights;
    Map<String, Double> more = smaller ? other.weights : weights;
    double sum = 0;
    for (Map.Entry<String, Double> entry : fewer.entrySet()) {
      if (more.containsKey(entry.getKey())) {
        sum += entry.getValue() * entry.getValue();
      }
    }
    return sum;
  }

  /** The words that both have, the heaviest first. */
  List<String> common(WordVector other) {
    List<String> common = new ArrayList<>(
        weights.keySet().stream().filter(other.weights::containsKey).toList());
    common.sort(Comparator.comparing((String word) -> -weights.getOrDefault(word, 0.0)));
    return common;
  }
}
