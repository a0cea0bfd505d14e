package io.raccordo.generator.diff;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path segment that says which version of the API it belongs to: {@code v3}, {@code v1.2},
 * {@code v1beta1}, {@code 2026-03}, {@code 2010-04-01}.
 *
 * @param text as written
 * @param rank its numbers, most significant first; comparable within one style of versions
 */
record Version(String text, List<Integer> rank) implements Comparable<Version> {
  private static final Pattern NUMBERED =
      Pattern.compile("[vV](\\d{1,6})(?:\\.(\\d{1,6}))?(?:(alpha|beta)(\\d{0,6}))?");
  private static final Pattern DATED = Pattern.compile("((?:19|20)\\d{2})-(\\d{2})(?:-(\\d{2}))?");
  private static final int RELEASED = 2;

  Version {
    rank = List.copyOf(rank);
  }

  static Optional<Version> of(String segment) {
    if (segment.isEmpty() || "vV12".indexOf(segment.charAt(0)) < 0) {
      return Optional.empty();
    }
    Matcher numbered = NUMBERED.matcher(segment);
    if (numbered.matches()) {
      String stage = numbered.group(3);
      int maturity = stage == null ? RELEASED : stage.equals("beta") ? 1 : 0;
      return Optional.of(new Version(
          segment,
          List.of(
              number(numbered.group(1)),
              number(numbered.group(2)),
              maturity,
              number(numbered.group(4)))));
    }
    Matcher dated = DATED.matcher(segment);
    if (dated.matches()) {
      return Optional.of(new Version(
          segment,
          List.of(number(dated.group(1)), number(dated.group(2)), number(dated.group(3)))));
    }
    return Optional.empty();
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** Whether it is a day or a month, and no number. */
  boolean dated() {
    return DATED.matcher(text).matches();
  }

  @Override
  public int compareTo(Version other) {
    return compare(rank, other.rank);
  }

  /** Compares element by element; the shorter list goes first where it is a prefix of the other. */
  static <T extends Comparable<? super T>> int compare(List<T> first, List<T> second) {
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      int order = first.get(i).compareTo(second.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(first.size(), second.size());
  }
}
