package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.BodyFact.HeaderRequirednessChanged;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** A response header became required or optional. */
final class ChangedHeaderRequiredness extends FactRule<HeaderRequirednessChanged> {
  ChangedHeaderRequiredness() {
    super(
        HeaderRequirednessChanged.class,
        List.of(
            Row.wire(
                "response-header-became-required",
                "response header",
                "became required",
                Direction.RESPONSE,
                Level.INFO),
            Row.wire(
                "response-header-became-optional",
                "response header",
                "became optional",
                Direction.RESPONSE,
                Level.ERR),
            Row.wire(
                "webhook-response-header-became-required",
                "webhook response header",
                "became required",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "webhook-response-header-became-optional",
                "webhook response header",
                "became optional",
                Direction.REQUEST,
                Level.INFO)));
  }

  @Override
  Optional<Finding> judge(HeaderRequirednessChanged fact, Occasion occasion) {
    String became = fact.required() ? "required" : "optional";
    return finding(
        fact.place().site().prefix() + "-became-" + became,
        fact,
        Wording.subject(fact.place()) + " became " + became + '.');
  }
}
