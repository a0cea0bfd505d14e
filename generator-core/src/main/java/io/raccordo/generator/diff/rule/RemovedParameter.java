package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.ParameterFact.ParameterRemoved;
import io.raccordo.generator.diff.Site;
import java.util.List;
import java.util.Optional;

/** A parameter went. */
final class RemovedParameter extends FactRule<ParameterRemoved> {
  RemovedParameter() {
    super(
        ParameterRemoved.class,
        List.of(
            Row.wire(
                "request-parameter-removed",
                "request parameter",
                "removed",
                Direction.REQUEST,
                Level.WARN),
            Row.wire(
                "request-parameter-removed-with-deprecation",
                "request parameter",
                "removed",
                Direction.REQUEST,
                Level.WARN),
            Row.wire(
                "webhook-required-parameter-removed",
                "webhook parameter",
                "removed",
                Direction.RESPONSE,
                Level.ERR),
            Row.wire(
                "webhook-optional-parameter-removed",
                "webhook parameter",
                "removed",
                Direction.RESPONSE,
                Level.WARN)));
  }

  @Override
  Optional<Finding> judge(ParameterRemoved fact, Occasion occasion) {
    String subject = Wording.subject(fact.place());
    if (fact.place().site() == Site.WEBHOOK_PARAMETER) {
      return finding(
          fact.required()
              ? "webhook-required-parameter-removed"
              : "webhook-optional-parameter-removed",
          fact,
          subject + " is not sent any more.");
    }
    return fact.deprecated()
        ? finding(
            "request-parameter-removed-with-deprecation",
            fact,
            subject + " was removed; it was deprecated before.")
        : finding("request-parameter-removed", fact, subject + " was removed.");
  }
}
