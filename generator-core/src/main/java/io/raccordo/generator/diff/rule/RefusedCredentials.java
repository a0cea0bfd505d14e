package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.ConnectionFact.CredentialsRefused;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** Credentials that sufficed do not suffice any more. */
final class RefusedCredentials extends FactRule<CredentialsRefused> {
  RefusedCredentials() {
    super(
        CredentialsRefused.class,
        List.of(
            Row.wire("api-security-removed", "security", "removed", null, Level.ERR),
            Row.wire("api-global-security-removed", "security", "removed", null, Level.ERR),
            Row.wire(
                "api-security-became-required", "security", "became required", null, Level.ERR),
            Row.wire(
                "api-global-security-became-required",
                "security",
                "became required",
                null,
                Level.ERR)));
  }

  @Override
  Optional<Finding> judge(CredentialsRefused fact, Occasion occasion) {
    String prefix = Global.prefix(fact.global());
    return fact.schemes().isEmpty()
        ? finding(
            prefix + "-became-required",
            fact,
            "Calls without credentials are not accepted any more.")
        : finding(
            prefix + "-removed",
            fact,
            "Credentials of " + Wording.names(fact.schemes()) + Global.scopes(fact.scopes())
                + " are not accepted any more.");
  }
}
