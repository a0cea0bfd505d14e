package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.VersionMoved;
import java.util.List;
import java.util.Optional;

/** The version segments of some addresses changed, and not those of the API as a whole. */
final class MovedVersion extends FactRule<VersionMoved> {
  MovedVersion() {
    super(
        VersionMoved.class,
        List.of(Row.wire("api-version-moved", "document", "changed", null, Level.WARN)));
  }

  @Override
  Optional<Finding> judge(VersionMoved fact, Occasion occasion) {
    return finding(
        "api-version-moved",
        fact,
        "The version in addresses was " + name(fact.from()) + " and is " + name(fact.to())
            + " now.");
  }

  private static String name(String version) {
    return version.isEmpty() ? "absent" : Wording.code(version);
  }
}
