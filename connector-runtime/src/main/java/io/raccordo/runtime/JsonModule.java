package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.trigger.Trigger;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A module of a connector, called with JSON: for hosts that know no generated class. Safe for use
 * by many threads.
 */
public final class JsonModule {
  private final Engine engine;
  private final JsonCalls calls;
  private final ConnectorManifest manifest;
  private final ModuleDescriptor module;

  JsonModule(Engine engine, JsonCalls calls, ConnectorManifest manifest, ModuleDescriptor module) {
    this.engine = engine;
    this.calls = calls;
    this.manifest = manifest;
    this.module = module;
  }

  /**
   * What the module is.
   *
   * @return the descriptor, with the revision that is called
   */
  public ModuleDescriptor descriptor() {
    return module;
  }

  /**
   * What there is to show of the module: its description, whether it is deprecated, and what takes
   * its place.
   *
   * @return the entry of the connector's manifest, empty where its jar has none
   */
  public Optional<ModuleEntry> entry() {
    return manifest.entry(module);
  }

  /**
   * The JSON Schema (2020-12) of what {@link #runJson(JsonNode)} takes, in the API version that the
   * connector calls: see {@link ConnectorManifest#inputSchema(ModuleDescriptor, String)}.
   *
   * @return the schema with all types that it needs, the caller's own; empty where the connector
   *     was generated before there were schemas
   */
  public Optional<ObjectNode> inputSchema() {
    return manifest.inputSchema(module, engine.version(CallOptions.DEFAULT));
  }

  /**
   * The JSON Schema (2020-12) of what {@link #runJson(JsonNode)} answers: see
   * {@link ConnectorManifest#outputSchema}.
   *
   * @return the schema with all types that it needs, the caller's own; empty where the connector
   *     was generated before there were schemas
   */
  public Optional<ObjectNode> outputSchema() {
    return manifest.outputSchema(module);
  }

  /**
   * Calls the module: an action, the first page of a search, or the universal module.
   *
   * @param input an object with the members of its input, by name
   * @return its output as JSON; for a search, the items of the first page. What is no JSON is a
   *     {@link tools.jackson.databind.node.POJONode} that holds a {@link Download} or an
   *     {@link ItemStream} of {@link JsonNode}, to be closed
   * @throws InvalidConfigurationException when the input is no object, or the module one that the
   *     API calls
   * @throws ApiException when the call fails
   */
  public JsonNode runJson(JsonNode input) {
    return runJson(input, CallOptions.DEFAULT);
  }

  /**
   * Calls the module: see {@link #runJson(JsonNode)}.
   *
   * @param input an object with the members of its input, by name
   * @param options what to do in another way than the connector does
   * @return its output as JSON
   * @throws ApiException when the call fails
   */
  public JsonNode runJson(JsonNode input, CallOptions options) {
    return calls.run(module, members(input), options);
  }

  /**
   * Calls the module on another thread: see {@link #runJson(JsonNode)} and
   * {@link Connector#sendAsync(ActionInput)}.
   *
   * @param input an object with the members of its input, by name; later changes of it do not
   *     matter
   * @return its output to come
   * @throws InvalidConfigurationException when the input is no object
   */
  public CompletableFuture<JsonNode> runJsonAsync(JsonNode input) {
    return runJsonAsync(input, CallOptions.DEFAULT);
  }

  /**
   * Calls the module on another thread: see {@link #runJson(JsonNode)} and
   * {@link Connector#sendAsync(ActionInput)}.
   *
   * @param input an object with the members of its input, by name; later changes of it do not
   *     matter
   * @param options what to do in another way than the connector does
   * @return its output to come
   * @throws InvalidConfigurationException when the input is no object
   */
  public CompletableFuture<JsonNode> runJsonAsync(JsonNode input, CallOptions options) {
    ObjectNode members = members(input);
    return engine.async().start(module.toString(), () -> calls.run(module, members, options));
  }

  /**
   * Finds items, page after page as they are needed: {@code limit} saves calls.
   *
   * @param input an object with the members of the search's input, by name
   * @return the items, to be consumed once
   * @throws InvalidConfigurationException when the input is no object, or the module no search
   */
  public Stream<JsonNode> streamJson(JsonNode input) {
    return streamJson(input, CallOptions.DEFAULT);
  }

