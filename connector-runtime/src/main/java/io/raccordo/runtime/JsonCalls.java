package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonTypes;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls modules for hosts that know no generated class: JSON in, JSON out. */
final class JsonCalls {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Engine engine;

  JsonCalls(Engine engine) {
    this.engine = engine;
  }

  JsonNode run(ModuleDescriptor module, ObjectNode input, CallOptions options) {
    if (module instanceof ActionModule<?> action) {
      return run(action, input, options);
    }
    if (module instanceof SearchModule<?> search) {
      ArrayNode items = NODES.arrayNode();
      search(search, input, options).load().items().forEach(items::add);
      return items;
    }
    if (module instanceof UniversalModule) {
      return runUniversal(input, options);
    }
    throw new InvalidConfigurationException(
        module.toString(),
        module instanceof TriggerModule<?>
            ? "This module is polled, not run: trigger(...) begins that."
            : "This module is called by the API; it cannot be run.");
  }

  PageCall<JsonNode> search(SearchModule<?> module, ObjectNode input, CallOptions options) {
    return engine.search(module, JsonTypes.JSON, input, options);
  }

  private <O> JsonNode run(ActionModule<O> module, ObjectNode input, CallOptions options) {
    ApiResponse<O> response = engine.send(module, input, options);
    if (response.json().isNull() && !NoContent.TYPE.equals(module.outputType())) {
      // A typed output is empty then; JSON can say what was said.
      return NODES.nullNode();
    }
    O output = response.output();
    if (output instanceof ItemStream<?> items) {
      return NODES.pojoNode(items.json());
    }
    return module.outputType().write(output);
  }

  private JsonNode runUniversal(ObjectNode input, CallOptions options) {
    UniversalCall call = new UniversalCall(
        engine, input.path("method").asString("GET"), input.path("path").asString("/"));
    for (Map.Entry<String, JsonNode> entry : input.path("query").properties()) {
      call.query(entry.getKey(), MemberText.of(entry.getValue()));
    }
    for (Map.Entry<String, JsonNode> entry : input.path("headers").properties()) {
      call.header(entry.getKey(), MemberText.of(entry.getValue()));
    }
    if (input.has("body")) {
      call.json(input.get("body"));
    }
    ApiResponse<JsonNode> response = call.send(options);
    ObjectNode headers = NODES.objectNode();
    response
        .headers()
        .asMap()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    ObjectNode output = NODES.objectNode();
    output.put("status", response.status());
    output.set("headers", headers);
    output.set("body", response.json());
    return output;
  }
}
