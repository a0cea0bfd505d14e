package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.BodyFact.HeaderAdded;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Site;
import java.util.List;
import java.util.Optional;

/** A response has one more header. */
final class AddedHeader extends FactRule<HeaderAdded> {
  AddedHeader() {
    super(
        HeaderAdded.class,
        List.of(
            Row.wire(
                "response-header-added",
                "response header",
                "added",
                Direction.RESPONSE,
                Level.INFO),
            Row.wire(
                "webhook-response-required-header-added",
                "webhook response header",
                "added",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "webhook-response-optional-header-added",
                "webhook response header",
                "added",
                Direction.REQUEST,
                Level.INFO)));
  }

  @Override
  Optional<Finding> judge(HeaderAdded fact, Occasion occasion) {
    String message = Wording.subject(fact.place()) + " is new.";
    if (fact.place().site() == Site.RESPONSE_HEADER) {
      return finding("response-header-added", fact, message);
    }
    return finding(
        fact.required()
            ? "webhook-response-required-header-added"
            : "webhook-response-optional-header-added",
        fact,
        message);
  }
}
