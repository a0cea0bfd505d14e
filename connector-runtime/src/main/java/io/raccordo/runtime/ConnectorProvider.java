package io.raccordo.runtime;

/**
 * How a host finds connectors by {@link java.util.ServiceLoader}, without knowing a generated
 * class.
 */
public interface ConnectorProvider {

  /**
   * What the connector is.
   *
   * @return the descriptor
   */
  ConnectorDescriptor descriptor();

  /**
   * Begins to set up a connector.
   *
   * @param connection how to authenticate
   * @return the builder
   */
  ConnectorBuilder<? extends Connector> builder(Connection connection);

  /**
   * What the connector's jar says of its modules: entries and schemas, without connecting.
   *
   * @return the manifest, which keeps what it has read: keep it while modules are listed
   */
  default ConnectorManifest manifest() {
    return ConnectorManifest.of(descriptor(), getClass());
  }
}
