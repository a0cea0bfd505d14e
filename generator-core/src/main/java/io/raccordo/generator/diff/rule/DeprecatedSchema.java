package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.SchemaFact.SchemaDeprecationChanged;
import io.raccordo.generator.diff.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A property or another schema was deprecated or reactivated. */
final class DeprecatedSchema extends FactRule<SchemaDeprecationChanged> {
  DeprecatedSchema() {
    super(SchemaDeprecationChanged.class, table());
  }

  private static List<Row> table() {
    List<Row> rows = new ArrayList<>();
    for (Site site : Site.ofSchemas()) {
      String element = Wording.element(site);
      rows.add(Row.behaviour(
          stem(site) + "-deprecated", element, "deprecated", site.direction(), Level.INFO));
      rows.add(Row.behaviour(
          stem(site) + "-reactivated", element, "reactivated", site.direction(), Level.INFO));
    }
    return rows;
  }

  /** Parameters can be deprecated themselves, which is another matter than their schemas. */
  private static String stem(Site site) {
    return site == Site.REQUEST_PARAMETER || site == Site.WEBHOOK_PARAMETER
        ? site.prefix() + "-schema"
        : site.prefix();
  }

  @Override
  Optional<Finding> judge(SchemaDeprecationChanged fact, Occasion occasion) {
    String stem = stem(fact.place().site());
    String subject = Wording.subject(fact.place());
    return fact.deprecated()
        ? finding(stem + "-deprecated", fact, subject + " is deprecated now.")
        : finding(stem + "-reactivated", fact, subject + " is not deprecated any more.");
  }
}
