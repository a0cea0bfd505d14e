package io.raccordo.generator.migrate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who wrote something that does not exist. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate that needs the fewest changes to become the text, case apart; of several the
   * first. Empty where all of them differ in more than a third of the text, unless the text is how
   * just one of them begins.
   */
  public static Optional<String> to(String text, Collection<String> candidates) {
    String start = text.toLowerCase(Locale.ROOT);
    List<String> longer = start.isEmpty()
        ? List.of()
        : candidates.stream()
            .filter(c -> c.toLowerCase(Locale.ROOT).startsWith(start))
            .toList();
    if (longer.size() == 1) {
      return Optional.of(longer.get(0));
    }
    return within(text, candidates, Math.max(1, text.length() / 3));
  }

  /** As {@link #to}, for texts of several words, of which a whole one may differ. */
  static Optional<String> toPhrase(String text, Collection<String> candidates) {
    return within(text, candidates, Math.max(2, text.length() / 2));
  }

  /** {@code Did you mean "x"? } or nothing, to stand in front of a remedy. */
  public static String question(Optional<String> nearest) {
    return nearest.map(n -> "Did you mean \"" + n + "\"? ").orElse("");
  }

  private static Optional<String> within(String text, Collection<String> candidates, int most) {
    String wanted = text.toLowerCase(Locale.ROOT);
    String best = null;
    int fewest = most + 1;
    for (String candidate : candidates) {
      int changes = changes(wanted, candidate.toLowerCase(Locale.ROOT));
      if (changes < fewest) {
        best = candidate;
        fewest = changes;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Characters to insert, delete, replace or swap with their neighbour (optimal string alignment).
   */
  private static int changes(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
