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
}
