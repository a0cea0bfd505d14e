package io.raccordo.runtime;

import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.json.JsonType;
import java.net.URI;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * Sets up a connector. For one thread at a time.
 *
 * @param <C> the connector
 */
public final class ConnectorBuilder<C extends Connector> {
  private final ConnectorSettings settings;
  private final Function<ConnectorBuilder<C>, C> connector;

  private ConnectorBuilder(ConnectorSettings settings, Function<ConnectorBuilder<C>, C> connector) {
    this.settings = settings;
    this.connector = connector;
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
    return new ConnectorBuilder<>(new ConnectorSettings(descriptor, connection), connector);
  }

  /**
   * The API version to call; without it, the latest that the connector knows.
   *
   * @param label the label of an API version
   * @return this
   * @throws InvalidConfigurationException when the connector has no such version
   */
  public ConnectorBuilder<C> apiVersion(String label) {
    settings.apiVersion = settings.descriptor.version(label);
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
    settings.switchOver = Set.of(when);
    return this;
  }

  /**
   * What becomes of inputs that set a member which the API version called has no place for; without
   * it, they are {@linkplain AbsentMembers#REFUSE refused}: a call without what was asked for may
   * do something else than was meant.
   *
   * @param policy what to do
   * @return this
   */
  public ConnectorBuilder<C> absentMembers(AbsentMembers policy) {
    settings.absentMembers = policy;
    return this;
  }

  /** For tests of what depends on the day. */
  ConnectorBuilder<C> clock(Clock other) {
    settings.clock = other;
    return this;
  }

  /** For tests of what is made again later. */
  ConnectorBuilder<C> waiting(Waiting time, DoubleSupplier numbers) {
    settings.waiting = time;
    settings.random = numbers;
    return this;
  }

  /**
   * Where the API is, in place of the server that the API version names.
   *
   * @param url an absolute http or https URL; operations' paths are appended to its path
   * @return this
   */
  public ConnectorBuilder<C> baseUrl(URI url) {
    settings.baseUrl = url;
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
    settings.servers.put(server, url);
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
    settings.variables.put(name, value);
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
    settings
        .reconfigured
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
    settings.always.put(member, type.write(value));
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
    settings.transport = transport;
    return this;
  }

  /**
   * The client certificate of the connection (mutual TLS), trusting whom the JVM trusts. Not
   * together with a {@linkplain #transport transport} of one's own.
   *
   * @param keys a key store that holds the certificate with its chain and private key
   * @param password the private key's password
   * @return this
   * @throws InvalidConfigurationException when the key store or the password is of no use
   */
  public ConnectorBuilder<C> clientCertificate(KeyStore keys, Secret password) {
    return sslContext(ClientCertificate.context(settings.descriptor.id(), keys, password));
  }

  /**
   * The client certificate of the connection (mutual TLS), and whom to trust. Not together with a
   * {@linkplain #transport transport} of one's own.
   *
   * @param context what has the keys and says whom to trust
   * @return this
   */
  public ConnectorBuilder<C> sslContext(SSLContext context) {
    settings.sslContext = context;
    return this;
  }

  /**
   * Stands around each attempt of each call, inside those that were given before. For logs,
   * measurements, header fields of one's own; not for credentials, which come after it.
   *
   * @param interceptor the interceptor
   * @return this
   */
  public ConnectorBuilder<C> interceptor(Interceptor interceptor) {
    settings.interceptors.add(interceptor);
    return this;
  }

  /**
   * Decides before each attempt whether it may be made: a circuit breaker, for one. All that are
   * given have to allow it.
   *
   * @param guard the guard
   * @return this
   */
  public ConnectorBuilder<C> guard(AttemptGuard guard) {
    settings.guards.add(guard);
    return this;
  }

