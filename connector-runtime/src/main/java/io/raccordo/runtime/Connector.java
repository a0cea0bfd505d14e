package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A vendor's API, ready to be called: the base of generated connectors. Safe for use by many
 * threads. All calls fail with an {@link ApiException}.
 */
public abstract class Connector implements AutoCloseable {
  private final Engine engine;
  private final JsonCalls json;

  /**
   * For generated connectors.
   *
   * @param builder what the connector is to be like
   */
  protected Connector(ConnectorBuilder<?> builder) {
    this.engine = new Engine(builder);
    this.json = new JsonCalls(engine);
  }

  /**
   * What this connector is.
   *
   * @return the descriptor, with all modules
   */
  public final ConnectorDescriptor descriptor() {
    return engine.descriptor();
  }

  /**
   * Calls an action.
   *
   * @param input what to call, and with what
   * @param <O> the output
   * @return the output
   * @throws ApiException when the call fails
   */
  public final <O> O run(ActionInput<?, O> input) {
    return send(input, CallOptions.DEFAULT).output();
  }

  /**
   * Calls an action.
   *
   * @param input what to call, and with what
   * @param options what to do in another way than this connector does
   * @param <O> the output
   * @return the output
   * @throws ApiException when the call fails
   */
  public final <O> O run(ActionInput<?, O> input, CallOptions options) {
    return send(input, options).output();
  }

  /**
   * Calls an action and answers all about the response.
   *
   * @param input what to call, and with what
   * @param <O> the output
   * @return the response
   * @throws ApiException when the call fails
   */
  public final <O> ApiResponse<O> send(ActionInput<?, O> input) {
    return send(input, CallOptions.DEFAULT);
  }

  /**
   * Calls an action and answers all about the response.
   *
   * @param input what to call, and with what
   * @param options what to do in another way than this connector does
   * @param <O> the output
   * @return the response
   * @throws ApiException when the call fails
   */
  public final <O> ApiResponse<O> send(ActionInput<?, O> input, CallOptions options) {
    return engine.send(input.module(), input.snapshot(), options);
  }

  /**
   * Finds items. The first page is asked for when the stream is consumed, each further one when it
   * is needed: {@code limit} saves calls.
   *
   * @param input what to search, and with what
   * @param <T> the items
   * @return the items, to be consumed once
   */
  public final <T> Stream<T> stream(SearchInput<?, T> input) {
    return stream(input, CallOptions.DEFAULT);
  }

  /**
   * Finds items. The first page is asked for when the stream is consumed, each further one when it
   * is needed: {@code limit} saves calls.
   *
   * @param input what to search, and with what
   * @param options what to do in another way than this connector does
   * @param <T> the items
   * @return the items, to be consumed once
   */
  public final <T> Stream<T> stream(SearchInput<?, T> input, CallOptions options) {
    PageCall<T> first =
        engine.search(input.module(), input.module().outputType(), input.snapshot(), options);
    return StreamSupport.stream(new PageSpliterator<>(first), false);
  }

  /**
   * Finds the first page of items.
   *
   * @param input what to search, and with what
   * @param <T> the items
   * @return the page, which leads to the next
   * @throws ApiException when the call fails
   */
  public final <T> Page<T> page(SearchInput<?, T> input) {
    return page(input, CallOptions.DEFAULT);
  }

  /**
   * Finds the first page of items.
   *
   * @param input what to search, and with what
   * @param options what to do in another way than this connector does
   * @param <T> the items
   * @return the page, which leads to the next
   * @throws ApiException when the call fails
   */
  public final <T> Page<T> page(SearchInput<?, T> input, CallOptions options) {
    return engine
        .search(input.module(), input.module().outputType(), input.snapshot(), options)
        .load();
  }

  /**
   * Reads what the API sent to a webhook or callback: JSON, or the fields of a form
   * ({@code application/x-www-form-urlencoded}) as texts.
   *
   * @param trigger the module that is called
   * @param headers the header fields of the request
   * @param body the bytes of the request
   * @param <P> the payload
   * @return the payload
   * @throws DataException when the body is not what the module promises
   */
  public final <P> P parse(InstantTriggerModule<P> trigger, Headers headers, byte[] body) {
    return engine.parse(trigger, headers, body);
  }

  /**
   * Begins a call of any operation, also one that no module stands for.
   *
   * @param method the HTTP method
   * @param path the path below the server's URL, encoded
   * @return the call, to be completed and sent
   */
  public final UniversalCall call(String method, String path) {
    return new UniversalCall(engine, method, path);
  }

  /**
   * Calls a module that is known by its descriptor only: an action, the first page of a search, or
   * the universal module.
   *
   * @param module the module
   * @param input the members of its input, by name
   * @return its output as JSON; for a search, the items of the first page. What is no JSON is a
   *     {@link tools.jackson.databind.node.POJONode} that holds a {@link Download} or an
   *     {@link ItemStream} of {@link JsonNode}, to be closed
   * @throws ApiException when the call fails
   */
  public final JsonNode runJson(ModuleDescriptor module, ObjectNode input) {
    return runJson(module, input, CallOptions.DEFAULT);
  }

  /**
   * Calls a module that is known by its descriptor only: an action, the first page of a search, or
   * the universal module.
   *
   * @param module the module
   * @param input the members of its input, by name
   * @param options what to do in another way than this connector does
   * @return its output as JSON; for a search, the items of the first page. What is no JSON is a
   *     {@link tools.jackson.databind.node.POJONode} that holds a {@link Download} or an
   *     {@link ItemStream} of {@link JsonNode}, to be closed
   * @throws ApiException when the call fails
   */
  public final JsonNode runJson(ModuleDescriptor module, ObjectNode input, CallOptions options) {
    return json.run(module, input.deepCopy(), options);
  }

  /** Frees connections and threads. A transport that was given to the builder stays open. */
  @Override
  public final void close() {
    engine.close();
  }

  /** {@return the connector, the API version and the security schemes} */
  @Override
  public final String toString() {
    return engine.toString();
  }
}
