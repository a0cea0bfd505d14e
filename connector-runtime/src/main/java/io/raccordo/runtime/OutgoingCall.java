package io.raccordo.runtime;

import io.raccordo.runtime.http.RequestContent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * @param patience how long to wait, and how often to try
 * @param turn which attempt this is, and what it was let in with
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
    Patience patience,
    Turn turn) {

  OutgoingCall at(URI address) {
    return new OutgoingCall(
        operation, method, template, home, address, headers, cookies, body, security, patience,
        turn);
  }

  OutgoingCall taking(Turn other) {
    return new OutgoingCall(
        operation, method, template, home, uri, headers, cookies, body, security, patience, other);
  }

  /** With a header field more, in place of one of that name. */
  OutgoingCall with(String name, String value) {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(headers);
    fields.put(name, value);
    return headers(fields);
  }

  /** Without asking for a coding: for what is read as it comes, or whose length is of interest. */
  OutgoingCall uncoded() {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(headers);
    fields.remove("Accept-Encoding");
    return headers(fields);
  }

  private OutgoingCall headers(Map<String, String> fields) {
    return new OutgoingCall(
        operation, method, template, home, uri, fields, cookies, body, security, patience, turn);
  }

  /** As an interceptor wants it. What it does not see stays as it is. */
  OutgoingCall changed(
      String otherMethod,
      URI address,
      Map<String, String> fields,
      @Nullable RequestContent content,
      Duration timeout) {
    return new OutgoingCall(
        operation,
        otherMethod,
        template,
        home,
        address,
        fields,
        cookies,
        content,
        security,
        patience.within(timeout),
        turn);
  }

  /** How long the next response may take; not positive when the deadline is over. */
  Duration timeLeft() {
    return turn.deadline().atMost(patience.timeout());
  }

  /** Whether it is named after its method and path, which may have ids in them. */
  boolean isUniversal() {
    return operation.indexOf(' ') >= 0;
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
