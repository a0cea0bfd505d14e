package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.trigger.Trigger;
import java.util.List;
import java.util.Set;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
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
  private final ConnectorManifest manifest;

  /**
   * For generated connectors.
   *
   * @param builder what the connector is to be like
   */
  protected Connector(ConnectorBuilder<?> builder) {
    ConnectorSettings settings = builder.settings();
    this.manifest = ConnectorManifest.of(settings.descriptor(), getClass());
    this.engine = new Engine(settings, manifest);
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
   * What this connector's jar says of its modules.
   *
   * @return the manifest, read when it is first asked
   */
  public final ConnectorManifest manifest() {
    return manifest;
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
    return engine.send(input.module(), input.current(), options);
  }

  /**
   * Calls an action on another thread: see {@link #sendAsync(ActionInput)}.
   *
   * @param input what to call, and with what; later changes of it do not matter
   * @param <O> the output
   * @return the output to come
   */
  public final <O> CompletableFuture<O> runAsync(ActionInput<?, O> input) {
    return runAsync(input, CallOptions.DEFAULT);
  }

  /**
   * Calls an action on another thread: see {@link #sendAsync(ActionInput)}.
   *
   * @param input what to call, and with what; later changes of it do not matter
   * @param options what to do in another way than this connector does
   * @param <O> the output
   * @return the output to come
   */
  public final <O> CompletableFuture<O> runAsync(ActionInput<?, O> input, CallOptions options) {
    ActionModule<O> module = input.module();
    ObjectNode members = input.snapshot();
    return engine
        .async()
        .start(module.toString(), () -> engine.send(module, members, options).output());
  }

  /**
   * Calls an action on a thread of the {@linkplain ConnectorBuilder#executor executor}.
   *
   * <p>The future fails with an {@link ApiException}, which {@code get} and {@code join} have as
   * the cause of what they throw. To cancel it, or to complete it in another way such as
   * {@code orTimeout}, interrupts the call and closes its connection; what was sent before may be
   * carried out all the same. To cancel a future that was made from it, by {@code thenApply} for
   * one, does not.
   *
   * @param input what to call, and with what; later changes of it do not matter
   * @param <O> the output
   * @return the response to come
   */
  public final <O> CompletableFuture<ApiResponse<O>> sendAsync(ActionInput<?, O> input) {
    return sendAsync(input, CallOptions.DEFAULT);
  }

  /**
   * Calls an action on another thread: see {@link #sendAsync(ActionInput)}.
   *
   * @param input what to call, and with what; later changes of it do not matter
   * @param options what to do in another way than this connector does
   * @param <O> the output
   * @return the response to come
   */
  public final <O> CompletableFuture<ApiResponse<O>> sendAsync(
      ActionInput<?, O> input, CallOptions options) {
    ActionModule<O> module = input.module();
    ObjectNode members = input.snapshot();
    return engine.async().start(module.toString(), () -> engine.send(module, members, options));
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
   * Finds items, anew for each time they are gone through: see {@link #stream(SearchInput)}.
   *
   * @param input what to search, and with what; later changes of it do not matter
   * @param <T> the items
   * @return the items
   */
  public final <T> Iterable<T> iterate(SearchInput<?, T> input) {
    return iterate(input, CallOptions.DEFAULT);
  }

  /**
   * Finds items, anew for each time they are gone through: see {@link #stream(SearchInput)}.
   *
   * @param input what to search, and with what; later changes of it do not matter
   * @param options what is different for the calls
   * @param <T> the items
   * @return the items
   */
  public final <T> Iterable<T> iterate(SearchInput<?, T> input, CallOptions options) {
    ObjectNode members = input.snapshot();
    SearchModule<T> module = input.module();
    return () -> Spliterators.iterator(
        new PageSpliterator<>(engine.search(module, module.outputType(), members, options)));
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
   * Finds the first page of items on another thread: see {@link #sendAsync(ActionInput)}.
   *
   * @param input what to search, and with what; later changes of it do not matter
   * @param <T> the items
   * @return the page to come
   */
  public final <T> CompletableFuture<Page<T>> pageAsync(SearchInput<?, T> input) {
    return pageAsync(input, CallOptions.DEFAULT);
  }

  /**
   * Finds the first page of items on another thread: see {@link #sendAsync(ActionInput)}.
   *
   * @param input what to search, and with what; later changes of it do not matter
   * @param options what to do in another way than this connector does
   * @param <T> the items
   * @return the page to come
   */
  public final <T> CompletableFuture<Page<T>> pageAsync(
      SearchInput<?, T> input, CallOptions options) {
    SearchModule<T> module = input.module();
    ObjectNode members = input.snapshot();
    return engine
        .async()
        .start(
            module.toString(),
            () -> engine.search(module, module.outputType(), members, options).load());
  }

  /**
   * Begins a trigger that polls a search for what is new:
   * {@code connector.trigger(input).since("/updated_at", "since").poll(key, store, handler)}.
   *
   * @param input what to search, and with what; later changes of it do not matter
   * @param <T> the items
   * @return the trigger, to be completed
   */
  public final <T> Trigger<T> trigger(SearchInput<?, T> input) {
    return trigger(input, CallOptions.DEFAULT);
  }

  /**
   * Begins a trigger that polls a search for what is new: see {@link #trigger(SearchInput)}.
   *
   * @param input what to search, and with what; later changes of it do not matter
   * @param options what each call does in another way than this connector does
   * @param <T> the items
   * @return the trigger, to be completed
   */
  public final <T> Trigger<T> trigger(SearchInput<?, T> input, CallOptions options) {
    SearchModule<T> module = input.module();
    return Trigger.over(
        new SearchPages<>(engine, module, module.outputType(), input.snapshot(), options));
  }

  /**
   * Begins a trigger that polls as its module says:
   * {@code connector.trigger(WatchIssues.input(search)).poll(key, store, handler)}.
   *
   * @param input what to poll, and with what; later changes of it do not matter
   * @param <T> the items
   * @return the trigger, which may still be changed
   * @throws InvalidConfigurationException when the input sets what the position sets
   */
  public final <T> Trigger<T> trigger(TriggerInput<T> input) {
    return trigger(input, CallOptions.DEFAULT);
  }

  /**
   * Begins a trigger that polls as its module says: see {@link #trigger(TriggerInput)}.
   *
   * @param input what to poll, and with what; later changes of it do not matter
   * @param options what each call does in another way than this connector does
   * @param <T> the items
   * @return the trigger, which may still be changed
   * @throws InvalidConfigurationException when the input sets what the position sets
   */
  public final <T> Trigger<T> trigger(TriggerInput<T> input, CallOptions options) {
    return input.begin(engine, options);
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
    return parse(trigger, Payload.of(headers, body));
  }

  /**
   * Reads what the API sent to a webhook or callback, in the form of the API version that the
   * connector calls.
   *
   * @param trigger the module that is called
   * @param payload what was sent
   * @param <P> the payload
   * @return the payload as the module promises it
   * @throws DataException when it is not what the module promises
   */
  public final <P> P parse(InstantTriggerModule<P> trigger, Payload payload) {
    return engine.parse(trigger, trigger.outputType(), payload, engine.payloadVersion(null));
  }

  /**
   * Reads what the API sent to a webhook or callback in the form of a certain API version, also of
   * one that is retired, and carries it over to the module's revision.
   *
   * @param trigger the module that is called
   * @param payload what was sent
   * @param apiVersion the label of the API version that the payload says it has
   * @param <P> the payload
   * @return the payload as the module promises it
   * @throws DataException when it is not what the module promises
   * @throws InvalidConfigurationException when the connector has no such API version, or the module
   *     begins with a later one
   */
  public final <P> P parse(InstantTriggerModule<P> trigger, Payload payload, String apiVersion) {
    return engine.parse(trigger, trigger.outputType(), payload, engine.payloadVersion(apiVersion));
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
   * @return its output as JSON, null where the server says null and empty where it says nothing;
   *     for a search, the items of the first page. What is no JSON is a
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
   * @return its output as JSON, null where the server says null and empty where it says nothing;
   *     for a search, the items of the first page. What is no JSON is a
   *     {@link tools.jackson.databind.node.POJONode} that holds a {@link Download} or an
   *     {@link ItemStream} of {@link JsonNode}, to be closed
   * @throws ApiException when the call fails
   */
  public final JsonNode runJson(ModuleDescriptor module, ObjectNode input, CallOptions options) {
    return json.run(module, input.deepCopy(), options);
  }

  /**
   * Finds a module by its id: the newest revision that the connector's API version serves. A
   * scenario that is kept should keep the revision that it was made with, too.
   *
   * @param id the module's id, {@code issues-create} for one
   * @return the module, to be called with JSON
   * @throws InvalidConfigurationException when there is none; the message names the nearest ids
   */
  public final JsonModule module(String id) {
    ModuleDescriptor found =
        new ModuleLookup(engine.descriptor()).newest(id, engine.version(CallOptions.DEFAULT));
    return new JsonModule(engine, json, manifest, found);
  }

  /**
   * Finds a module by its id and revision.
   *
   * @param id the module's id, {@code issues-create} for one
   * @param revision its revision, from 1
   * @return the module, to be called with JSON
   * @throws InvalidConfigurationException when there is none; the message names the nearest ids, or
   *     the revisions that there are
   */
  public final JsonModule module(String id, int revision) {
    ModuleDescriptor found = new ModuleLookup(engine.descriptor()).revision(id, revision);
    return new JsonModule(engine, json, manifest, found);
  }

  /**
   * Finds out whether the API accepts the connection, by a call that needs authentication and
   * changes nothing: the module that {@link ConnectorDescriptor#test} names.
   *
   * @throws InvalidAccessTokenException when the API refuses the credentials
   * @throws InvalidConfigurationException when no operation of the API is fit for it
   * @throws ApiException when the call fails otherwise
   */
  public final void test() {
    test(CallOptions.DEFAULT);
  }

  /**
   * Finds out whether the API accepts the connection: see {@link #test()}.
   *
   * @param options what to do in another way than this connector does
   */
  public final void test(CallOptions options) {
    new ConnectionTest(engine, json).run(options);
  }

  /**
   * The scopes that this connection lacks for modules, in the connector's API version: see
   * {@link ConnectorDescriptor#missingScopes}.
   *
   * @param modules what is to be called; all modules of the connector when none is given
   * @return the scopes that lack, in the modules' order; none when all can be called, as far as
   *     scopes go
   * @throws InvalidConfigurationException when scopes are needed and those of the connection are
   *     not known
   * @throws ApiException when a token cannot be had
   */
  public final Set<String> missingScopes(ModuleDescriptor... modules) {
    return engine.missingScopes(modules.length == 0 ? descriptor().modules() : List.of(modules));
  }

  /**
   * Frees connections and threads, and ends asynchronous calls under way with an
   * {@link InterruptedCallException}. A transport or executor that was given to the builder stays
   * open.
   */
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
