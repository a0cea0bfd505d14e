package io.raccordo.runtime.example.github;

import io.raccordo.runtime.ApiVersion;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.ConnectorBuilder;
import io.raccordo.runtime.ConnectorDescriptor;

/** GitHub v3 REST API. */
public final class GithubConnector extends Connector {
  /** The connector: its API versions and modules. */
  public static final ConnectorDescriptor DESCRIPTOR = ConnectorDescriptor.of(
      "github",
      "GitHub",
      GithubModules::all,
      ApiVersion.of("2025", "https://api.github.com").header("X-GitHub-Api-Version", "2022-11-28"),
      ApiVersion.of("2026", "https://api.github.com").header("X-GitHub-Api-Version", "2026-03-10"));

  GithubConnector(ConnectorBuilder<GithubConnector> builder) {
    super(builder);
  }

  /** Connects to the latest API version. */
  public static GithubConnector connect(GithubConnection connection) {
    return builder(connection).connect();
  }

  /** Begins to set up a connector. */
  public static ConnectorBuilder<GithubConnector> builder(GithubConnection connection) {
    return ConnectorBuilder.of(DESCRIPTOR, connection, GithubConnector::new);
  }
}
