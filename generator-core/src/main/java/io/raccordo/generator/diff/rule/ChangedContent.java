package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.SchemaFact.ContentChanged;
import io.raccordo.generator.diff.SetChange;
import java.util.List;
import java.util.Optional;

/** What the text of a value holds is something else. */
final class ChangedContent extends SchemaRule<ContentChanged> {
  ChangedContent() {
    super(
        ContentChanged.class,
        List.of(
            new Variant("content-media-type-changed", "changed", SetChange.OTHER),
            new Variant("content-encoding-changed", "changed", SetChange.OTHER)));
  }

  @Override
  Optional<Finding> judge(ContentChanged fact, Occasion occasion) {
    return at(
        fact,
        fact.encoding() ? "content-encoding-changed" : "content-media-type-changed",
        "held " + words(fact.before()) + " and holds " + words(fact.after()) + " now.");
  }

  private static String words(String content) {
    return content.isEmpty() ? "plain text" : Wording.code(content);
  }
}
