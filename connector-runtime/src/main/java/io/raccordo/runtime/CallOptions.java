package io.raccordo.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one call does in another way than its connector. Immutable. */
public final class CallOptions {
  /** As the connector does. */
  public static final CallOptions DEFAULT =
      new CallOptions(null, null, Map.of(), null, null, null, null);

  private final @Nullable String apiVersion;
  private final @Nullable Duration timeout;
  private final Map<String, String> headers;
  private final @Nullable Integer retries;
  private final @Nullable Duration deadline;
  private final @Nullable URI baseUrl;
  private final @Nullable String idempotencyKey;

  private CallOptions(
      @Nullable String apiVersion,
      @Nullable Duration timeout,
      Map<String, String> headers,
      @Nullable Integer retries,
      @Nullable Duration deadline,
      @Nullable URI baseUrl,
      @Nullable String idempotencyKey) {
    this.apiVersion = apiVersion;
    this.timeout = timeout;
    this.headers = headers;
    this.retries = retries;
    this.deadline = deadline;
    this.baseUrl = baseUrl;
    this.idempotencyKey = idempotencyKey;
  }

  /**
   * Calls another API version.
   *
   * @param label the label of an API version of the connector
   * @return the changed options
   */
  public CallOptions withApiVersion(String label) {
    return new CallOptions(label, timeout, headers, retries, deadline, baseUrl, idempotencyKey);
  }

  /**
   * Waits longer or shorter for the response of each attempt.
   *
   * @param time how long
   * @return the changed options
   * @throws IllegalArgumentException when the time is not positive
   */
  public CallOptions withTimeout(Duration time) {
    return new CallOptions(
        apiVersion,
        Patience.checkedTimeout(time),
        headers,
        retries,
        deadline,
        baseUrl,
        idempotencyKey);
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
    return new CallOptions(
        apiVersion,
        timeout,
        Collections.unmodifiableMap(more),
        retries,
        deadline,
        baseUrl,
        idempotencyKey);
  }

  /**
   * Makes the call again more or less often, where {@link ConnectorBuilder#retries} says that it
   * may be made again.
   *
   * @param number how many attempts may follow the first; 0 for none
   * @return the changed options
   * @throws IllegalArgumentException when the number is negative
   */
  public CallOptions withRetries(int number) {
    return new CallOptions(
        apiVersion,
        timeout,
        headers,
        Patience.checkedRetries(number),
        deadline,
        baseUrl,
        idempotencyKey);
  }

  /**
   * Ends all attempts, and the waiting between them, within a time: see
   * {@link ConnectorBuilder#deadline}.
   *
   * @param time how long the call may take as a whole
   * @return the changed options
   * @throws IllegalArgumentException when the time is not positive
   */
  public CallOptions withDeadline(Duration time) {
    return new CallOptions(
        apiVersion,
        timeout,
        headers,
        retries,
        Patience.checkedDeadline(time),
        baseUrl,
        idempotencyKey);
  }

  /**
   * Calls another server, also where the operation has one of its own. The connection's credentials
   * are sent there.
   *
   * @param url an absolute http or https URL, without user, query and fragment; the operation's
   *     path is appended to its path
   * @return the changed options
   */
  public CallOptions withBaseUrl(URI url) {
    return new CallOptions(apiVersion, timeout, headers, retries, deadline, url, idempotencyKey);
  }

  /**
   * Sends an idempotency key, so that the call may be made again whatever its method: by a retry,
   * and by the caller with the same key. The vendor must know such keys: to one that ignores them,
   * a call that is made again is a second call. For one call only: searches refuse it.
   *
   * @param key a text that no other call has, a random UUID for one; sent as it is in the header
   *     field {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header), or in the one
   *     that {@link ConnectorBuilder#idempotencyHeader} names
   * @return the changed options
   */
  public CallOptions withIdempotencyKey(String key) {
    return new CallOptions(apiVersion, timeout, headers, retries, deadline, baseUrl, key);
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

  Optional<Integer> retries() {
    return Optional.ofNullable(retries);
  }

  Optional<Duration> deadline() {
    return Optional.ofNullable(deadline);
  }

  Optional<URI> baseUrl() {
    return Optional.ofNullable(baseUrl);
  }

  Optional<String> idempotencyKey() {
    return Optional.ofNullable(idempotencyKey);
  }
}
