package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.ParameterFact.ParameterRequirednessChanged;
import java.util.List;
import java.util.Optional;

/** A parameter became required or optional. */
final class ChangedParameterRequiredness extends FactRule<ParameterRequirednessChanged> {
  ChangedParameterRequiredness() {
    super(
        ParameterRequirednessChanged.class,
        List.of(
            Row.wire(
                "request-parameter-became-required",
                "request parameter",
                "became required",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "request-parameter-became-optional",
                "request parameter",
                "became optional",
                Direction.REQUEST,
                Level.INFO),
            Row.wire(
                "webhook-parameter-became-required",
                "webhook parameter",
                "became required",
                Direction.RESPONSE,
                Level.INFO),
            Row.wire(
                "webhook-parameter-became-optional",
                "webhook parameter",
                "became optional",
                Direction.RESPONSE,
                Level.ERR)));
  }

  @Override
  Optional<Finding> judge(ParameterRequirednessChanged fact, Occasion occasion) {
    String became = fact.required() ? "required" : "optional";
    return finding(
        fact.place().site().prefix() + "-became-" + became,
        fact,
        Wording.subject(fact.place()) + " became " + became + '.');
  }
}
