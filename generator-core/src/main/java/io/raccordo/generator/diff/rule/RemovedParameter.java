package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Notice;
import io.raccordo.generator.diff.ParameterFact.ParameterRemoved;
import io.raccordo.generator.diff.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A parameter went. */
final class RemovedParameter extends FactRule<ParameterRemoved> {
  RemovedParameter() {
    super(
        ParameterRemoved.class,
        List.of(
            Row.wire(
                "request-parameter-removed",
                "request parameter",
                "removed",
                Direction.REQUEST,
                Level.WARN),
            Row.wire(
                "request-parameter-removed-with-deprecation",
                "request parameter",
                "removed",
                Direction.REQUEST,
                Level.WARN),
            row("request-parameter-removed-before-sunset"),
            row("request-parameter-removed-after-sunset"),
            row("request-parameter-sunset-parse"),
            Row.wire(
                "webhook-required-parameter-removed",
                "webhook parameter",
                "removed",
                Direction.RESPONSE,
                Level.ERR),
            Row.wire(
                "webhook-optional-parameter-removed",
                "webhook parameter",
                "removed",
                Direction.RESPONSE,
                Level.WARN)));
  }

  @Override
  Optional<Finding> judge(ParameterRemoved fact, Occasion occasion) {
    String subject = Wording.subject(fact.place());
    if (fact.place().site() == Site.WEBHOOK_PARAMETER) {
      return finding(
          fact.required()
              ? "webhook-required-parameter-removed"
              : "webhook-optional-parameter-removed",
          fact,
          subject + " is not sent any more.");
    }
    Notice notice = fact.notice();
    if (!notice.deprecated()) {
      return finding("request-parameter-removed", fact, subject + " was removed.");
    }
    Optional<LocalDate> day = notice.day();
    LocalDate asOf = occasion.asOf();
    if (notice.sunset() == null || (day.isPresent() && asOf == null)) {
      return finding(
          "request-parameter-removed-with-deprecation",
          fact,
          subject + " was removed; it was deprecated before.");
    }
    if (day.isEmpty() || asOf == null) {
      return finding(
          "request-parameter-sunset-parse",
          fact,
          subject + " was removed; its sunset, " + Wording.code(notice.sunset()) + ", is no date.");
    }
    boolean before = asOf.isBefore(day.get());
    return finding(
        before
            ? "request-parameter-removed-before-sunset"
            : "request-parameter-removed-after-sunset",
        fact,
        subject
            + (before ? " was removed before its sunset, " : " was removed after its sunset, ")
            + notice.sunset()
            + '.');
  }

  private static Row row(String id) {
    return Row.wire(id, "request parameter", "removed", Direction.REQUEST, Level.WARN);
  }
}
