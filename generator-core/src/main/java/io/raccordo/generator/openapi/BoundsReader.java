package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.Bounds;
import java.math.BigDecimal;

/** The limiting keywords of a schema. */
final class BoundsReader {
  private final Fields fields;

  BoundsReader(Fields fields) {
    this.fields = fields;
  }

  Bounds read(Place place) {
    BigDecimal minimum = fields.number(place, "minimum");
    BigDecimal maximum = fields.number(place, "maximum");
    JsonNode aboveMinimum = place.node().path("exclusiveMinimum");
    JsonNode belowMaximum = place.node().path("exclusiveMaximum");
    BigDecimal exclusiveMinimum = null;
    BigDecimal exclusiveMaximum = null;
    // A boolean until 3.0, a number from 3.1 on; documents mix them up, and both are clear.
    if (!aboveMinimum.isNumber() && fields.flag(place, "exclusiveMinimum")) {
      exclusiveMinimum = minimum;
      minimum = null;
    } else if (aboveMinimum.isNumber()) {
      exclusiveMinimum = fields.number(place, "exclusiveMinimum");
    }
    if (!belowMaximum.isNumber() && fields.flag(place, "exclusiveMaximum")) {
      exclusiveMaximum = maximum;
      maximum = null;
    } else if (belowMaximum.isNumber()) {
      exclusiveMaximum = fields.number(place, "exclusiveMaximum");
    }
    Bounds bounds = new Bounds(
        minimum,
        maximum,
        exclusiveMinimum,
        exclusiveMaximum,
        fields.number(place, "multipleOf"),
        fields.count(place, "minLength"),
        fields.count(place, "maxLength"),
        fields.text(place, "pattern"),
        fields.count(place, "minItems"),
        fields.count(place, "maxItems"),
        fields.flag(place, "uniqueItems"),
        fields.count(place, "minProperties"),
        fields.count(place, "maxProperties"));
    return bounds.equals(Bounds.NONE) ? Bounds.NONE : bounds;
  }
}
