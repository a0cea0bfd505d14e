package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.BodyFact.MediaTypeAdded;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/**
 * A body may have one more media type. A client asks for that of a response, so that a new one
 * comes unasked in a webhook only.
 */
final class AddedMediaType extends FactRule<MediaTypeAdded> {
  AddedMediaType() {
    super(
        MediaTypeAdded.class,
        List.of(
            Row.wire(
                "request-body-media-type-added",
                "request body",
                "added",
                Direction.REQUEST,
                Level.INFO),
            Row.wire(
                "response-media-type-added", "response", "added", Direction.RESPONSE, Level.INFO),
            Row.wire(
                "webhook-payload-media-type-added",
                "webhook payload",
                "added",
                Direction.RESPONSE,
                Level.ERR),
            Row.wire(
                "webhook-response-media-type-added",
                "webhook response",
                "added",
                Direction.REQUEST,
                Level.INFO)));
  }

  @Override
  Optional<Finding> judge(MediaTypeAdded fact, Occasion occasion) {
    return finding(
        Holders.of(fact.place()) + "-media-type-added",
        fact,
        Wording.subject(fact.place()) + " may be " + Wording.code(fact.name()) + " now.");
  }
}
