package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.BodyFact.RequestBodyRemoved;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** A body is not taken or sent any more. */
final class RemovedRequestBody extends FactRule<RequestBodyRemoved> {
  RemovedRequestBody() {
    super(
        RequestBodyRemoved.class,
        List.of(
            Row.wire(
                "request-body-removed", "request body", "removed", Direction.REQUEST, Level.ERR),
            Row.wire(
                "webhook-payload-removed",
                "webhook payload",
                "removed",
                Direction.RESPONSE,
                Level.ERR)));
  }

  @Override
  Optional<Finding> judge(RequestBodyRemoved fact, Occasion occasion) {
    return Wording.webhook(fact.place())
        ? finding("webhook-payload-removed", fact, "No payload is sent any more.")
        : finding("request-body-removed", fact, "No request body is admitted any more.");
  }
}
