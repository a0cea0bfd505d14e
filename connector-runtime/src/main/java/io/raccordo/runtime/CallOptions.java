package io.raccordo.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one call does in another way than its connector. Immutable. */
public final class CallOptions {
  /** As the connector does. */
  public static final CallOptions DEFAULT = new CallOptions(new Draft());

  private final @Nullable String apiVersion;
  private final @Nullable Duration timeout;
  private final Map<String, String> headers;
  private final @Nullable Integer retries;
  private final @Nullable Duration deadline;
  private final @Nullable URI baseUrl;
  private final @Nullable String idempotencyKey;

  private CallOptions(Draft draft) {
    apiVersion = draft.apiVersion;
    timeout = draft.timeout;
    headers = draft.headers;
    retries = draft.retries;
    deadline = draft.deadline;
    baseUrl = draft.baseUrl;
    idempotencyKey = draft.idempotencyKey;
  }

  /** Options that are being changed. */
  private static final class Draft {
    @Nullable
    String apiVersion;

    @Nullable
    Duration timeout;

    Map<String, String> headers = Map.of();

    @Nullable
    Integer retries;

    @Nullable
    Duration deadline;

    @Nullable
    URI baseUrl;

    @Nullable
    String idempotencyKey;
  }

  private CallOptions with(Consumer<Draft> change) {
    Draft draft = new Draft();
    draft.apiVersion = apiVersion;
    draft.timeout = timeout;
    draft.headers = headers;
    draft.retries = retries;
    draft.deadline = deadline;
    draft.baseUrl = baseUrl;
    draft.idempotencyKey = idempotencyKey;
    change.accept(draft);
    return new CallOptions(draft);
  }

  /**
   * Calls another API version.
   *
   * @param label the label of an API version of the connector
   * @return the changed options
   */
  public CallOptions withApiVersion(String label) {
    return with(draft -> draft.apiVersion = label);
  }

  /**
   * Waits longer or shorter for the response of each attempt.
   *
   * @param time how long
   * @return the changed options
   * @throws IllegalArgumentException when the time is not positive
   */
  public CallOptions withTimeout(Duration time) {
    Duration checked = Patience.checkedTimeout(time);
    return with(draft -> draft.timeout = checked);
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
    return with(draft -> draft.headers = Collections.unmodifiableMap(more));
  }

  /**
   * Makes the call again more or less often than {@link ConnectorBuilder#retries} says.
   *
   * <p>Made again are:
   *
   * <ul>
   *   <li>calls of any method that were not processed: no connection came about, the server
   *       answered 429 (or 403 with the sign of a spent quota), or 503 with {@code Retry-After};
   *   <li>calls of idempotent methods (RFC 9110, section 9.2.2), and those that send an
   *       {@linkplain #withIdempotencyKey idempotency key}, also when the connection broke, the
   *       response did not come or end in time, or its status is 408, 502, 503 or 504.
   * </ul>
   *
   * <p>Never made again is a call that may have been carried out and is not idempotent, nor one
   * whose content {@linkplain io.raccordo.runtime.http.RequestContent#isReplayable cannot be read
   * again}. What a {@link Download} or an {@link ItemStream} meets while it is read is for its
   * reader.
   *
   * <p>The wait before the nth retry is a random part of half a second times 2 to the power of n-1,
   * but of 8 seconds at most, on top of what {@code Retry-After} (RFC 9110, section 10.2.3, both
   * forms) or the rate limit's header fields ask for. When they ask for more than the
   * {@linkplain #withDeadline deadline} leaves, or for more than a minute where there is no
   * deadline, the call fails at once; {@link ApiException#retryAfter} says how long to wait. The
   * error of the last attempt has those before as suppressed ones.
   *
   * @param number how many attempts may follow the first; 0 for none
   * @return the changed options
   * @throws IllegalArgumentException when the number is negative
   */
  public CallOptions withRetries(int number) {
    int checked = Patience.checkedRetries(number);
    return with(draft -> draft.retries = checked);
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
    Duration checked = Patience.checkedDeadline(time);
    return with(draft -> draft.deadline = checked);
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
    return with(draft -> draft.baseUrl = url);
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
    return with(draft -> draft.idempotencyKey = key);
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
