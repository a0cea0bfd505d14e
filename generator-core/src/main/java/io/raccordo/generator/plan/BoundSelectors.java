package io.raccordo.generator.plan;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diff.Selector;
import io.raccordo.generator.diff.SelectorRecognition;
import io.raccordo.generator.diff.Selectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says what selects each API version, and so is sent by bindings. A parameter that an earlier build
 * gave to callers as an input stays one, unless the team states otherwise; one that an earlier
 * build sent goes on being sent.
 */
final class BoundSelectors {
  private static final String KIND = "selector";
  private static final String SENT = "sent";

  private final PlanRequest request;
  private final LedgerBook book;
  private final FamilyLedger ledger;
  private final Diagnostics diagnostics;
  private @Nullable List<FamilyTrace> families;

  BoundSelectors(
      PlanRequest request, LedgerBook book, FamilyLedger ledger, Diagnostics diagnostics) {
    this.request = request;
    this.book = book;
    this.ledger = ledger;
    this.diagnostics = diagnostics;
  }

  /** One for each version, in order. */
  List<Selectors> find() {
    List<Selectors> found = new ArrayList<>();
    List<Selector> recognised = new ArrayList<>();
    Selector kept = null;
    for (var version : request.versions()) {
      Selectors selectors = SelectorRecognition.of(version, request.config().statedSelector());
      Selector sent = selectors.sent();
      if (sent != null && sent.reason() != Selector.Reason.STATED) {
        if (isInput(sent)) {
          kept = sent;
          selectors = new Selectors(null, selectors.addressed());
        } else {
          recognised.add(sent);
          book.decide(KIND, "", element(sent), SENT);
        }
      }
      found.add(selectors);
    }
    tell(recognised, kept);
    return found;
  }

  /**
   * Whether modules of an earlier build ask for it. What an earlier build sent they do not ask for,
   * whatever properties they have of that name.
   */
  private boolean isInput(Selector selector) {
    return !request.ledger().isEmpty()
        && !book.decided(KIND, "", element(selector), SENT)
        && families().stream().anyMatch(family -> isInput(selector, family));
  }

  private boolean isInput(Selector selector, FamilyTrace family) {
    int count = request.versions().size();
    return IntStream.range(0, count)
        .mapToObj(family::at)
        .filter(Objects::nonNull)
        .flatMap(stop -> stop.operation().parameters().stream())
        .filter(selector::carriedBy)
        .anyMatch(parameter -> IntStream.rangeClosed(
                1, Math.max(count, ledger.highest(family.signature)))
            .mapToObj(revision -> RevisionFactory.scope(family, revision))
            .anyMatch(scope -> book.recorded("member", scope, parameter.name()) != null));
  }

  private List<FamilyTrace> families() {
    List<FamilyTrace> known = families;
    if (known == null) {
      known = new FamilyTracer(request.versions(), request.steps(), ledger).trace();
      families = known;
    }
    return known;
  }

  /** Names of headers are the same in any letter case. */
  private static String element(Selector selector) {
    String name = Objects.requireNonNullElse(selector.name(), "");
    return selector.kind().name()
        + ' '
        + (selector.kind() == Selector.Kind.HEADER ? name.toLowerCase(Locale.ROOT) : name);
  }

  private void tell(List<Selector> recognised, @Nullable Selector kept) {
    if (kept != null) {
      diagnostics.info(
          "selector",
          kept.origin(),
          "The " + kept.place()
              + " selects an API version, but is an input of modules that an earlier build made, and"
              + " stays one. State selector in connector.yaml to have it sent without being asked for.");
    }
    if (!recognised.isEmpty()) {
      Selector newest = recognised.get(recognised.size() - 1);
      diagnostics.info(
          "selector",
          newest.origin(),
          "API versions are taken as chosen by the " + newest.place() + " ("
              + recognised.stream()
                  .map(Selector::value)
                  .distinct()
                  .collect(Collectors.joining(", "))
              + "): " + newest.why() + ". State selector in connector.yaml if that is wrong.");
    }
  }
}
