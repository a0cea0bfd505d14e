package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Fact;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Place;
import io.raccordo.generator.diff.SetChange;
import io.raccordo.generator.diff.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule about schemas: the same variants at each site, with levels that follow from the direction.
 */
abstract class SchemaRule<F extends Fact> extends FactRule<F> {
  /**
   * One way in which a schema changes.
   *
   * @param suffix what follows the site in the rule id
   * @param change what it does to the set of values
   */
  record Variant(String suffix, String action, SetChange change) {}

  SchemaRule(Class<F> subject, List<Variant> variants) {
    this(subject, variants, List.of());
  }

  /** With rows for what has an id of its own. */
  SchemaRule(Class<F> subject, List<Variant> variants, List<Row> more) {
    super(subject, rows(variants, more));
  }

  private static List<Row> rows(List<Variant> variants, List<Row> more) {
    List<Row> rows = new ArrayList<>(more);
    for (Site site : Site.ofSchemas()) {
      for (Variant variant : variants) {
        String id = id(site, variant.suffix());
        Level level = Exceptions.level(id).orElse(wire(site.direction(), variant.change()));
        if (rows.stream().noneMatch(r -> r.id().equals(id))) {
          rows.add(Row.wire(id, Wording.element(site), variant.action(), site.direction(), level));
          Optional.ofNullable(UnsentIds.BY_ID.get(id))
              .ifPresent(unsent -> rows.add(
                  Row.unjudged(unsent, Wording.element(site), variant.action(), site.direction())));
        }
      }
    }
    return rows;
  }

  /**
   * What a change of the set of values breaks: the receiver must be able to read all that the
   * sender may send.
   */
  static Level wire(Direction direction, SetChange change) {
    return switch (change) {
      case GREW -> direction == Direction.REQUEST ? Level.INFO : Level.ERR;
      case SHRANK -> direction == Direction.REQUEST ? Level.ERR : Level.INFO;
      case OTHER -> Level.ERR;
      case SAME -> Level.INFO;
    };
  }

  static String id(Site site, String suffix) {
    String id = site.prefix() + '-' + suffix;
    return OasdiffNames.of(id);
  }

  private static boolean aboutTypes(String suffix) {
    return suffix.startsWith("type-") || suffix.startsWith("list-of-types-");
  }

  /** What is not sent in this direction is limited in vain. */
  final Optional<Finding> at(F fact, String suffix, String predicate) {
    Place place = fact.place();
    String id = id(place.site(), suffix);
    boolean nested = !place.path().isEmpty();
    if (nested && !place.access().sentIn(place.site().direction())) {
      String unsent = UnsentIds.BY_ID.get(id);
      if (unsent != null) {
        return finding(unsent, fact, Wording.subject(place) + ' ' + predicate);
      }
      if (place.site().direction() == Direction.REQUEST && aboutTypes(suffix)) {
        return Optional.empty();
      }
    }
    return finding(id, fact, Wording.subject(place) + ' ' + predicate);
  }
}
