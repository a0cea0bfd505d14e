package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.BodyFact.ResponseAdded;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** A response can be answered. */
final class AddedResponse extends FactRule<ResponseAdded> {
  AddedResponse() {
    super(
        ResponseAdded.class,
        List.of(
            Row.wire(
                "response-success-status-added",
                "response",
                "added",
                Direction.RESPONSE,
                Level.INFO),
            Row.wire(
                "response-non-success-status-added",
                "response",
                "added",
                Direction.RESPONSE,
                Level.INFO),
            Row.wire(
                "webhook-response-status-added",
                "webhook response",
                "added",
                Direction.REQUEST,
                Level.INFO)));
  }

  @Override
  Optional<Finding> judge(ResponseAdded fact, Occasion occasion) {
    String message = Wording.capital(fact.place().holder()) + " is new.";
    if (Wording.webhook(fact.place())) {
      return finding("webhook-response-status-added", fact, message);
    }
    return finding(
        fact.success() ? "response-success-status-added" : "response-non-success-status-added",
        fact,
        message);
  }
}
