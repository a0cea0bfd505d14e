package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.BodyFact.RequestBodyAdded;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** A body is taken or sent that was not before. */
final class AddedRequestBody extends FactRule<RequestBodyAdded> {
  AddedRequestBody() {
    super(
        RequestBodyAdded.class,
        List.of(
            Row.wire(
                "request-body-added-required",
                "request body",
                "added",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "request-body-added-optional",
                "request body",
                "added",
                Direction.REQUEST,
                Level.INFO),
            Row.wire(
                "webhook-payload-added",
                "webhook payload",
                "added",
                Direction.RESPONSE,
                Level.INFO)));
  }

  @Override
  Optional<Finding> judge(RequestBodyAdded fact, Occasion occasion) {
    if (Wording.webhook(fact.place())) {
      return finding("webhook-payload-added", fact, "A payload is sent now.");
    }
    return fact.required()
        ? finding("request-body-added-required", fact, "A request body is required now.")
        : finding("request-body-added-optional", fact, "A request body is admitted now.");
  }
}
