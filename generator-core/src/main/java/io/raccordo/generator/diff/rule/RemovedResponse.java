package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.BodyFact.ResponseRemoved;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** A response is not answered any more. */
final class RemovedResponse extends FactRule<ResponseRemoved> {
  RemovedResponse() {
    super(
        ResponseRemoved.class,
        List.of(
            Row.wire(
                "response-success-status-removed",
                "response",
                "removed",
                Direction.RESPONSE,
                Level.ERR),
            Row.wire(
                "response-non-success-status-removed",
                "response",
                "removed",
                Direction.RESPONSE,
                Level.INFO),
            Row.wire(
                "webhook-response-success-status-removed",
                "webhook response",
                "removed",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "webhook-response-non-success-status-removed",
                "webhook response",
                "removed",
                Direction.REQUEST,
                Level.WARN)));
  }

  @Override
  Optional<Finding> judge(ResponseRemoved fact, Occasion occasion) {
    String prefix = Wording.webhook(fact.place()) ? "webhook-response-" : "response-";
    return finding(
        prefix + (fact.success() ? "success-status-removed" : "non-success-status-removed"),
        fact,
        Wording.capital(fact.place().holder()) + " was removed.");
  }
}
