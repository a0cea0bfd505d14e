package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.SchemaFact.PropertyAdded;
import io.raccordo.generator.diff.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object has one more property. Clients that ignore unknown properties are not affected, even by
 * a closed object.
 */
final class AddedProperty extends FactRule<PropertyAdded> {
  private static final String HEADER_ADDED = "new-required-request-header-property";

  AddedProperty() {
    super(
        PropertyAdded.class,
        PropertySites.both(
            PropertySites.both(
                PropertySites.rows(Direction.REQUEST, AddedProperty::requestRows),
                List.of(Row.wire(
                    HEADER_ADDED,
                    "request header property",
                    "added",
                    Direction.REQUEST,
                    Level.ERR))),
            PropertySites.rows(Direction.RESPONSE, AddedProperty::responseRows)));
  }

  private static List<Row> requestRows(Site site) {
    String property = PropertySites.property(site);
    String element = PropertySites.element(site);
    return List.of(
        Row.wire("new-required-" + property, element, "added", Direction.REQUEST, Level.ERR),
        Row.wire(
            "new-required-" + property + "-with-default",
            element,
            "added",
            Direction.REQUEST,
            Level.ERR),
        Row.wire("new-optional-" + property, element, "added", Direction.REQUEST, Level.INFO));
  }

  private static List<Row> responseRows(Site site) {
    String stem = PropertySites.stem(site);
    String element = PropertySites.element(site);
    List<Row> rows = new ArrayList<>(List.of(
        Row.wire(
            stem + "-required-property-added", element, "added", Direction.RESPONSE, Level.INFO),
        Row.wire(
            stem + "-optional-property-added", element, "added", Direction.RESPONSE, Level.INFO),
        Row.wire(
            stem + "-property-added-to-closed-object",
            element,
            "added",
            Direction.RESPONSE,
            Level.WARN)));
    if (site == Site.RESPONSE_PROPERTY) {
      for (String kind : List.of("required", "optional")) {
        rows.add(Row.unjudged(
            stem + '-' + kind + "-write-only-property-added",
            element,
            "added",
            Direction.RESPONSE));
      }
    }
    return rows;
  }

  @Override
  Optional<Finding> judge(PropertyAdded fact, Occasion occasion) {
    Site site = fact.place().site();
    String subject = Wording.subject(fact.place());
    String kind = fact.required() ? "required" : "optional";
    if (!fact.access().sentIn(site.direction())) {
      return site != Site.RESPONSE_PROPERTY
          ? Optional.empty()
          : finding(
              PropertySites.stem(site) + '-' + kind + "-write-only-property-added",
              fact,
              subject + " is new, and never sent.");
    }
    if (fact.required() && Wording.insideRequestHeader(fact.place())) {
      return finding(HEADER_ADDED, fact, subject + " is new and required.");
    }
    return switch (site.direction()) {
      case REQUEST ->
        finding(
            "new-"
                + kind
                + '-'
                + PropertySites.property(site)
                + (fact.required() && fact.hasDefault() ? "-with-default" : ""),
            fact,
            subject + " is new and " + kind + '.');
      case RESPONSE ->
        fact.closed()
            ? finding(
                PropertySites.stem(site) + "-property-added-to-closed-object",
                fact,
                subject + " is new in an object that admitted no others.")
            : finding(
                PropertySites.stem(site) + '-' + kind + "-property-added",
                fact,
                subject + " is new.");
    };
  }
}
