package io.raccordo.generator.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The natural order of version labels: numbers by value ({@code v9} before {@code v10}, {@code 2.9}
 * before {@code 2.10}), dates as numbers, a leading {@code v} and the kind of separator ignored,
 * pre-releases before their release ({@code v1beta1} before {@code v1}).
 */
public final class LabelOrder implements Comparator<String> {
  /** The only one needed. */
  public static final LabelOrder INSTANCE = new LabelOrder();

  private static final List<String> BEFORE_RELEASE =
      List.of("snapshot", "dev", "alpha", "beta", "preview", "unstable", "rc");

  private LabelOrder() {}

  @Override
  public int compare(String left, String right) {
    List<String> a = parts(left);
    List<String> b = parts(right);
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      int order = comparePart(i < a.size() ? a.get(i) : "", i < b.size() ? b.get(i) : "");
      if (order != 0) {
        return order;
      }
    }
    return left.compareTo(right);
  }

  private static int comparePart(String a, String b) {
    int rank = Integer.compare(rank(a), rank(b));
    if (rank != 0) {
      return rank;
    }
    if (isNumber(a) && isNumber(b)) {
      int length = Integer.compare(a.length(), b.length());
      return length != 0 ? length : a.compareTo(b);
    }
    return a.compareTo(b);
  }

  /** Pre-release words, then the end of the label, then numbers, then other words. */
  private static int rank(String part) {
    int before = BEFORE_RELEASE.indexOf(part);
    if (before >= 0) {
      return before - BEFORE_RELEASE.size();
    }
    return part.isEmpty() ? 0 : isNumber(part) ? 1 : 2;
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && part.charAt(0) >= '0' && part.charAt(0) <= '9';
  }

  /** Runs of digits, without leading zeros, and runs of letters. */
  private static List<String> parts(String label) {
    String text = label.toLowerCase(Locale.ROOT);
    if (text.length() > 1 && text.charAt(0) == 'v' && isNumber(text.substring(1))) {
      text = text.substring(1);
    }
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = at;
      boolean digit = isNumber(text.substring(at, at + 1));
      boolean letter = Character.isLetter(text.charAt(at));
      do {
        at++;
      } while (at < text.length()
          && (digit
              ? isNumber(text.substring(at, at + 1))
              : letter && Character.isLetter(text.charAt(at))));
      if (digit) {
        String run = text.substring(start, at).replaceFirst("^0+(?=.)", "");
        parts.add(run);
      } else if (letter) {
        parts.add(text.substring(start, at));
      }
    }
    return parts;
  }
}
