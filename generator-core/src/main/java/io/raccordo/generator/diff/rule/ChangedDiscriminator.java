package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.SchemaFact.DiscriminatorChanged;
import io.raccordo.generator.diff.SchemaFact.DiscriminatorPart;
import io.raccordo.generator.diff.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How members of a union are told apart changed. Which values are admitted is told by the union's
 * own rules.
 */
final class ChangedDiscriminator extends FactRule<DiscriminatorChanged> {
  ChangedDiscriminator() {
    super(DiscriminatorChanged.class, table());
  }

  private static List<Row> table() {
    List<Row> rows = new ArrayList<>();
    for (Site site : Site.ofSchemas()) {
      add(rows, site, "added", "added", Level.INFO);
      add(rows, site, "removed", "removed", Level.INFO);
      add(rows, site, "property-name-changed", "changed", Level.WARN);
      add(rows, site, "mapping-added", "added", Level.INFO);
      add(rows, site, "mapping-deleted", "removed", Level.INFO);
      add(rows, site, "mapping-changed", "changed", Level.WARN);
    }
    return rows;
  }

  private static void add(List<Row> rows, Site site, String suffix, String action, Level level) {
    rows.add(Row.behaviour(
        site.prefix() + "-discriminator-" + suffix,
        Wording.element(site),
        action,
        site.direction(),
        level));
  }

  @Override
  Optional<Finding> judge(DiscriminatorChanged fact, Occasion occasion) {
    String prefix = fact.place().site().prefix() + "-discriminator-";
    String subject = Wording.subject(fact.place());
    String before = fact.before();
    String after = fact.after();
    boolean mapping = fact.part() == DiscriminatorPart.MAPPING;
    if (before != null && after != null && mapping) {
      return finding(
          prefix + "mapping-changed",
          fact,
          subject + " maps " + Wording.code(after) + " to another schema now.");
    }
    if (before != null && after != null) {
      return finding(
          prefix + "property-name-changed",
          fact,
          subject + " is told apart by " + Wording.code(after) + " instead of "
              + Wording.code(before) + '.');
    }
    if (after != null) {
      return finding(
          prefix + (mapping ? "mapping-added" : "added"),
          fact,
          subject + (mapping ? " maps " : " is told apart by ") + Wording.code(after) + " now.");
    }
    return finding(
        prefix + (mapping ? "mapping-deleted" : "removed"),
        fact,
        subject
            + (mapping ? " does not map " : " is not told apart by ")
            + Wording.code(String.valueOf(before))
            + " any more.");
  }
}
