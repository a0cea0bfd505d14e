package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.BodyFact.MediaTypeRemoved;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/**
 * A body may not have a media type any more. A client asks for that of a response, so that one
 * taken away is missed.
 */
final class RemovedMediaType extends FactRule<MediaTypeRemoved> {
  RemovedMediaType() {
    super(
        MediaTypeRemoved.class,
        List.of(
            Row.wire(
                "request-body-media-type-removed",
                "request body",
                "removed",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "response-media-type-removed",
                "response",
                "removed",
                Direction.RESPONSE,
                Level.ERR),
            Row.wire(
                "webhook-payload-media-type-removed",
                "webhook payload",
                "removed",
                Direction.RESPONSE,
                Level.INFO),
            Row.wire(
                "webhook-response-media-type-removed",
                "webhook response",
                "removed",
                Direction.REQUEST,
                Level.ERR)));
  }

  @Override
  Optional<Finding> judge(MediaTypeRemoved fact, Occasion occasion) {
    return finding(
        Holders.of(fact.place()) + "-media-type-removed",
        fact,
        Wording.subject(fact.place()) + " may not be " + Wording.code(fact.name()) + " any more.");
  }
}
