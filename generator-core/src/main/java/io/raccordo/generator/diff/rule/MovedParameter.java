package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.ParameterFact.ParameterMoved;
import io.raccordo.generator.model.Parameter.In;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A parameter is sent elsewhere. */
final class MovedParameter extends FactRule<ParameterMoved> {
  MovedParameter() {
    super(
        ParameterMoved.class,
        List.of(
            Row.wire(
                "request-parameter-in-changed",
                "request parameter",
                "moved",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "webhook-parameter-in-changed",
                "webhook parameter",
                "moved",
                Direction.RESPONSE,
                Level.ERR)));
  }

  @Override
  Optional<Finding> judge(ParameterMoved fact, Occasion occasion) {
    return finding(
        fact.place().site().prefix() + "-in-changed",
        fact,
        "Parameter " + Wording.code(fact.name()) + " was sent as " + in(fact.from())
            + " and is sent as " + in(fact.in()) + " now.");
  }

  private static String in(In in) {
    return in.name().toLowerCase(Locale.ROOT) + " parameter";
  }
}
