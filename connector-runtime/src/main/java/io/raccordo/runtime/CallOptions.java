package io.raccordo.runtime;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one call does in another way than its connector. Immutable. */
public final class CallOptions {
  /** As the connector does. */
  public static final CallOptions DEFAULT = new CallOptions(null, null, Map.of());

  private final @Nullable String apiVersion;
  private final @Nullable Duration timeout;
  private final Map<String, String> headers;

  private CallOptions(
      @Nullable String apiVersion, @Nullable Duration timeout, Map<String, String> headers) {
    this.apiVersion = apiVersion;
    this.timeout = timeout;
    this.headers = headers;
  }

  /**
   * Calls another API version.
   *
   * @param label the label of an API version of the connector
   * @return the changed options
   */
  public CallOptions withApiVersion(String label) {
    return new CallOptions(label, timeout, headers);
  }

  /**
   * Waits longer or shorter for a response.
   *
   * @param time how long
   * @return the changed options
   */
  public CallOptions withTimeout(Duration time) {
    return new CallOptions(apiVersion, time, headers);
  }

  /**
   * Sends a header field, in place of one that the module sends.
   *
   * @param name the field's name
   * @param value its value, without line breaks
   * @return the changed options
   */
  public CallOptions withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new CallOptions(apiVersion, timeout, Collections.unmodifiableMap(more));
  }

  Optional<String> apiVersion() {
    return Optional.ofNullable(apiVersion);
  }

  Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  Map<String, String> headers() {
    return headers;
  }
}
