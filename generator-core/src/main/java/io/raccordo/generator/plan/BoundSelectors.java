package io.raccordo.generator.plan;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diff.Selector;
import io.raccordo.generator.diff.SelectorRecognition;
import io.raccordo.generator.diff.Selectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what selects each API version, and so is sent by bindings. A parameter that an earlier build
 * gave to callers as an input stays one, unless the team states otherwise.
 */
final class BoundSelectors {
  private final PlanRequest request;
  private final Diagnostics diagnostics;

  BoundSelectors(PlanRequest request, Diagnostics diagnostics) {
    this.request = request;
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
        }
      }
      found.add(selectors);
    }
    tell(recognised, kept);
    return found;
  }

  private boolean isInput(Selector selector) {
    String name = '|' + Objects.requireNonNullElse(selector.name(), "");
    return request.ledger().entries().keySet().stream()
        .anyMatch(key -> key.startsWith("member|module ") && key.endsWith(name));
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
