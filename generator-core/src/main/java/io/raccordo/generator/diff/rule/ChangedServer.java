package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.ConnectionFact.ServerChanged;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Optional;

/** A server is offered, or no longer. */
final class ChangedServer extends FactRule<ServerChanged> {
  ChangedServer() {
    super(
        ServerChanged.class,
        List.of(
            Row.wire("api-server-added", "server", "added", null, Level.INFO),
            Row.wire("api-server-removed", "server", "removed", null, Level.WARN)));
  }

  @Override
  Optional<Finding> judge(ServerChanged fact, Occasion occasion) {
    return fact.added()
        ? finding("api-server-added", fact, "Server " + Wording.code(fact.url()) + " is new.")
        : finding(
            "api-server-removed", fact, "Server " + Wording.code(fact.url()) + " was removed.");
  }
}
