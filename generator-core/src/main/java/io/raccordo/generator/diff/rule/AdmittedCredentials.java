package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.ConnectionFact.CredentialsAdmitted;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** Credentials that did not suffice do now. */
final class AdmittedCredentials extends FactRule<CredentialsAdmitted> {
  AdmittedCredentials() {
    super(
        CredentialsAdmitted.class,
        List.of(
            Row.wire("api-security-added", "security", "added", null, Level.INFO),
            Row.wire("api-global-security-added", "security", "added", null, Level.INFO),
            Row.wire(
                "api-security-became-optional", "security", "became optional", null, Level.INFO),
            Row.wire(
                "api-global-security-became-optional",
                "security",
                "became optional",
                null,
                Level.INFO)));
  }

  @Override
  Optional<Finding> judge(CredentialsAdmitted fact, Occasion occasion) {
    String prefix = Global.prefix(fact.global());
    return fact.schemes().isEmpty()
        ? finding(prefix + "-became-optional", fact, "Calls without credentials are accepted now.")
        : finding(
            prefix + "-added",
            fact,
            "Credentials of " + Wording.names(fact.schemes()) + Global.scopes(fact.scopes())
                + " are accepted now.");
  }
}
