package io.raccordo.templates;

import java.util.List;

/**
 * The part of a list that is shown, and how long the list is: a cut is always stated.
 *
 * @param shown the first of them, in order
 * @param total how many there are; at least as many as are shown
 */
public record Rows<T>(List<T> shown, int total) {
  public Rows {
    shown = List.copyOf(shown);
    if (total < shown.size()) {
      throw new IllegalArgumentException(
          "The total " + total + " is less than the " + shown.size() + " rows shown.");
    }
  }

  /** All of a list. */
  public static <T> Rows<T> all(List<T> items) {
    return new Rows<>(items, items.size());
  }

  /** No more than the first {@code limit} of a list. */
  public static <T> Rows<T> first(List<T> items, int limit) {
    return new Rows<>(items.subList(0, Math.min(items.size(), limit)), items.size());
  }

  /** How many are not shown. */
  public int leftOut() {
    return total - shown.size();
  }

  /** Whether the whole list is empty. */
  public boolean isEmpty() {
    return total == 0;
  }
}
