package io.raccordo.runtime;

import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.util.Optional;

/**
 * Stands around each attempt of each call: sees what is asked and what is answered, and may change
 * both. Safe for use by many threads.
 *
 * <p>Credentials and cookies are put on the request after all interceptors, so none of them sees a
 * secret of the connection, and only while it goes to the API's own server: a request that was led
 * elsewhere goes without them. Redirects are followed after them, too: they see the last response.
 *
 * <p>What it may change: all of the request (a changed request is checked like any other), the
 * response, and how often {@link Attempt#proceed} is called, from never to answer by itself. Who
 * reads a response's body answers another response that has it again; who proceeds a second time
 * closes the first response. Whether the call is made again is decided by what the call was before
 * the interceptors, and each attempt begins with that.
 *
 * <p>What it throws goes to the caller as it is. A {@link ApiException} of {@link Attempt#proceed}
 * should be let through: it decides about the next attempt.
 */
@FunctionalInterface
public interface Interceptor {

  /**
   * Makes an attempt; {@code attempt -> attempt.proceed(attempt.request())} changes nothing.
   *
   * @param attempt what is asked
   * @return the response, of any status, its body not yet read
   * @throws ApiException when there is no response
   */
  TransportResponse intercept(Attempt attempt);

  /** One attempt of a call, as an interceptor gets it. More methods may come. */
  interface Attempt {

    /**
     * What is called.
     *
     * @return the module, {@code github:issues-create} for one; method and path for a universal
     *     call
     */
    String operation();

    /**
     * The path of what is called with its parameters in braces, as the API's document has it: of
     * few values, unlike the path that is asked for.
     *
     * @return {@code /repos/{owner}/{repo}}, for one, relative to the API's server; empty for a
     *     universal call
     */
    default Optional<String> template() {
      return Optional.empty();
    }

    /**
     * Which attempt of the call this is.
     *
     * @return 1 for the first
     */
    int number();

    /**
     * What is asked, as the interceptors before have left it.
     *
     * @return the request, without credentials and cookies. Its timeout is what the call allows for
     *     this attempt; it may be shortened
     */
    TransportRequest request();

    /**
     * Goes on, with the next interceptor or the server.
     *
     * @param request what to ask
     * @return the response, whose body the caller reads and closes, or hands on
     * @throws InvalidConfigurationException when the request cannot be sent
     * @throws ApiException when there is no response
     */
    TransportResponse proceed(TransportRequest request);
  }
}
