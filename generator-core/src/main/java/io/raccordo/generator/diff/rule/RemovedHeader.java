package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.BodyFact.HeaderRemoved;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Site;
import java.util.List;
import java.util.Optional;

/** A response lacks a header. */
final class RemovedHeader extends FactRule<HeaderRemoved> {
  RemovedHeader() {
    super(
        HeaderRemoved.class,
        List.of(
            Row.wire(
                "required-response-header-removed",
                "response header",
                "removed",
                Direction.RESPONSE,
                Level.ERR),
            Row.wire(
                "optional-response-header-removed",
                "response header",
                "removed",
                Direction.RESPONSE,
                Level.WARN),
            Row.wire(
                "webhook-response-header-removed",
                "webhook response header",
                "removed",
                Direction.REQUEST,
                Level.WARN)));
  }

  @Override
  Optional<Finding> judge(HeaderRemoved fact, Occasion occasion) {
    String message = Wording.subject(fact.place()) + " was removed.";
    if (fact.place().site() == Site.WEBHOOK_RESPONSE_HEADER) {
      return finding("webhook-response-header-removed", fact, message);
    }
    return finding(
        fact.required() ? "required-response-header-removed" : "optional-response-header-removed",
        fact,
        message);
  }
}
