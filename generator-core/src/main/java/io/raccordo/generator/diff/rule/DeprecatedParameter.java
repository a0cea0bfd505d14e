package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.ParameterFact.ParameterDeprecationChanged;
import io.raccordo.generator.diff.Site;
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
            row("request-parameter-deprecated-sunset-missing"),
            row("request-parameter-sunset-parse"),
            row("request-parameter-sunset-date-too-small"),
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
    if (!fact.notice().deprecated()) {
      return finding(prefix + "-reactivated", fact, subject + " is not deprecated any more.");
    }
    String now = subject + " is deprecated now";
    Announcement announcement = fact.place().site() == Site.WEBHOOK_PARAMETER
        ? Announcement.DATELESS
        : Announcement.of(fact.notice(), fact.stability(), occasion);
    return switch (announcement) {
      case DATELESS -> finding(prefix + "-deprecated", fact, now + '.');
      case MISSING ->
        finding(
            "request-parameter-deprecated-sunset-missing",
            fact,
            now + "; the date that must be is missing.");
      case UNREADABLE ->
        finding(
            "request-parameter-sunset-parse",
            fact,
            now + "; its sunset, " + Wording.code(String.valueOf(fact.notice().sunset()))
                + ", is no date.");
      case TOO_SOON ->
        finding(
            "request-parameter-sunset-date-too-small",
            fact,
            now + " and may go on " + fact.notice().sunset() + "; "
                + occasion.days(fact.stability()) + " days must be left.");
      case DATED ->
        finding(
            prefix + "-deprecated",
            fact,
            now + " and may go on " + fact.notice().sunset() + '.');
    };
  }

  private static Row row(String id) {
    return Row.behaviour(id, "request parameter", "deprecated", Direction.REQUEST, Level.WARN);
  }
}