  /**
   * Finds items, page after page as they are needed: {@code limit} saves calls.
   *
   * @param input an object with the members of the search's input, by name
   * @param options what to do in another way than the connector does
   * @return the items, to be consumed once
   * @throws InvalidConfigurationException when the input is no object, or the module no search
   */
  public Stream<JsonNode> streamJson(JsonNode input, CallOptions options) {
    if (module instanceof SearchModule<?> search) {
      PageCall<JsonNode> first = calls.search(search, members(input), options);
      return StreamSupport.stream(new PageSpliterator<>(first), false);
    }
    throw new InvalidConfigurationException(
        module.toString(),
        "This module is no search; it has no items to stream. Use "
            + (module instanceof TriggerModule<?> ? "trigger." : "runJson."));
  }

  /**
   * Begins a trigger: of a module of kind TRIGGER, one that polls as the module says; of a search,
   * one to be completed, as by {@link Connector#trigger(SearchInput)}.
   *
   * @param input an object with the members of the module's input, by name
   * @return the trigger
   * @throws InvalidConfigurationException when the input is no object or sets what the position
   *     sets, or the module is neither
   */
  public Trigger<JsonNode> trigger(JsonNode input) {
    return trigger(input, CallOptions.DEFAULT);
  }

  /**
   * Begins a trigger: see {@link #trigger(JsonNode)}.
   *
   * @param input an object with the members of the module's input, by name
   * @param options what each call does in another way than the connector does
   * @return the trigger
   * @throws InvalidConfigurationException when the input is no object or sets what the position
   *     sets, or the module is neither a trigger nor a search
   */
  public Trigger<JsonNode> trigger(JsonNode input, CallOptions options) {
    if (module instanceof TriggerModule<?> trigger) {
      return trigger.over(pages(trigger.search(), input, options));
    }
    if (module instanceof SearchModule<?> search) {
      return Trigger.over(pages(search, input, options));
    }
    throw new InvalidConfigurationException(
        module.toString(), "This module is no search; there is nothing to poll.");
  }

  private SearchPages<JsonNode> pages(SearchModule<?> search, JsonNode input, CallOptions options) {
    return new SearchPages<>(engine, search, JsonTypes.JSON, members(input), options);
  }

  /**
   * Reads what the API sent to this instant trigger, in the form of the API version that the
   * connector calls.
   *
   * @param payload what was sent
   * @return the payload as the module promises it, as JSON
   * @throws InvalidConfigurationException when the module is no instant trigger
   * @throws DataException when it is not what the module promises
   */
  public JsonNode parseJson(Payload payload) {
    return engine.parse(instantTrigger(), JsonTypes.JSON, payload, engine.payloadVersion(null));
  }

  /**
   * Reads what the API sent to this instant trigger in the form of a certain API version: see
   * {@link Connector#parse(InstantTriggerModule, Payload, String)}.
   *
   * @param payload what was sent
   * @param apiVersion the label of the API version that the payload says it has
   * @return the payload as the module promises it, as JSON
   * @throws InvalidConfigurationException when the module is no instant trigger, or the connector
   *     has no such API version
   * @throws DataException when it is not what the module promises
   */
  public JsonNode parseJson(Payload payload, String apiVersion) {
    return engine.parse(
        instantTrigger(), JsonTypes.JSON, payload, engine.payloadVersion(apiVersion));
  }

  private InstantTriggerModule<?> instantTrigger() {
    if (module instanceof InstantTriggerModule<?> trigger) {
      return trigger;
    }
    throw new InvalidConfigurationException(
        module.toString(), "This module is no instant trigger; the API sends it nothing.");
  }

  /** A copy, so that the caller's object stays the caller's. */
  private ObjectNode members(JsonNode input) {
    if (input instanceof ObjectNode object) {
      return object.deepCopy();
    }
    throw new InvalidConfigurationException(
        module.toString(),
        "The input of a module is a JSON object with its members; this is "
            + input.getNodeType().toString().toLowerCase(Locale.ROOT) + ".");
  }

  /** {@return connector, id and revision} */
  @Override
  public String toString() {
    return module.toString();
  }
}