  /**
   * Is told what responses say about the future of their operations: {@code Deprecation} (RFC
   * 9745), {@code Sunset} (RFC 8594), {@code Warning} 299 and links on these. Without it, the
   * logger {@code io.raccordo.runtime.deprecated} is, once for each module.
   *
   * @param listener the listener
   * @return this
   */
  public ConnectorBuilder<C> notices(NoticeListener listener) {
    settings.notices = listener;
    return this;
  }

  /**
   * What runs asynchronous calls, each of which keeps a thread until its response is there; without
   * it, virtual threads where the JVM has them (Java 21), otherwise threads of the connector's own
   * that end a minute after they were needed last, or when it is closed.
   *
   * @param executor the executor, closed by whoever made it; blocking calls need none
   * @return this
   */
  public ConnectorBuilder<C> executor(Executor executor) {
    settings.executor = executor;
    return this;
  }

  /**
   * How long to wait for each response, of each attempt anew; without it, 60 seconds.
   *
   * @param time the time
   * @return this
   * @throws IllegalArgumentException when the time is not positive
   */
  public ConnectorBuilder<C> timeout(Duration time) {
    settings.timeout = Patience.checkedTimeout(time);
    return this;
  }

  /**
   * How often a call is made again that failed for a reason which may be over soon; without it, 2
   * times: most disturbances are over by then, a server that is overloaded gets three times the
   * calls at worst, and a caller waits a second and a half longer at most, unless the server asks
   * for more.
   *
   * <p>{@link CallOptions#withRetries} says which calls are made again, and when.
   *
   * @param number how many attempts may follow the first; 0 for none
   * @return this
   * @throws IllegalArgumentException when the number is negative
   */
  public ConnectorBuilder<C> retries(int number) {
    settings.retries = Patience.checkedRetries(number);
    return this;
  }

  /**
   * How long a call may take as a whole: all attempts with their redirects, the waiting for
   * {@link Limits} and for an access token, and the waiting between attempts. What is left of it
   * bounds the timeout of each attempt. Each page of a search is a call, and so is the one that
   * follows a 410 ({@link SwitchOver#GONE}). Without it, calls have no deadline.
   *
   * <p>A {@link Download} or an {@link ItemStream} has to begin before the deadline. How long it is
   * read is for its reader, who can close it at any time: a deadline that suits calls would end
   * large files and endless streams. {@link Limits#withReadTimeout} ends one that has gone silent.
   *
   * @param time the time
   * @return this
   * @throws IllegalArgumentException when the time is not positive
   */
  public ConnectorBuilder<C> deadline(Duration time) {
    settings.deadline = Patience.checkedDeadline(time);
    return this;
  }

  /**
   * What all calls together keep to: quotas of the server, calls at the same time, times of
   * connections; without it, {@link Limits#DEFAULT}.
   *
   * @param choice the limits
   * @return this
   */
  public ConnectorBuilder<C> limits(Limits choice) {
    settings.limits = choice;
    return this;
  }

  /**
   * The header field that the vendor reads idempotency keys from; without it,
   * {@code Idempotency-Key}. A call that has this field, be it from the module's input, may be made
   * again whatever its method.
   *
   * @param name the field's name
   * @return this
   */
  public ConnectorBuilder<C> idempotencyHeader(String name) {
    settings.idempotencyHeader = name;
    return this;
  }

  /**
   * What responses mean, before what the connector says of its vendor, and before what their
   * statuses say. Of the rules that are given, those given first decide.
   *
   * @param rules the rules
   * @return this
   */
  public ConnectorBuilder<C> errors(ErrorRule... rules) {
    settings.errors.addAll(List.of(rules));
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
    settings.responseLimit = bytes;
    return this;
  }

  /**
   * Makes the connector. Nothing is sent yet.
   *
   * @return the connector, to be closed
   * @throws InvalidConfigurationException when the server's URL cannot be made of what was given,
   *     or both a transport and a client certificate were
   */
  public C connect() {
    return connector.apply(this);
  }

  ConnectorSettings settings() {
    return settings;
  }
}
