package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.DependentRequiredChanged;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** A property requires others, or other ones. */
final class ChangedDependentRequired extends SchemaRule<DependentRequiredChanged> {
  ChangedDependentRequired() {
    super(
        DependentRequiredChanged.class,
        List.of(
            new Variant("dependent-required-added", "added", SetChange.SHRANK),
            new Variant("dependent-required-removed", "removed", SetChange.GREW),
            new Variant("dependent-required-changed", "changed", SetChange.OTHER)));
  }

  @Override
  Optional<Finding> judge(DependentRequiredChanged fact, Occasion occasion) {
    String property = Wording.code(fact.property());
    if (fact.after() == null) {
      return at(
          fact,
          "dependent-required-removed",
          "does not require others beside " + property + " any more.");
    }
    String others = Wording.names(List.copyOf(fact.after()));
    return fact.before() == null
        ? at(
            fact,
            "dependent-required-added",
            "requires " + others + " beside " + property + " now.")
        : at(
            fact,
            "dependent-required-changed",
            "requires " + others + " beside " + property + " instead of "
                + Wording.names(List.copyOf(fact.before())) + '.');
  }
}
