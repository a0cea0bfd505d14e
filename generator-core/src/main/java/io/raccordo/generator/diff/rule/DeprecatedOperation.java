package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.OperationDeprecated;
import java.util.List;
import java.util.Optional;

/** An operation was deprecated. */
final class DeprecatedOperation extends FactRule<OperationDeprecated> {
  DeprecatedOperation() {
    super(
        OperationDeprecated.class,
        List.of(
            Row.behaviour("endpoint-deprecated", "operation", "deprecated", null, Level.INFO),
            Row.behaviour(
                "endpoint-deprecated-with-sunset", "operation", "deprecated", null, Level.INFO),
            Row.behaviour(
                "api-deprecated-sunset-missing", "operation", "deprecated", null, Level.WARN),
            Row.behaviour(
                "api-deprecated-sunset-parse", "operation", "deprecated", null, Level.WARN),
            Row.behaviour(
                "api-sunset-date-too-small", "operation", "deprecated", null, Level.WARN)));
  }

  @Override
  Optional<Finding> judge(OperationDeprecated fact, Occasion occasion) {
    String sunset = String.valueOf(fact.notice().sunset());
    String now = "The operation is deprecated now";
    return switch (Announcement.of(fact.notice(), fact.stability(), occasion)) {
      case DATELESS -> finding("endpoint-deprecated", fact, now + "; no date is given.");
      case MISSING ->
        finding("api-deprecated-sunset-missing", fact, now + "; the date that must be is missing.");
      case UNREADABLE ->
        finding(
            "api-deprecated-sunset-parse",
            fact,
            now + "; its sunset, " + Wording.code(sunset) + ", is no date.");
      case TOO_SOON ->
        finding(
            "api-sunset-date-too-small",
            fact,
            now + " and may go on " + sunset + "; " + occasion.days(fact.stability())
                + " days must be left.");
      case DATED ->
        finding("endpoint-deprecated-with-sunset", fact, now + " and may go on " + sunset + '.');
    };
  }
}
