package io.raccordo.runtime;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses which of a connection's credentials an operation gets. */
final class CredentialChoice {
  private final Connection connection;
  private final Set<String> schemes;

  CredentialChoice(Connection connection) {
    this.connection = connection;
    this.schemes = connection.credentials().stream()
        .map(Credential::scheme)
        .collect(Collectors.toUnmodifiableSet());
  }

  void authorize(OutgoingCall call, Credential.Authorization request) {
    List<String> alternatives = call.security();
    if (alternatives.isEmpty()) {
      connection.credentials().forEach(credential -> credential.authorize(request));
      return;
    }
    for (String alternative : alternatives) {
      List<String> needed =
          Stream.of(alternative.split(" ", -1)).map(SecurityRequirement::name).toList();
      if (!alternative.isEmpty() && schemes.containsAll(needed)) {
        connection.credentials().stream()
            .filter(credential -> needed.contains(credential.scheme()))
            .forEach(credential -> credential.authorize(request));
        return;
      }
    }
    // Wherever it stands, to send nothing is the last choice: who has credentials means to use
    // them.
    if (alternatives.contains("")) {
      return;
    }
    throw new InvalidConfigurationException(
        call.operation(),
        "This operation needs a connection with "
            + String.join(
                " or ",
                alternatives.stream()
                    .map(each -> SecurityRequirement.name(each.replace(" ", " and ")))
                    .toList())
            + "; this one has "
            + (schemes.isEmpty()
                ? "no credentials."
                : String.join(", ", schemes.stream().sorted().toList()) + "."));
  }
}
