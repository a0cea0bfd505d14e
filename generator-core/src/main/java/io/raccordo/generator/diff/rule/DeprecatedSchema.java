package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.SchemaFact.SchemaDeprecationChanged;
import io.raccordo.generator.diff.Site;
import io.raccordo.generator.diff.Stability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A property or another schema was deprecated or reactivated. */
final class DeprecatedSchema extends FactRule<SchemaDeprecationChanged> {
  private static final String TOO_SOON = "-sunset-date-too-small";

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
          stem(site) + "-deprecated-with-sunset",
          element,
          "deprecated",
          site.direction(),
          Level.INFO));
      for (String suffix :
          List.of("-deprecated-sunset-missing", "-deprecated-sunset-invalid", TOO_SOON)) {
        rows.add(Row.behaviour(
            stem(site) + suffix, element, "deprecated", site.direction(), Level.WARN));
      }
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
    if (!fact.notice().deprecated()) {
      return finding(stem + "-reactivated", fact, subject + " is not deprecated any more.");
    }
    String now = subject + " is deprecated now";
    String sunset = String.valueOf(fact.notice().sunset());
    return switch (Announcement.of(fact.notice(), Stability.STABLE, occasion)) {
      case DATELESS -> finding(stem + "-deprecated", fact, now + '.');
      case MISSING ->
        finding(
            stem + "-deprecated-sunset-missing", fact, now + "; the date that must be is missing.");
      case UNREADABLE ->
        finding(
            stem + "-deprecated-sunset-invalid",
            fact,
            now + "; its sunset, " + Wording.code(sunset) + ", is no date.");
      case TOO_SOON ->
        finding(
            stem + TOO_SOON,
            fact,
            now + " and may go on " + sunset + "; " + occasion.days(Stability.STABLE)
                + " days must be left.");
      case DATED ->
        finding(stem + "-deprecated-with-sunset", fact, now + " and may go on " + sunset + '.');
    };
  }
}
