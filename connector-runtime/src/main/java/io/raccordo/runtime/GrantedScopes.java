package io.raccordo.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a connection's credentials were granted, beside what modules need. */
final class GrantedScopes {
  private final ConnectorDescriptor descriptor;
  private final Connection connection;

  GrantedScopes(ConnectorDescriptor descriptor, Connection connection) {
    this.descriptor = descriptor;
    this.connection = connection;
  }

  /**
   * Scopes to ask the person for; empty when the modules can be called.
   *
   * @throws InvalidConfigurationException when some are needed, and what was granted is not known
   */
  Set<String> missing(List<ModuleDescriptor> modules, ApiVersion version) {
    Map<String, Set<String>> granted = new LinkedHashMap<>();
    connection
        .credentials()
        .forEach(each -> granted.put(each.scheme(), each.grantedScopes().orElse(Set.of())));
    Set<String> missing = descriptor.missingScopes(granted, modules, version);
    boolean known = connection.credentials().stream()
        .allMatch(each -> each.grantedScopes().isPresent() || !needsScopes(each, modules, version));
    if (!missing.isEmpty() && !known) {
      throw new InvalidConfigurationException(
          descriptor.id(),
          "Scopes are needed, but what the connection's token was granted for is not known; ask descriptor().missingScopes(...) with what you know.");
    }
    return missing;
  }

  private static boolean needsScopes(
      Credential credential, List<ModuleDescriptor> modules, ApiVersion version) {
    return modules.stream()
        .flatMap(module -> module.scopes(version).stream())
        .flatMap(List::stream)
        .anyMatch(
            each -> !each.schemes().getOrDefault(credential.scheme(), List.of()).isEmpty());
  }
}
