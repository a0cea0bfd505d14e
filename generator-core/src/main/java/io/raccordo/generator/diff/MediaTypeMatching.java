package io.raccordo.generator.diff;

import io.raccordo.generator.model.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * Media types of a body found again in the later version: by name, else by name without parameters;
 * as written also by what one is a special case of.
 */
record MediaTypeMatching(List<Pair> pairs, List<MediaType> removed, List<MediaType> added) {
  /** A media type and what it became. */
  record Pair(MediaType before, MediaType after) {}

  static MediaTypeMatching of(List<MediaType> before, List<MediaType> after, Reading reading) {
    List<MediaType> openBefore = new ArrayList<>(before);
    List<MediaType> openAfter = new ArrayList<>(after);
    List<Pair> pairs = new ArrayList<>();
    pair(openBefore, openAfter, (b, a) -> b.name().equalsIgnoreCase(a.name()), pairs);
    pair(openBefore, openAfter, (b, a) -> essence(b.name()).equals(essence(a.name())), pairs);
    if (reading == Reading.AS_WRITTEN) {
      pair(
          openBefore,
          openAfter,
          (b, a) -> holds(b.name(), a.name()) || holds(a.name(), b.name()),
          pairs);
    }
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

  /**
   * What another name says: a structured syntax suffix (RFC 6838 section 4.2.8) makes a media type
   * a special one; parameters make it another.
   */
  static SetChange change(String before, String after) {
    if (essence(before).equals(essence(after)) || !parameters(before).equals(parameters(after))) {
      return SetChange.OTHER;
    }
    return SetChange.of(holds(after, before), holds(before, after));
  }

  /** Whether the inner is a special case of the outer: application/json, application/hal+json. */
  private static boolean holds(String outer, String inner) {
    String wide = essence(outer);
    String special = essence(inner);
    int slash = wide.indexOf('/');
    if (slash < 0 || !special.startsWith(wide.substring(0, slash + 1))) {
      return false;
    }
    String subtype = wide.substring(slash + 1);
    return (!subtype.contains("+") && special.endsWith('+' + subtype))
        || special.startsWith(wide + '+');
  }

  private static String essence(String name) {
    int parameters = name.indexOf(';');
    return (parameters < 0 ? name : name.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  private static String parameters(String name) {
    int parameters = name.indexOf(';');
    return parameters < 0 ? "" : name.substring(parameters + 1).strip();
  }
}
