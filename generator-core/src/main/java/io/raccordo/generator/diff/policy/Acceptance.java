package io.raccordo.generator.diff.policy;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Accepted;
import io.raccordo.generator.diff.Finding;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a team lives with.
 *
 * @param origin where the entry stands
 * @param rule id of the rule
 * @param element what the finding is about, as the JSON report says it: a pointer in the earlier or
 *     the later document, with or without {@code file#} in front; or the only operation that it
 *     reaches, such as {@code GET /pets/{id}}
 * @param reason why
 * @param expires the last day on which the entry holds; null for good
 */
public record Acceptance(
    Origin origin,
    String rule,
    String element,
    String reason,
    @Nullable LocalDate expires) {
  boolean covers(Finding finding) {
    return rule.equals(finding.rule())
        && (Stream.of(finding.before(), finding.after()).anyMatch(this::names)
            || (finding.operations().stream().distinct().count() == 1
                && element.equals(finding.operations().get(0).toString())));
  }

  private boolean names(@Nullable Origin place) {
    return place != null
        && (element.equals(place.pointer())
            || element.equals('#' + place.pointer())
            || element.equals(place.toString()));
  }

  /** Whether its end has come; never where no day is given. */
  boolean expired(@Nullable LocalDate day) {
    return day != null && expires != null && day.isAfter(expires);
  }

  Accepted accepted(@Nullable LocalDate day) {
    return new Accepted(reason, expires, day != null && expires != null);
  }
}
