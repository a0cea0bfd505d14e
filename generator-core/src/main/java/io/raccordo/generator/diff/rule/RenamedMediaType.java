package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.BodyFact.MediaTypeRenamed;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** A media type has other parameters, such as another charset. */
final class RenamedMediaType extends FactRule<MediaTypeRenamed> {
  RenamedMediaType() {
    super(
        MediaTypeRenamed.class,
        List.of(
            row("request-body", "request body", Direction.REQUEST),
            row("response", "response", Direction.RESPONSE),
            row("webhook-payload", "webhook payload", Direction.RESPONSE),
            row("webhook-response", "webhook response", Direction.REQUEST)));
  }

  private static Row row(String prefix, String element, Direction direction) {
    return Row.wire(prefix + "-media-type-name-changed", element, "changed", direction, Level.INFO);
  }

  @Override
  Optional<Finding> judge(MediaTypeRenamed fact, Occasion occasion) {
    return finding(
        Holders.of(fact.place()) + "-media-type-name-changed",
        fact,
        Wording.subject(fact.place()) + " was " + Wording.code(fact.before()) + " and is "
            + Wording.code(fact.after()) + " now.");
  }
}
