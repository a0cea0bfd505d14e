package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.BodyFact.RequestBodyRequirednessChanged;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** A body became required or optional. */
final class ChangedRequestBodyRequiredness extends FactRule<RequestBodyRequirednessChanged> {
  ChangedRequestBodyRequiredness() {
    super(
        RequestBodyRequirednessChanged.class,
        List.of(
            Row.wire(
                "request-body-became-required",
                "request body",
                "became required",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "request-body-became-optional",
                "request body",
                "became optional",
                Direction.REQUEST,
                Level.INFO),
            Row.wire(
                "webhook-payload-became-required",
                "webhook payload",
                "became required",
                Direction.RESPONSE,
                Level.INFO),
            Row.wire(
                "webhook-payload-became-optional",
                "webhook payload",
                "became optional",
                Direction.RESPONSE,
                Level.ERR)));
  }

  @Override
  Optional<Finding> judge(RequestBodyRequirednessChanged fact, Occasion occasion) {
    String became = fact.required() ? "required" : "optional";
    return finding(
        (Wording.webhook(fact.place()) ? "webhook-payload-became-" : "request-body-became-")
            + became,
        fact,
        Wording.subject(fact.place()) + " became " + became + '.');
  }
}
