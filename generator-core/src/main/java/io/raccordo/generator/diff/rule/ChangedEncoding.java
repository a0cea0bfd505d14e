package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.BodyFact.EncodingChanged;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** A property of a form or multipart body is written in another way. */
final class ChangedEncoding extends FactRule<EncodingChanged> {
  ChangedEncoding() {
    super(
        EncodingChanged.class,
        List.of(
            Row.wire(
                "request-body-encoding-changed",
                "request body",
                "changed",
                Direction.REQUEST,
                Level.ERR),
            Row.wire(
                "response-body-encoding-changed",
                "response body",
                "changed",
                Direction.RESPONSE,
                Level.ERR)));
  }

  @Override
  Optional<Finding> judge(EncodingChanged fact, Occasion occasion) {
    return finding(
        fact.place().site().prefix() + "-encoding-changed",
        fact,
        "Property " + Wording.code(fact.property()) + " of " + Wording.holder(fact.place())
            + " is encoded by " + fact.after() + " instead of " + fact.before() + '.');
  }
}
