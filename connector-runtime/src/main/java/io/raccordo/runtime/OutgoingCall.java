package io.raccordo.runtime;

import io.raccordo.runtime.http.RequestContent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as far as it does not depend on where redirects lead: without credentials.
 *
 * @param operation what is called, for messages
 * @param method the HTTP method
 * @param template the path as the document has it, for messages and logs
 * @param home the server that credentials are for
 * @param uri the address
 * @param headers header fields, looked up without regard to case
 * @param cookies cookies, {@code name=value}
 * @param body what is sent, null for nothing
 * @param security the accepted alternatives of security schemes, empty for all
 * @param timeout how long to wait
 */
record OutgoingCall(
    String operation,
    String method,
    String template,
    URI home,
    URI uri,
    Map<String, String> headers,
    List<String> cookies,
    @Nullable RequestContent body,
    List<String> security,
    Duration timeout) {

  OutgoingCall at(URI address) {
    return new OutgoingCall(
        operation, method, template, home, address, headers, cookies, body, security, timeout);
  }

  /** Whether it can be made again from the same members. */
  boolean isReplayable() {
    return body == null || body.isReplayable();
  }

  /** For messages; never the query, which may be confidential. */
  String describe() {
    return method + " " + template;
  }

  @Override
  public String toString() {
    return operation + ": " + describe();
  }
}
