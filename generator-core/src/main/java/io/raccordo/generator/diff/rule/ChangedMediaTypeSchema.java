package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.BodyFact.MediaTypeSchemaChanged;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** The contents of a media type are described now, or no longer. */
final class ChangedMediaTypeSchema extends FactRule<MediaTypeSchemaChanged> {
  ChangedMediaTypeSchema() {
    super(
        MediaTypeSchemaChanged.class,
        List.of(
            Row.wire(
                "request-body-media-type-schema-added",
                "request body",
                "added",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "request-body-media-type-schema-removed",
                "request body",
                "removed",
                Direction.REQUEST,
                Level.INFO),
            Row.wire(
                "response-body-media-type-schema-added",
                "response body",
                "added",
                Direction.RESPONSE,
                Level.INFO),
            Row.wire(
                "response-body-media-type-schema-removed",
                "response body",
                "removed",
                Direction.RESPONSE,
                Level.WARN)));
  }

  @Override
  Optional<Finding> judge(MediaTypeSchemaChanged fact, Occasion occasion) {
    String subject = Wording.subject(fact.place()) + " as " + Wording.code(fact.name());
    String prefix = fact.place().site().prefix() + "-media-type-schema-";
    return fact.added()
        ? finding(prefix + "added", fact, subject + " has a schema now.")
        : finding(prefix + "removed", fact, subject + " has no schema any more.");
  }
}
