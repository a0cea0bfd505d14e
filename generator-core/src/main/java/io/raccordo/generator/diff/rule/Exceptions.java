package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a level does not follow from the set of values and the direction, and why. */
public final class Exceptions {
  /** One exception. */
  public record Reasoned(String id, Level level, String reason) {}

  /** All of them. */
  public static final List<Reasoned> ALL = all();

  private static final Map<String, Level> LEVELS = levels();

  private Exceptions() {}

  static Optional<Level> level(String id) {
    return Optional.ofNullable(LEVELS.get(id));
  }

  private static Map<String, Level> levels() {
    Map<String, Level> result = new LinkedHashMap<>();
    ALL.forEach(e -> result.put(e.id(), e.level()));
    return result;
  }

  private static List<Reasoned> all() {
    List<Reasoned> result = new ArrayList<>();
    for (Site site : Site.ofSchemas()) {
      switch (site.direction()) {
        case REQUEST ->
          add(
              result,
              site,
              List.of("prefix-items-added", "prefix-items-removed", "pattern-changed"),
              Level.WARN,
              "Whether all old values are still admitted is not decided.");
        case RESPONSE -> {
          add(
              result,
              site,
              List.of("enum-value-added", "enum-removed"),
              Level.WARN,
              "Enumerations of responses grow all the time; clients that keep unknown values are not affected.");
          add(
              result,
              site,
              List.of("additional-properties-opened"),
              Level.WARN,
              "Clients that ignore unknown properties are not affected.");
          add(
              result,
              site,
              List.of("prefix-items-added", "prefix-items-removed", "pattern-changed"),
              Level.WARN,
              "Whether values are sent that were never sent before is not decided.");
        }
      }
    }
    return List.copyOf(result);
  }

  private static void add(
      List<Reasoned> result, Site site, List<String> suffixes, Level level, String reason) {
    suffixes.forEach(s -> result.add(new Reasoned(SchemaRule.id(site, s), level, reason)));
  }
}
