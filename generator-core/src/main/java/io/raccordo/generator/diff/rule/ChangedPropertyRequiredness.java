package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.SchemaFact.PropertyRequirednessChanged;
import io.raccordo.generator.diff.Site;
import java.util.List;
import java.util.Optional;

/** A property became required or optional. */
final class ChangedPropertyRequiredness extends FactRule<PropertyRequirednessChanged> {
  private static final String HEADER_BECAME_REQUIRED = "request-header-property-became-required";

  ChangedPropertyRequiredness() {
    super(
        PropertyRequirednessChanged.class,
        PropertySites.both(
            PropertySites.both(
                PropertySites.rows(Direction.REQUEST, ChangedPropertyRequiredness::requestRows),
                List.of(Row.wire(
                    HEADER_BECAME_REQUIRED,
                    "request header property",
                    "became required",
                    Direction.REQUEST,
                    Level.ERR))),
            PropertySites.rows(Direction.RESPONSE, ChangedPropertyRequiredness::responseRows)));
  }

  private static List<Row> requestRows(Site site) {
    String property = PropertySites.property(site);
    String element = PropertySites.element(site);
    return List.of(
        Row.wire(
            property + "-became-required",
            element,
            "became required",
            Direction.REQUEST,
            Level.ERR),
        Row.wire(
            property + "-became-required-with-default",
            element,
            "became required",
            Direction.REQUEST,
            Level.ERR),
        Row.wire(
            property + "-became-optional",
            element,
            "became optional",
            Direction.REQUEST,
            Level.INFO));
  }

  private static List<Row> responseRows(Site site) {
    String stem = PropertySites.stem(site);
    String element = PropertySites.element(site);
    return List.of(
        Row.wire(
            stem + "-property-became-required",
            element,
            "became required",
            Direction.RESPONSE,
            Level.INFO),
        Row.wire(
            stem + "-property-became-optional",
            element,
            "became optional",
            Direction.RESPONSE,
            Level.ERR),
        Row.wire(
            stem + "-write-only-property-became-required",
            element,
            "became required",
            Direction.RESPONSE,
            Level.INFO),
        Row.wire(
            stem + "-write-only-property-became-optional",
            element,
            "became optional",
            Direction.RESPONSE,
            Level.INFO));
  }

  @Override
  Optional<Finding> judge(PropertyRequirednessChanged fact, Occasion occasion) {
    Site site = fact.place().site();
    boolean sent = fact.access().sentIn(site.direction());
    String became = fact.required() ? "became-required" : "became-optional";
    String message = Wording.subject(fact.place())
        + (fact.required() ? " became required." : " became optional.");
    if (sent && fact.required() && Wording.insideRequestHeader(fact.place())) {
      return finding(HEADER_BECAME_REQUIRED, fact, message);
    }
    return switch (site.direction()) {
      case REQUEST ->
        sent
            ? finding(
                PropertySites.property(site)
                    + '-'
                    + became
                    + (fact.required() && fact.hasDefault() ? "-with-default" : ""),
                fact,
                message)
            : Optional.empty();
      case RESPONSE ->
        finding(
            PropertySites.stem(site) + (sent ? "-property-" : "-write-only-property-") + became,
            fact,
            message);
    };
  }
}
