package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Notice;
import io.raccordo.generator.diff.OperationFact.OperationRemoved;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An operation went, with or without warning. */
final class RemovedOperation extends FactRule<OperationRemoved> {
  RemovedOperation() {
    super(
        OperationRemoved.class,
        List.of(
            Row.wire("api-removed-without-deprecation", "operation", "removed", null, Level.ERR),
            Row.wire("api-removed-with-deprecation", "operation", "removed", null, Level.ERR),
            Row.wire("api-removed-before-sunset", "operation", "removed", null, Level.ERR),
            Row.wire("api-removed-after-sunset", "operation", "removed", null, Level.ERR),
            Row.wire("api-path-removed-without-deprecation", "path", "removed", null, Level.ERR),
            Row.wire("api-path-removed-with-deprecation", "path", "removed", null, Level.ERR),
            Row.wire("api-path-removed-before-sunset", "path", "removed", null, Level.ERR),
            Row.wire("api-path-removed-after-sunset", "path", "removed", null, Level.ERR),
            Row.wire("api-path-sunset-parse", "operation", "removed", null, Level.ERR),
            Row.wire("webhook-removed", "webhook", "removed", null, Level.ERR),
            Row.wire("callback-removed", "callback", "removed", null, Level.ERR)));
  }

  @Override
  Optional<Finding> judge(OperationRemoved fact, Occasion occasion) {
    String name = Wording.code(fact.key().toString());
    return switch (fact.key().kind()) {
      case WEBHOOK, CALLBACK ->
        finding(
            fact.key().kind().name().toLowerCase(Locale.ROOT) + "-removed",
            fact,
            name + " is not sent any more.");
      case PATH -> {
        String prefix = fact.wholePath() ? "api-path-removed-" : "api-removed-";
        yield path(fact, occasion, name, prefix);
      }
    };
  }

  private Optional<Finding> path(
      OperationRemoved fact, Occasion occasion, String name, String prefix) {
    Notice notice = fact.notice();
    if (!notice.deprecated()) {
      return finding(
          prefix + "without-deprecation", fact, name + " was removed without prior deprecation.");
    }
    Optional<LocalDate> day = notice.day();
    LocalDate asOf = occasion.asOf();
    if (notice.sunset() == null || (day.isPresent() && asOf == null)) {
      return finding(
          prefix + "with-deprecation", fact, name + " was removed; it was deprecated before.");
    }
    if (day.isEmpty() || asOf == null) {
      return finding(
          "api-path-sunset-parse",
          fact,
          name + " was removed; its sunset, " + Wording.code(notice.sunset()) + ", is no date.");
    }
    return asOf.isBefore(day.get())
        ? finding(
            prefix + "before-sunset",
            fact,
            name + " was removed before its sunset, " + notice.sunset() + '.')
        : finding(
            prefix + "after-sunset",
            fact,
            name + " was removed after its sunset, " + notice.sunset() + '.');
  }
}
