package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.ConnectionFact.SchemeChanged;
import io.raccordo.generator.diff.ConnectionFact.SchemePart;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** A security scheme works in another way. */
final class ChangedScheme extends FactRule<SchemeChanged> {
  ChangedScheme() {
    super(
        SchemeChanged.class,
        List.of(
            Row.wire(
                "api-security-component-type-changed",
                "security scheme",
                "changed",
                null,
                Level.ERR),
            Row.wire(
                "api-security-component-carrier-changed",
                "security scheme",
                "changed",
                null,
                Level.ERR),
            Row.wire(
                "api-security-component-oauth-flow-added",
                "security scheme",
                "added",
                null,
                Level.INFO),
            Row.wire(
                "api-security-component-oauth-flow-removed",
                "security scheme",
                "removed",
                null,
                Level.ERR),
            Row.wire(
                "api-security-component-oauth-url-changed",
                "security scheme",
                "changed",
                null,
                Level.WARN),
            Row.wire(
                "api-security-component-oauth-token-url-changed",
                "security scheme",
                "changed",
                null,
                Level.WARN),
            Row.wire(
                "api-security-component-oauth-refresh-url-changed",
                "security scheme",
                "changed",
                null,
                Level.WARN),
            Row.wire(
                "api-security-component-open-id-url-changed",
                "security scheme",
                "changed",
                null,
                Level.WARN)));
  }

  @Override
  Optional<Finding> judge(SchemeChanged fact, Occasion occasion) {
    String scheme = "Security scheme " + Wording.code(fact.name());
    if (fact.part() == SchemePart.FLOW) {
      return fact.before().isEmpty()
          ? finding(
              "api-security-component-oauth-flow-added",
              fact,
              scheme + " offers flow " + Wording.code(fact.after()) + " now.")
          : finding(
              "api-security-component-oauth-flow-removed",
              fact,
              scheme + " does not offer flow " + Wording.code(fact.before()) + " any more.");
    }
    return finding(
        "api-security-component-" + part(fact.part()) + "-changed",
        fact,
        scheme + " had " + words(fact.part()) + ' ' + Wording.code(fact.before()) + " and has "
            + Wording.code(fact.after()) + " now.");
  }

  private static String part(SchemePart part) {
    return switch (part) {
      case TYPE -> "type";
      case CARRIER -> "carrier";
      case FLOW -> "oauth-flow";
      case AUTHORIZATION_URL -> "oauth-url";
      case TOKEN_URL -> "oauth-token-url";
      case REFRESH_URL -> "oauth-refresh-url";
      case OPEN_ID_CONNECT_URL -> "open-id-url";
    };
  }

  private static String words(SchemePart part) {
    return switch (part) {
      case TYPE -> "type";
      case CARRIER -> "carrier";
      case FLOW -> "flow";
      case AUTHORIZATION_URL -> "authorization URL";
      case TOKEN_URL -> "token URL";
      case REFRESH_URL -> "refresh URL";
      case OPEN_ID_CONNECT_URL -> "OpenID Connect URL";
    };
  }
}
