package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diff.FactCollector.Found;
import io.raccordo.generator.diff.OperationFact.OperationDeprecated;
import io.raccordo.generator.diff.OperationFact.OperationIdChanged;
import io.raccordo.generator.diff.OperationFact.OperationReactivated;
import io.raccordo.generator.diff.OperationFact.StabilityChanged;
import io.raccordo.generator.diff.OperationFact.StabilityUnknown;
import io.raccordo.generator.diff.OperationFact.SunsetChanged;
import io.raccordo.generator.diff.OperationFact.TagChanged;
import io.raccordo.generator.model.Operation;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;

/** Compares what an operation says of itself. */
final class OperationComparison {
  private final Operation before;
  private final Operation after;
  private final Found found;
  private final FactCollector facts;

  OperationComparison(OperationMatch match, BitSet operation, FactCollector facts) {
    this.before = match.before();
    this.after = match.after();
    this.found = new Found(Site.OPERATION, "", operation, before.origin(), after.origin());
    this.facts = facts;
  }

  void run() {
    if (!Objects.equals(before.operationId(), after.operationId())) {
      facts.add(found, p -> new OperationIdChanged(p, before.operationId(), after.operationId()));
    }
    lifecycle();
    for (String tag : before.tags()) {
      if (!after.tags().contains(tag)) {
        facts.addRepeated(found, p -> new TagChanged(p, tag, false));
      }
    }
    for (String tag : after.tags()) {
      if (!before.tags().contains(tag)) {
        facts.addRepeated(found, p -> new TagChanged(p, tag, true));
      }
    }
  }

  private void lifecycle() {
    Notice was = Notice.of(before);
    Notice is = Notice.of(after);
    Stability stability = stability(after).orElse(Stability.STABLE);
    if (!was.deprecated() && is.deprecated()) {
      // Of what has no known level nobody knows how much time is due.
      Notice due = stability(after).isEmpty() ? new Notice(true, null) : is;
      Stability level = stability(after).orElse(Stability.DRAFT);
      facts.add(found, p -> new OperationDeprecated(p, due, level));
    } else if (was.deprecated() && !is.deprecated()) {
      facts.add(found, OperationReactivated::new);
    }
    boolean announced = was.deprecated() || was.sunset() != null;
    if (is.deprecated() && announced && !Objects.equals(was.sunset(), is.sunset())) {
      facts.add(found, p -> new SunsetChanged(p, was, is, stability));
    }
  }

  /** What was less stable than {@code least} promised nothing. */
  void stability(Stability least) {
    JsonNode wasText = before.extensions().get(Stability.EXTENSION);
    JsonNode isText = after.extensions().get(Stability.EXTENSION);
    if (Objects.equals(wasText, isText)) {
      return;
    }
    Optional<Stability> wasLevel = stability(before);
    Optional<Stability> isLevel = stability(after);
    if (wasLevel.isEmpty()) {
      facts.add(found, p -> new StabilityUnknown(p, String.valueOf(wasText)));
    }
    if (isLevel.isEmpty()) {
      facts.add(found, p -> new StabilityUnknown(p, String.valueOf(isText)));
    }
    if (wasLevel.isPresent()
        && isLevel.isPresent()
        && !wasLevel.equals(isLevel)
        && wasLevel.get().compareTo(least) >= 0) {
      facts.addRepeated(found, p -> new StabilityChanged(p, wasLevel.get(), isLevel.get()));
    }
  }

  /** Whether an operation is at least so stable; what is no level does not say otherwise. */
  static boolean atLeast(Operation operation, Stability least) {
    return stability(operation).orElse(Stability.STABLE).compareTo(least) >= 0;
  }

  /** STABLE where nothing is said; empty where what is said is no level. */
  static Optional<Stability> stability(Operation operation) {
    JsonNode node = operation.extensions().get(Stability.EXTENSION);
    if (node == null || node.isNull()) {
      return Optional.of(Stability.STABLE);
    }
    return node.isTextual() ? Stability.named(node.textValue()) : Optional.empty();
  }
}
