package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.ConnectionFact.ScopesChanged;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** The same schemes are needed with other scopes. */
final class ChangedScopes extends FactRule<ScopesChanged> {
  ChangedScopes() {
    super(
        ScopesChanged.class,
        List.of(
            Row.wire("api-security-scope-added", "security", "added", null, Level.ERR),
            Row.wire("api-security-scope-removed", "security", "removed", null, Level.INFO),
            Row.wire("api-global-security-scope-added", "security", "added", null, Level.ERR),
            Row.wire(
                "api-global-security-scope-removed", "security", "removed", null, Level.INFO)));
  }

  @Override
  Optional<Finding> judge(ScopesChanged fact, Occasion occasion) {
    String prefix = Global.prefix(fact.global());
    String schemes = Wording.names(fact.schemes());
    String scopes = Wording.names(fact.scopes());
    return fact.added()
        ? finding(prefix + "-scope-added", fact, schemes + " needs scopes " + scopes + ", too.")
        : finding(
            prefix + "-scope-removed",
            fact,
            schemes + " does not need scopes " + scopes + " any more.");
  }
}
