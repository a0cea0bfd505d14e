package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.SchemaFact.SchemaStabilityChanged;
import io.raccordo.generator.diff.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The vendor stands by a property more, or less. */
final class ChangedSchemaStability extends FactRule<SchemaStabilityChanged> {
  ChangedSchemaStability() {
    super(SchemaStabilityChanged.class, table());
  }

  private static List<Row> table() {
    List<Row> rows = new ArrayList<>();
    for (Site site : Site.ofSchemas()) {
      String prefix = site.prefix() + "-stability-";
      String element = Wording.element(site);
      rows.add(
          Row.behaviour(prefix + "decreased", element, "decreased", site.direction(), Level.WARN));
      rows.add(
          Row.behaviour(prefix + "increased", element, "increased", site.direction(), Level.INFO));
    }
    return rows;
  }

  @Override
  Optional<Finding> judge(SchemaStabilityChanged fact, Occasion occasion) {
    return finding(
        fact.place().site().prefix()
            + (fact.after().compareTo(fact.before()) < 0
                ? "-stability-decreased"
                : "-stability-increased"),
        fact,
        Wording.subject(fact.place()) + " was " + fact.before().text() + " and is "
            + fact.after().text() + " now.");
  }
}
