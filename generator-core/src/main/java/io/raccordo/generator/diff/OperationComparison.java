package io.raccordo.generator.diff;

import io.raccordo.generator.diff.FactCollector.Found;
import io.raccordo.generator.diff.OperationFact.OperationDeprecated;
import io.raccordo.generator.diff.OperationFact.OperationIdChanged;
import io.raccordo.generator.diff.OperationFact.OperationReactivated;
import io.raccordo.generator.diff.OperationFact.SunsetChanged;
import io.raccordo.generator.diff.OperationFact.TagChanged;
import io.raccordo.generator.model.Operation;
import java.util.BitSet;
import java.util.Objects;

/** Compares what an operation says of itself. */
final class OperationComparison {
  private OperationComparison() {}

  static void run(OperationMatch match, BitSet operation, FactCollector facts) {
    Operation before = match.before();
    Operation after = match.after();
    Found found = new Found(Site.OPERATION, "", operation, before.origin(), after.origin());
    if (!Objects.equals(before.operationId(), after.operationId())) {
      facts.add(found, p -> new OperationIdChanged(p, before.operationId(), after.operationId()));
    }
    if (!before.deprecated() && after.deprecated()) {
      facts.add(found, p -> new OperationDeprecated(p, after.sunset()));
    } else if (before.deprecated() && !after.deprecated()) {
      facts.add(found, OperationReactivated::new);
    } else if (after.deprecated() && !Objects.equals(before.sunset(), after.sunset())) {
      facts.add(found, p -> new SunsetChanged(p, before.sunset(), after.sunset()));
    }
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
}
