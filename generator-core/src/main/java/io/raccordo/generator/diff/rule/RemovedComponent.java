package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.DocumentFact.ComponentRemoved;
import io.raccordo.generator.diff.Finding;
import java.util.List;
import java.util.Optional;

/** A schema component went. Names of components are nobody's business but a code generator's. */
final class RemovedComponent extends FactRule<ComponentRemoved> {
  RemovedComponent() {
    super(
        ComponentRemoved.class,
        List.of(Row.unjudged("api-schema-removed", "component", "removed", null)));
  }

  @Override
  Optional<Finding> judge(ComponentRemoved fact, Occasion occasion) {
    return finding(
        "api-schema-removed", fact, "Component " + Wording.code(fact.name()) + " was removed.");
  }
}
