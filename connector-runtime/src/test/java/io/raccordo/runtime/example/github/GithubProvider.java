package io.raccordo.runtime.example.github;

import io.raccordo.runtime.Connection;
import io.raccordo.runtime.ConnectorBuilder;
import io.raccordo.runtime.ConnectorDescriptor;
import io.raccordo.runtime.ConnectorProvider;

/** Lets hosts find the connector by {@link java.util.ServiceLoader}. */
public final class GithubProvider implements ConnectorProvider {
  @Override
  public ConnectorDescriptor descriptor() {
    return GithubConnector.DESCRIPTOR;
  }

  @Override
  public ConnectorBuilder<GithubConnector> builder(Connection connection) {
    return ConnectorBuilder.of(GithubConnector.DESCRIPTOR, connection, GithubConnector::new);
  }
}
