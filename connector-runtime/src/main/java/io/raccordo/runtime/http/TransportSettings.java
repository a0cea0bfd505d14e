package io.raccordo.runtime.http;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What a transport is to be like, {@link Transport#jdk(TransportSettings)} for one. Immutable. */
public final class TransportSettings {
  /** 10 seconds for a connection, 5 minutes between bytes, and whom the JVM trusts. */
  public static final TransportSettings DEFAULT =
      new TransportSettings(Duration.ofSeconds(10), Duration.ofMinutes(5), null);

  private final Duration connectTimeout;
  private final Duration readTimeout;
  private final @Nullable SSLContext sslContext;

  private TransportSettings(
      Duration connectTimeout, Duration readTimeout, @Nullable SSLContext sslContext) {
    this.connectTimeout = connectTimeout;
    this.readTimeout = readTimeout;
    this.sslContext = sslContext;
  }

  /**
   * How long a connection may take to come about, TLS included, where there is none yet.
   *
   * @param time the time
   * @return the changed settings
   * @throws IllegalArgumentException when the time is not positive
   */
  public TransportSettings withConnectTimeout(Duration time) {
    return new TransportSettings(checked(time), readTimeout, sslContext);
  }

  /**
   * How long to wait for the next bytes of a response whose header fields are there; then the read
   * ends with a {@link java.net.http.HttpTimeoutException}, and so does the response. The default
   * is longer than what servers let pass between signs of life of a stream, and shorter than what
   * is lost with a connection that died without a word.
   *
   * @param time the time
   * @return the changed settings
   * @throws IllegalArgumentException when the time is not positive
   */
  public TransportSettings withReadTimeout(Duration time) {
    return new TransportSettings(connectTimeout, checked(time), sslContext);
  }

  /**
   * A client certificate, or authorities of one's own.
   *
   * @param context what has the keys and says whom to trust
   * @return the changed settings
   */
  public TransportSettings withSslContext(SSLContext context) {
    return new TransportSettings(connectTimeout, readTimeout, context);
  }

  private static Duration checked(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("A timeout of " + time + " leaves no time.");
    }
    return time;
  }

  /**
   * How long a connection may take to come about.
   *
   * @return a positive time
   */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /**
   * How long to wait for the next bytes of a response.
   *
   * @return a positive time
   */
  public Duration readTimeout() {
    return readTimeout;
  }

  /**
   * What has the keys and says whom to trust.
   *
   * @return the context, empty for that of the JVM ({@link SSLContext#getDefault()})
   */
  public Optional<SSLContext> sslContext() {
    return Optional.ofNullable(sslContext);
  }
}
