package io.raccordo.runtime.oauth;

import io.raccordo.runtime.Secret;
import io.raccordo.runtime.http.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets up an {@link OAuthClient}. For one thread at a time, to be used once. */
public final class OAuthClientBuilder {
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final OAuthEndpoints endpoints;
  private final String clientId;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private ClientAuthentication authentication = ClientAuthentication.none();
  private TokenStore store = TokenStore.inMemory();
  private Duration skew = SKEW;
  private Clock clock = Clock.systemUTC();
  private @Nullable Transport transport;
  private Pause pause = time -> Thread.sleep(time.toMillis());

  /** How time passes between two questions. */
  @FunctionalInterface
  interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  OAuthClientBuilder(OAuthEndpoints endpoints, String clientId) {
    if (clientId.isBlank()) {
      throw new IllegalArgumentException("The client's id is empty.");
    }
    this.endpoints = endpoints;
    this.clientId = clientId;
  }

  /**
   * The client's secret, sent in the usual way.
   *
   * @param secret the secret
   * @return this
   * @see ClientAuthentication#basic
   */
  public OAuthClientBuilder secret(Secret secret) {
    return authentication(ClientAuthentication.basic(secret));
  }

  /**
   * How the client shows that it is the one; without it, it is a public client.
   *
   * @param method the way
   * @return this
   */
  public OAuthClientBuilder authentication(ClientAuthentication method) {
    authentication = method;
    return this;
  }

  /**
   * A parameter that each request for tokens has: {@code audience}, for one.
   *
   * @param name its name
   * @param value its value
   * @return this
   */
  public OAuthClientBuilder parameter(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  /**
   * Where tokens are kept; without it, in memory.
   *
   * @param where the store
   * @return this
   */
  public OAuthClientBuilder store(TokenStore where) {
    store = where;
    return this;
  }

  /**
   * How long before its end a token is renewed; without it, a minute. Of tokens that are
   * short-lived it is a fifth of their life at most.
   *
   * @param time the time
   * @return this
   */
  public OAuthClientBuilder skew(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("The skew is negative.");
    }
    skew = time;
    return this;
  }

  /**
   * What tells the time; without it, the system's clock.
   *
   * @param time the clock
   * @return this
   */
  public OAuthClientBuilder clock(Clock time) {
    clock = time;
    return this;
  }

  /**
   * What carries the requests; without it, the JDK's HTTP client. One with a client certificate
   * serves servers that want mutual TLS (RFC 8705).
   *
   * @param carrier the transport, closed by whoever made it
   * @return this
   */
  public OAuthClientBuilder transport(Transport carrier) {
    transport = carrier;
    return this;
  }

  /**
   * Makes the client. Nothing is sent yet.
   *
   * @return the client, to be closed
   */
  public OAuthClient build() {
    return new OAuthClient(this);
  }

  /** For tests, which need not wait. */
  OAuthClientBuilder pause(Pause how) {
    pause = how;
    return this;
  }

  OAuthEndpoints endpoints() {
    return endpoints;
  }

  String clientId() {
    return clientId;
  }

  ClientAuthentication authentication() {
    return authentication;
  }

  Map<String, String> parameters() {
    return parameters;
  }

  TokenStore store() {
    return store;
  }

  Duration skew() {
    return skew;
  }

  Clock clock() {
    return clock;
  }

  @Nullable
  Transport transport() {
    return transport;
  }

  Pause pause() {
    return pause;
  }
}
