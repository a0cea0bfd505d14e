package io.raccordo.generator.diff;

import io.raccordo.generator.model.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * Media types of a body found again in the later version: by name, else by name without parameters.
 */
record MediaTypeMatching(List<Pair> pairs, List<MediaType> removed, List<MediaType> added) {
  /** A media type and what it became. */
  record Pair(MediaType before, MediaType after) {}

  static MediaTypeMatching of(List<MediaType> before, List<MediaType> after) {
    List<MediaType> openBefore = new ArrayList<>(before);
    List<MediaType> openAfter = new ArrayList<>(after);
    List<Pair> pairs = new ArrayList<>();
    pair(openBefore, openAfter, (b, a) -> b.name().equalsIgnoreCase(a.name()), pairs);
    pair(openBefore, openAfter, (b, a) -> essence(b).equals(essence(a)), pairs);
    return new MediaTypeMatching(pairs, openBefore, openAfter);
  }

  private static void pair(
      List<MediaType> openBefore,
      List<MediaType> openAfter,
      BiPredicate<MediaType, MediaType> way,
      List<Pair> pairs) {
    for (MediaType earlier : List.copyOf(openBefore)) {
      for (MediaType later : openAfter) {
        if (way.test(earlier, later)) {
          pairs.add(new Pair(earlier, later));
          openBefore.remove(earlier);
          openAfter.remove(later);
          break;
        }
      }
    }
  }

  private static String essence(MediaType mediaType) {
    String name = mediaType.name();
    int parameters = name.indexOf(';');
    return (parameters < 0 ? name : name.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }
}
