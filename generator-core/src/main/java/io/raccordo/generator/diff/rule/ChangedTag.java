package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.TagChanged;
import java.util.List;
import java.util.Optional;

/** A tag was put on or taken off. */
final class ChangedTag extends FactRule<TagChanged> {
  ChangedTag() {
    super(
        TagChanged.class,
        List.of(
            Row.behaviour("api-tag-added", "operation", "added", null, Level.INFO),
            Row.behaviour("api-tag-removed", "operation", "removed", null, Level.INFO)));
  }

  @Override
  Optional<Finding> judge(TagChanged fact, Occasion occasion) {
    String tag = Wording.code(fact.tag());
    return fact.added()
        ? finding("api-tag-added", fact, "The operation has tag " + tag + " now.")
        : finding("api-tag-removed", fact, "The operation has tag " + tag + " no more.");
  }
}
