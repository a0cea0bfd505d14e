package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.ConnectionFact.SchemeScopeDescribed;
import io.raccordo.generator.diff.Finding;
import java.util.List;
import java.util.Optional;

/** A scope is described in other words. */
final class DescribedScope extends FactRule<SchemeScopeDescribed> {
  DescribedScope() {
    super(
        SchemeScopeDescribed.class,
        List.of(Row.unjudged(
            "api-security-component-oauth-scope-changed", "security scheme", "changed", null)));
  }

  @Override
  Optional<Finding> judge(SchemeScopeDescribed fact, Occasion occasion) {
    return finding(
        "api-security-component-oauth-scope-changed",
        fact,
        "Scope " + Wording.code(fact.scope()) + " of security scheme " + Wording.code(fact.name())
            + " is described in other words.");
  }
}
