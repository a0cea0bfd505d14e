package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.JsonTypes;
import tools.jackson.databind.JsonNode;

/**
 * The module of each connector that makes any call. Its input has the members {@code method},
 * {@code path}, {@code query} (an object), {@code headers} (an object) and {@code body} (JSON); its
 * output has {@code status}, {@code headers} and {@code body}.
 */
public final class UniversalModule extends ModuleDescriptor {
  UniversalModule(ConnectorDescriptor connector) {
    super(
        connector,
        "make-an-api-call",
        1,
        ModuleKind.UNIVERSAL,
        "Make an API call",
        Binding.of("*", "/"));
  }

  @Override
  JsonType<JsonNode> outputType() {
    return JsonTypes.JSON;
  }
}
