package io.raccordo.runtime;

import java.net.URI;
import java.util.List;

/**
 * Calls an HTTP API that has no connector of its own: with the connections, retries, limits and
 * errors of all connectors.
 *
 * <pre>{@code
 * Connection connection = new Connection(Credential.header("key", "X-Api-Key", "", key));
 * try (var http = HttpConnector.connect(URI.create("https://api.example/v1"), connection)) {
 *   JsonNode items = http.call("GET", "/items").query("limit", "10").send().output();
 * }
 * }</pre>
 */
public final class HttpConnector extends Connector {
  private static final ConnectorDescriptor DESCRIPTOR = ConnectorDescriptor.of(
      "http", "HTTP", () -> List.of(HttpConnector.MODULE), ApiVersion.of("1", ""));

  /** Makes any call. */
  private static final ModuleDescriptor MODULE = new UniversalModule(DESCRIPTOR);

  private HttpConnector(ConnectorBuilder<HttpConnector> builder) {
    super(builder);
  }

  /**
   * Connects to an API.
   *
   * @param baseUrl where it is, an absolute http or https URL; paths are appended to its path, and
   *     credentials are sent there only
   * @param connection how to authenticate
   * @return the connector, to be closed
   * @throws InvalidConfigurationException when it is no such URL
   */
  public static HttpConnector connect(URI baseUrl, Connection connection) {
    return builder(baseUrl, connection).connect();
  }

  /**
   * Begins to set up a connector.
   *
   * @param baseUrl where the API is, an absolute http or https URL
   * @param connection how to authenticate
   * @return the builder
   */
  public static ConnectorBuilder<HttpConnector> builder(URI baseUrl, Connection connection) {
    return ConnectorBuilder.of(DESCRIPTOR, connection, HttpConnector::new).baseUrl(baseUrl);
  }
}
