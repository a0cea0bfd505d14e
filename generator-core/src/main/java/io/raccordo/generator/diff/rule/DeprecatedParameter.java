package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.ParameterFact.ParameterDeprecationChanged;
import java.util.List;
import java.util.Optional;

/** A parameter was deprecated or reactivated. */
final class DeprecatedParameter extends FactRule<ParameterDeprecationChanged> {
  DeprecatedParameter() {
    super(
        ParameterDeprecationChanged.class,
        List.of(
            Row.behaviour(
                "request-parameter-deprecated",
                "request parameter",
                "deprecated",
                Direction.REQUEST,
                Level.INFO),
            Row.behaviour(
                "request-parameter-reactivated",
                "request parameter",
                "reactivated",
                Direction.REQUEST,
                Level.INFO),
            Row.behaviour(
                "webhook-parameter-deprecated",
                "webhook parameter",
                "deprecated",
                Direction.RESPONSE,
                Level.INFO),
            Row.behaviour(
                "webhook-parameter-reactivated",
                "webhook parameter",
                "reactivated",
                Direction.RESPONSE,
                Level.INFO)));
  }

  @Override
  Optional<Finding> judge(ParameterDeprecationChanged fact, Occasion occasion) {
    String prefix = fact.place().site().prefix();
    String subject = Wording.subject(fact.place());
    return fact.deprecated()
        ? finding(prefix + "-deprecated", fact, subject + " is deprecated now.")
        : finding(prefix + "-reactivated", fact, subject + " is not deprecated any more.");
  }
}
