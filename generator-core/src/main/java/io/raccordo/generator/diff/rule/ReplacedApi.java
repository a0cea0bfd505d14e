package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.DocumentFact.ApiReplaced;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Replacement;
import java.util.List;
import java.util.Optional;

/** Another API took the place of this one. */
final class ReplacedApi extends FactRule<ApiReplaced> {
  ReplacedApi() {
    super(
        ApiReplaced.class,
        List.of(Row.wire("api-replaced", "document", "replaced", null, Level.ERR)));
  }

  @Override
  Optional<Finding> judge(ApiReplaced fact, Occasion occasion) {
    Replacement replacement = fact.replacement();
    return finding(
        "api-replaced",
        fact,
        "Another API took the place of this one: " + replacement.kept() + " of "
            + replacement.earlier() + " operations go on, and " + replacement.added()
            + (replacement.added() == 1 ? " is new." : " are new."));
  }
}
