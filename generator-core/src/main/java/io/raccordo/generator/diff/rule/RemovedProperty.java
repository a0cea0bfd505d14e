package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.SchemaFact.PropertyRemoved;
import io.raccordo.generator.diff.Site;
import java.util.List;
import java.util.Optional;

/** An object lacks a property. */
final class RemovedProperty extends FactRule<PropertyRemoved> {
  RemovedProperty() {
    super(
        PropertyRemoved.class,
        PropertySites.both(
            PropertySites.rows(Direction.REQUEST, RemovedProperty::requestRows),
            PropertySites.rows(Direction.RESPONSE, RemovedProperty::responseRows)));
  }

  private static List<Row> requestRows(Site site) {
    String property = PropertySites.property(site);
    String element = PropertySites.element(site);
    return List.of(
        Row.wire(property + "-removed", element, "removed", Direction.REQUEST, Level.WARN),
        Row.wire(
            property + "-removed-from-closed-object",
            element,
            "removed",
            Direction.REQUEST,
            Level.ERR));
  }

  private static List<Row> responseRows(Site site) {
    String stem = PropertySites.stem(site);
    String element = PropertySites.element(site);
    return List.of(
        Row.wire(
            stem + "-required-property-removed", element, "removed", Direction.RESPONSE, Level.ERR),
        Row.wire(
            stem + "-optional-property-removed",
            element,
            "removed",
            Direction.RESPONSE,
            Level.WARN),
        Row.wire(
            stem + "-required-write-only-property-removed",
            element,
            "removed",
            Direction.RESPONSE,
            Level.INFO),
        Row.wire(
            stem + "-optional-write-only-property-removed",
            element,
            "removed",
            Direction.RESPONSE,
            Level.INFO));
  }

  @Override
  Optional<Finding> judge(PropertyRemoved fact, Occasion occasion) {
    Site site = fact.place().site();
    boolean sent = fact.access().sentIn(site.direction());
    String message = Wording.subject(fact.place()) + " was removed.";
    return switch (site.direction()) {
      case REQUEST ->
        sent
            ? finding(
                PropertySites.property(site)
                    + (fact.closed() ? "-removed-from-closed-object" : "-removed"),
                fact,
                message)
            : Optional.empty();
      case RESPONSE ->
        finding(
            PropertySites.stem(site)
                + (fact.required() ? "-required" : "-optional")
                + (sent ? "" : "-write-only")
                + "-property-removed",
            fact,
            message);
    };
  }
}
