package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Fact;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
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
    super(subject, rows(variants));
  }

  private static List<Row> rows(List<Variant> variants) {
    List<Row> rows = new ArrayList<>();
    for (Site site : Site.ofSchemas()) {
      for (Variant variant : variants) {
        String id = id(site, variant.suffix());
        Level level = Exceptions.level(id).orElse(wire(site.direction(), variant.change()));
        if (rows.stream().noneMatch(r -> r.id().equals(id))) {
          rows.add(Row.wire(id, Wording.element(site), variant.action(), site.direction(), level));
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
    };
  }

  static String id(Site site, String suffix) {
    String id = site.prefix() + '-' + suffix;
    return OasdiffNames.of(id);
  }

  final Optional<Finding> at(F fact, String suffix, String predicate) {
    return finding(
        id(fact.place().site(), suffix), fact, Wording.subject(fact.place()) + ' ' + predicate);
  }
}
