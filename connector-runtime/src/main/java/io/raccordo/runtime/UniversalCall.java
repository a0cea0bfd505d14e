package io.raccordo.runtime;

import io.raccordo.runtime.http.RequestContent;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call of any operation: connection, API version, redirects and errors are as for all modules.
 * For one thread at a time.
 */
public final class UniversalCall {
  private final Engine engine;
  private final String method;
  private final String path;
  private final List<String> query = new ArrayList<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private @Nullable RequestContent body;

  UniversalCall(Engine engine, String method, String path) {
    this.engine = engine;
    this.method = method;
    this.path = path;
  }

  /** As it is now. */
  private UniversalCall(UniversalCall other) {
    this(other.engine, other.method, other.path);
    query.addAll(other.query);
    headers.putAll(other.headers);
    body = other.body;
  }

  /**
   * Adds a query parameter, also one of the same name.
   *
   * @param name its name, not yet encoded
   * @param value its value, not yet encoded
   * @return this
   */
  public UniversalCall query(String name, String value) {
    query.add(Percent.encode(name) + "=" + Percent.encode(value));
    return this;
  }

  /**
   * Sets a header field.
   *
   * @param name the field's name
   * @param value its value, without line breaks
   * @return this
   */
  public UniversalCall header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /**
   * Sends JSON.
   *
   * @param json the body
   * @return this
   */
  public UniversalCall json(JsonNode json) {
    body = JsonCodec.content(json);
    return this;
  }

  /**
   * Sends bytes or text.
   *
   * @param content the body
   * @return this
   */
  public UniversalCall content(RequestContent content) {
    body = content;
    return this;
  }

  /**
   * Makes the call.
   *
   * @return the response, whose output is its body: JSON, or text when it is not JSON
   * @throws ApiException when the call fails
   */
  public ApiResponse<JsonNode> send() {
    return send(CallOptions.DEFAULT);
  }

  /**
   * Makes the call.
   *
   * @param options what to do in another way than the connector does
   * @return the response, whose output is its body: JSON, or text when it is not JSON
   * @throws ApiException when the call fails
   */
  public ApiResponse<JsonNode> send(CallOptions options) {
    return engine.call(this, options);
  }

  /**
   * Makes the call on another thread: see {@link Connector#sendAsync(ActionInput)}.
   *
   * @return the response to come
   */
  public CompletableFuture<ApiResponse<JsonNode>> sendAsync() {
    return sendAsync(CallOptions.DEFAULT);
  }

  /**
   * Makes the call on another thread: see {@link Connector#sendAsync(ActionInput)}.
   *
   * @param options what to do in another way than the connector does
   * @return the response to come
   */
  public CompletableFuture<ApiResponse<JsonNode>> sendAsync(CallOptions options) {
    UniversalCall call = new UniversalCall(this);
    return engine.async().start(call.operation(), () -> call.send(options));
  }

  /**
   * Makes the call and answers the body as it comes, whatever its media type.
   *
   * @return the body, to be closed
   * @throws ApiException when the call fails
   */
  public Download download() {
    return download(CallOptions.DEFAULT);
  }

  /**
   * Makes the call and answers the body as it comes, whatever its media type.
   *
   * @param options what to do in another way than the connector does
   * @return the body, to be closed
   * @throws ApiException when the call fails
   */
  public Download download(CallOptions options) {
    return engine.download(this, options);
  }

  /**
   * Follows redirects and answers where they lead; what is there is not read. Without a method of
   * one's own in mind, {@code HEAD} is the one to ask with.
   *
   * @return the address of the last response
   * @throws ApiException when the call fails
   */
  public URI resolve() {
    return resolve(CallOptions.DEFAULT);
  }

  /**
   * Follows redirects and answers where they lead; what is there is not read.
   *
   * @param options what to do in another way than the connector does
   * @return the address of the last response
   * @throws ApiException when the call fails
   */
  public URI resolve(CallOptions options) {
    return engine.resolve(this, options);
  }

  /** For messages; without the query, which may be confidential. */
  String operation() {
    return method + " " + path.replaceAll("\\?.*", "");
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  /** The pairs, encoded. */
  List<String> query() {
    return query;
  }

  Map<String, String> headers() {
    return headers;
  }

  @Nullable
  RequestContent body() {
    return body;
  }
}
