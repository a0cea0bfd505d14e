package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.ConnectionFact.SchemeScopesChanged;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** Scopes can be asked for, or no longer. */
final class ChangedSchemeScopes extends FactRule<SchemeScopesChanged> {
  ChangedSchemeScopes() {
    super(
        SchemeScopesChanged.class,
        List.of(
            Row.wire(
                "api-security-component-oauth-scope-added",
                "security scheme",
                "added",
                null,
                Level.INFO),
            Row.wire(
                "api-security-component-oauth-scope-removed",
                "security scheme",
                "removed",
                null,
                Level.WARN)));
  }

  @Override
  Optional<Finding> judge(SchemeScopesChanged fact, Occasion occasion) {
    String scheme = "Security scheme " + Wording.code(fact.name());
    return fact.added()
        ? finding(
            "api-security-component-oauth-scope-added",
            fact,
            scheme + " has scopes " + Global.some(fact.scopes()) + " now.")
        : finding(
            "api-security-component-oauth-scope-removed",
            fact,
            scheme + " has scopes " + Global.some(fact.scopes()) + " no more.");
  }
}
