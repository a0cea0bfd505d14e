package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.ParameterFact.ParameterFormChanged;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A parameter is written in another way. */
final class ChangedParameterForm extends FactRule<ParameterFormChanged> {
  ChangedParameterForm() {
    super(
        ParameterFormChanged.class,
        List.of(
            Row.wire(
                "request-parameter-style-changed",
                "request parameter",
                "changed",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "request-parameter-explode-changed",
                "request parameter",
                "changed",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "request-parameter-allow-reserved-changed",
                "request parameter",
                "changed",
                Direction.REQUEST,
                Level.WARN),
            Row.wire(
                "request-parameter-content-changed",
                "request parameter",
                "changed",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "webhook-parameter-style-changed",
                "webhook parameter",
                "changed",
                Direction.RESPONSE,
                Level.ERR),
            Row.wire(
                "webhook-parameter-explode-changed",
                "webhook parameter",
                "changed",
                Direction.RESPONSE,
                Level.ERR),
            Row.wire(
                "webhook-parameter-allow-reserved-changed",
                "webhook parameter",
                "changed",
                Direction.RESPONSE,
                Level.WARN),
            Row.wire(
                "webhook-parameter-content-changed",
                "webhook parameter",
                "changed",
                Direction.RESPONSE,
                Level.ERR)));
  }

  @Override
  Optional<Finding> judge(ParameterFormChanged fact, Occasion occasion) {
    String form = fact.form().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return finding(
        fact.place().site().prefix() + '-' + form + "-changed",
        fact,
        Wording.subject(fact.place()) + " was written with " + form + ' '
            + Wording.code(fact.before()) + " and is with " + Wording.code(fact.after()) + " now.");
  }
}
