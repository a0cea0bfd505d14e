package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.ConstantChanged;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** The only value is another one. */
final class ChangedConstant extends SchemaRule<ConstantChanged> {
  ChangedConstant() {
    super(ConstantChanged.class, List.of(new Variant("const-changed", "changed", SetChange.OTHER)));
  }

  @Override
  Optional<Finding> judge(ConstantChanged fact, Occasion occasion) {
    return at(
        fact,
        "const-changed",
        "was always " + Wording.value(fact.before()) + " and is always "
            + Wording.value(fact.after()) + " now.");
  }
}
