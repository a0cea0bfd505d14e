package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.SchemaFact.DefaultChanged;
import io.raccordo.generator.diff.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a value left out stands for changed. The wire is the same; the call does something else. */
final class ChangedDefault extends FactRule<DefaultChanged> {
  ChangedDefault() {
    super(DefaultChanged.class, table());
  }

  private static List<Row> table() {
    List<Row> rows = new ArrayList<>();
    for (Site site : Site.ofSchemas()) {
      boolean request = site.direction() == Direction.REQUEST;
      String element = Wording.element(site);
      String prefix = site.prefix() + "-default-value-";
      rows.add(Row.behaviour(
          prefix + "changed",
          element,
          "changed",
          site.direction(),
          request ? Level.ERR : Level.INFO));
      rows.add(Row.behaviour(
          prefix + "added", element, "added", site.direction(), request ? Level.WARN : Level.INFO));
      rows.add(Row.behaviour(
          prefix + "removed",
          element,
          "removed",
          site.direction(),
          request ? Level.WARN : Level.INFO));
    }
    return rows;
  }

  @Override
  Optional<Finding> judge(DefaultChanged fact, Occasion occasion) {
    String prefix = fact.place().site().prefix() + "-default-value-";
    String subject = Wording.subject(fact.place());
    if (fact.before() == null) {
      return fact.after() == null
          ? Optional.empty()
          : finding(
              prefix + "added",
              fact,
              subject + " has default " + Wording.json(fact.after()) + " now.");
    }
    return fact.after() == null
        ? finding(
            prefix + "removed",
            fact,
            subject + " has default " + Wording.json(fact.before()) + " no more.")
        : finding(
            prefix + "changed",
            fact,
            subject
                + " had default "
                + Wording.json(fact.before())
                + " and has "
                + Wording.json(fact.after())
                + " now.");
  }
}
