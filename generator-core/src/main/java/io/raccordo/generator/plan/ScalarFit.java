package io.raccordo.generator.plan;

import io.raccordo.generator.plan.Form.EnumForm;
import io.raccordo.generator.plan.Form.ScalarForm;

/** How well scalars answer for each other. */
final class ScalarFit {
  private ScalarFit() {}

  static Fit of(ScalarType given, Form form) {
    if (form instanceof EnumForm enumeration) {
      return of(given, enumeration.base()) == Fit.REFUSES ? Fit.REFUSES : Fit.ANSWERS;
    }
    return form instanceof ScalarForm scalar ? of(given, scalar.type()) : Fit.REFUSES;
  }

  private static Fit of(ScalarType given, ScalarType later) {
    if (given == later) {
      return Fit.EXACT;
    }
    return switch (given) {
      case STRING ->
        switch (later) {
          case DATE, DATE_TIME, UUID, BYTES -> Fit.ANSWERS;
          default -> Fit.REFUSES;
        };
      case DECIMAL -> later == ScalarType.INT64 ? Fit.EXACT : Fit.REFUSES;
      default -> Fit.REFUSES;
    };
  }
}
