package io.raccordo.runtime;

import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.json.JsonType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sets up a connector. For one thread at a time.
 *
 * @param <C> the connector
 */
public final class ConnectorBuilder<C extends Connector> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final long RESPONSE_LIMIT = 256L << 20;

  private final ConnectorDescriptor descriptor;
  private final Connection connection;
  private final Function<ConnectorBuilder<C>, C> connector;
  private final Map<String, URI> servers = new LinkedHashMap<>();
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final Map<String, Map<String, JsonNode>> reconfigured = new LinkedHashMap<>();
  private final Map<String, JsonNode> always = new LinkedHashMap<>();
  private ApiVersion apiVersion;
  private Set<SwitchOver> switchOver = Set.of(SwitchOver.RETIRED);
  private Clock clock = Clock.systemUTC();
  private @Nullable URI baseUrl;
  private @Nullable Transport transport;
  private Duration timeout = TIMEOUT;
  private long responseLimit = RESPONSE_LIMIT;

  private ConnectorBuilder(
      ConnectorDescriptor descriptor,
      Connection connection,
      Function<ConnectorBuilder<C>, C> connector) {
    this.descriptor = descriptor;
    this.connection = connection;
    this.connector = connector;
    this.apiVersion = descriptor.latest();
  }

  /**
   * For generated connectors.
   *
   * @param descriptor what the connector is
   * @param connection how to authenticate
   * @param connector makes the connector
   * @param <C> the connector
   * @return the builder
   */
  public static <C extends Connector> ConnectorBuilder<C> of(
      ConnectorDescriptor descriptor,
      Connection connection,
      Function<ConnectorBuilder<C>, C> connector) {
    return new ConnectorBuilder<>(descriptor, connection, connector);
  }

  /**
   * The API version to call; without it, the latest that the connector knows.
   *
   * @param label the label of an API version
   * @return this
   * @throws InvalidConfigurationException when the connector has no such version
   */
  public ConnectorBuilder<C> apiVersion(String label) {
    apiVersion = descriptor.version(label);
    return this;
  }

  /**
   * When calls that ask for an older API version, here or for one call, are served by the newest;
   * without it, when the older one is {@linkplain SwitchOver#RETIRED retired}. A call whose outcome
   * is not known is never made again.
   *
   * @param when the occasions; none to call what is asked for, whatever became of it
   * @return this
   */
  public ConnectorBuilder<C> switchOver(SwitchOver... when) {
    switchOver = Set.of(when);
    return this;
  }

  /** For tests of what depends on the day. */
  ConnectorBuilder<C> clock(Clock other) {
    clock = other;
    return this;
  }

  /**
   * Where the API is, in place of the server that the API version names.
   *
   * @param url an absolute http or https URL; operations' paths are appended to its path
   * @return this
   */
  public ConnectorBuilder<C> baseUrl(URI url) {
    baseUrl = url;
    return this;
  }

  /**
   * Replaces the server of those operations that have one of their own.
   *
   * @param server the server's URL as the API's document has it
   * @param url what to call instead
   * @return this
   */
  public ConnectorBuilder<C> server(String server, URI url) {
    servers.put(server, url);
    return this;
  }

  /**
   * Sets a variable of the server's URL.
   *
   * @param name the variable's name
   * @param value its value
   * @return this
   */
  public ConnectorBuilder<C> serverVariable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /**
   * Supplies a value that an old revision's upgrade asks a person for (verdict RECONFIGURE).
   *
   * @param module the old revision
   * @param member the member that the upgrade asks for
   * @param type the value's form
   * @param value the value
   * @param <T> its Java type
   * @return this
   */
  public <T> ConnectorBuilder<C> reconfigure(
      ModuleDescriptor module, String member, JsonType<T> type, T value) {
    reconfigured
        .computeIfAbsent(module.toString(), id -> new LinkedHashMap<>())
        .put(member, type.write(value));
    return this;
  }

  /**
   * A value that all calls send which can: those whose binding has such a parameter or requires
   * such a member, where the input does not set it. For what an API demands everywhere, such as the
   * id of an account.
   *
   * @param member the member's name
   * @param type the value's form
   * @param value the value
   * @param <T> its Java type
   * @return this
   */
  public <T> ConnectorBuilder<C> always(String member, JsonType<T> type, T value) {
    always.put(member, type.write(value));
    return this;
  }

  /**
   * What carries the calls; without it, the JDK's HTTP client. The connector closes only the
   * latter.
   *
   * @param transport the transport, closed by whoever made it
   * @return this
   */
  public ConnectorBuilder<C> transport(Transport transport) {
    this.transport = transport;
    return this;
  }

  /**
   * How long to wait for each response; without it, 60 seconds.
   *
   * @param time the time
   * @return this
   */
  public ConnectorBuilder<C> timeout(Duration time) {
    timeout = time;
    return this;
  }

  /**
   * How large a response may be that is read into memory, or one item of an {@link ItemStream};
   * without it, 256 MiB. Downloads have no limit.
   *
   * @param bytes the number of bytes
   * @return this
   */
  public ConnectorBuilder<C> responseLimit(long bytes) {
    responseLimit = bytes;
    return this;
  }

  /**
   * Makes the connector. Nothing is sent yet.
   *
   * @return the connector, to be closed
   * @throws InvalidConfigurationException when the server's URL cannot be made of what was given
   */
  public C connect() {
    return connector.apply(this);
  }

  VersionChoice versions() {
    return new VersionChoice(descriptor, switchOver, clock);
  }

  ConnectorDescriptor descriptor() {
    return descriptor;
  }

  Connection connection() {
    return connection;
  }

  Map<String, URI> servers() {
    return Map.copyOf(servers);
  }

  Map<String, String> variables() {
    return Map.copyOf(variables);
  }

  Map<String, Map<String, JsonNode>> reconfigured() {
    return reconfigured;
  }

  Map<String, JsonNode> always() {
    return always;
  }

  ApiVersion apiVersion() {
    return apiVersion;
  }

  @Nullable
  URI baseUrl() {
    return baseUrl;
  }

  @Nullable
  Transport transport() {
    return transport;
  }

  Duration timeout() {
    return timeout;
  }

  long responseLimit() {
    return responseLimit;
  }
}
