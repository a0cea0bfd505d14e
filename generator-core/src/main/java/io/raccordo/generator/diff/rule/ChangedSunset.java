package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.SunsetChanged;
import java.util.List;
import java.util.Optional;

/** The date of a deprecated operation changed. */
final class ChangedSunset extends FactRule<SunsetChanged> {
  ChangedSunset() {
    super(
        SunsetChanged.class,
        List.of(
            Row.behaviour("sunset-deleted", "operation", "removed", null, Level.WARN),
            Row.behaviour("api-sunset-added", "operation", "added", null, Level.INFO),
            Row.behaviour("api-sunset-changed", "operation", "changed", null, Level.WARN)));
  }

  @Override
  Optional<Finding> judge(SunsetChanged fact, Occasion occasion) {
    if (fact.after() == null) {
      return finding(
          "sunset-deleted",
          fact,
          "The sunset " + fact.before() + " was taken back without reactivation.");
    }
    return fact.before() == null
        ? finding("api-sunset-added", fact, "The operation may go on " + fact.after() + '.')
        : finding(
            "api-sunset-changed",
            fact,
            "The sunset was " + fact.before() + " and is " + fact.after() + " now.");
  }
}
