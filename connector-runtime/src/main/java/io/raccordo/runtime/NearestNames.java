package io.raccordo.runtime;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds what someone may have meant. Names are compared by the pairs of letters that they share
 * (Dice's coefficient), so that words in another order are near as well.
 */
final class NearestNames {
  private static final double NEAR = 0.4;
  private static final int MOST = 3;

  private NearestNames() {}

  /** The nearest first; none when nothing is near. */
  static List<String> of(String wanted, Collection<String> known) {
    Map<String, Double> near = new HashMap<>();
    for (String name : known) {
      double likeness = likeness(wanted, name);
      if (likeness >= NEAR) {
        near.put(name, likeness);
      }
    }
    return near.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double likeness(String one, String other) {
    Map<String, Integer> pairs = pairs(one);
    int all = size(pairs) + size(pairs(other));
    int shared = 0;
    for (Map.Entry<String, Integer> pair : pairs(other).entrySet()) {
      shared += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
    }
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  private static int size(Map<String, Integer> pairs) {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> pairs(String name) {
    String letters = name.toLowerCase(Locale.ROOT);
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 2 <= letters.length(); i++) {
      pairs.merge(letters.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }
}
