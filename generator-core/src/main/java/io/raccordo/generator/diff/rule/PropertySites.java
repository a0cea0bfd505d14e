package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The sites where properties can be, and how rule ids name them. */
final class PropertySites {
  private PropertySites() {}

  static List<Row> rows(Direction direction, Function<Site, List<Row>> rows) {
    List<Row> result = new ArrayList<>();
    for (Site site : Site.ofSchemas()) {
      if (site.nested() == site && site.direction() == direction) {
        result.addAll(rows.apply(site));
      }
    }
    return result;
  }

  static List<Row> both(List<Row> first, List<Row> second) {
    List<Row> result = new ArrayList<>(first);
    result.addAll(second);
    return result;
  }

  /** Such as {@code request-property}. */
  static String property(Site site) {
    return stem(site) + "-property";
  }

  /** Such as {@code response}, so that a word can stand before {@code property}. */
  static String stem(Site site) {
    String prefix = site.prefix();
    return prefix.endsWith("-property")
        ? prefix.substring(0, prefix.length() - "-property".length())
        : prefix;
  }

  static String element(Site site) {
    return property(site).replace('-', ' ');
  }
}
