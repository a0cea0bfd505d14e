package io.raccordo.generator.migrate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Several things in a sentence. */
final class Listing {
  /** More are not read. */
  private static final int LONGEST = 12;

  private Listing() {}

  /** {@code a, b and c}; a long list ends with how many more there are. */
  static String of(Collection<String> items) {
    List<String> shown = new ArrayList<>(items.stream().limit(LONGEST).toList());
    if (items.size() > LONGEST) {
      shown.add((items.size() - LONGEST) + " more");
    }
    int last = shown.size() - 1;
    return switch (last) {
      case -1 -> "nothing";
      case 0 -> shown.get(0);
      default -> String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
    };
  }
}
