package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.ParameterFact.ParameterAdded;
import io.raccordo.generator.diff.Site;
import io.raccordo.generator.model.Parameter;
import java.util.List;
import java.util.Optional;

/** A parameter came. */
final class AddedParameter extends FactRule<ParameterAdded> {
  AddedParameter() {
    super(
        ParameterAdded.class,
        List.of(
            Row.wire(
                "new-required-request-parameter",
                "request parameter",
                "added",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "new-optional-request-parameter",
                "request parameter",
                "added",
                Direction.REQUEST,
                Level.INFO),
            Row.wire(
                "new-required-request-default-parameter-to-existing-path",
                "request parameter",
                "added",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "new-optional-request-default-parameter-to-existing-path",
                "request parameter",
                "added",
                Direction.REQUEST,
                Level.INFO),
            Row.wire(
                "new-request-path-parameter",
                "request parameter",
                "added",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "webhook-parameter-added",
                "webhook parameter",
                "added",
                Direction.RESPONSE,
                Level.INFO)));
  }

  @Override
  Optional<Finding> judge(ParameterAdded fact, Occasion occasion) {
    String message = Wording.subject(fact.place())
        + (fact.required() ? " is new and required." : " is new and optional.");
    if (fact.place().site() == Site.WEBHOOK_PARAMETER) {
      return finding("webhook-parameter-added", fact, message);
    }
    if (fact.in() == Parameter.In.PATH) {
      return finding("new-request-path-parameter", fact, message);
    }
    return finding(
        (fact.required() ? "new-required-request-" : "new-optional-request-")
            + (fact.ofPath() ? "default-parameter-to-existing-path" : "parameter"),
        fact,
        message);
  }
}
