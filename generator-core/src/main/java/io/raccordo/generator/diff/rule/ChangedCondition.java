package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.Condition;
import io.raccordo.generator.diff.SchemaFact.ConditionChanged;
import io.raccordo.generator.diff.SetChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A keyword that asks for more than types do came or went. */
final class ChangedCondition extends SchemaRule<ConditionChanged> {
  ChangedCondition() {
    super(ConditionChanged.class, variants());
  }

  private static List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    for (Condition condition : Condition.values()) {
      variants.add(new Variant(id(condition) + "-added", "added", SetChange.SHRANK));
      variants.add(new Variant(id(condition) + "-removed", "removed", SetChange.GREW));
    }
    return variants;
  }

  private static String id(Condition condition) {
    return condition.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  Optional<Finding> judge(ConditionChanged fact, Occasion occasion) {
    String keyword = Wording.code(fact.condition().keyword());
    return at(
        fact,
        id(fact.condition()) + (fact.added() ? "-added" : "-removed"),
        fact.added()
            ? "is limited by " + keyword + " now."
            : "is not limited by " + keyword + " any more.");
  }
}
