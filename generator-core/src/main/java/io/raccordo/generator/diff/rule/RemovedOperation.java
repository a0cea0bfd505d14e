package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.OperationRemoved;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An operation went, with or without warning. */
final class RemovedOperation extends FactRule<OperationRemoved> {
  private static final int DATE = 10;

  RemovedOperation() {
    super(
        OperationRemoved.class,
        List.of(
            Row.wire("api-removed-without-deprecation", "operation", "removed", null, Level.ERR),
            Row.wire("api-removed-with-deprecation", "operation", "removed", null, Level.ERR),
            Row.wire("api-removed-before-sunset", "operation", "removed", null, Level.ERR),
            Row.wire("api-path-removed-without-deprecation", "path", "removed", null, Level.ERR),
            Row.wire("api-path-removed-with-deprecation", "path", "removed", null, Level.ERR),
            Row.wire("api-path-removed-before-sunset", "path", "removed", null, Level.ERR),
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
        String sunset = fact.sunset();
        if (sunset != null && tooEarly(sunset, occasion.asOf())) {
          yield finding(
              prefix + "before-sunset",
              fact,
              name + " was removed before its sunset, " + sunset + '.');
        }
        yield fact.deprecated()
            ? finding(
                prefix + "with-deprecation", fact, name + " was removed; it was deprecated before.")
            : finding(
                prefix + "without-deprecation",
                fact,
                name + " was removed without prior deprecation.");
      }
    };
  }

  private static boolean tooEarly(String sunset, @Nullable LocalDate asOf) {
    if (asOf == null || sunset.length() < DATE) {
      return false;
    }
    try {
      return asOf.isBefore(LocalDate.parse(sunset.substring(0, DATE)));
    } catch (DateTimeParseException unreadable) {
      // A date that nobody can read promised nothing.
      return false;
    }
  }
}
