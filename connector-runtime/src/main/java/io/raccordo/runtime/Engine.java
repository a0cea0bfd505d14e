package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class Engine {
  private final ConnectorDescriptor descriptor;

  Engine(ConnectorBuilder<?> builder) {
    descriptor = builder.descriptor();
  }

  ConnectorDescriptor descriptor() {
    return descriptor;
  }

  <O> ApiResponse<O> send(ActionModule<O> module, ObjectNode input, CallOptions options) {
    throw new UnsupportedOperationException();
  }

  <T> PageCall<T> search(SearchModule<T> module, ObjectNode input, CallOptions options) {
    throw new UnsupportedOperationException();
  }

  <P> P parse(InstantTriggerModule<P> trigger, Headers headers, byte[] body) {
    throw new UnsupportedOperationException();
  }

  ApiResponse<JsonNode> call(UniversalCall call, CallOptions options) {
    throw new UnsupportedOperationException();
  }

  JsonNode runJson(ModuleDescriptor module, ObjectNode input) {
    throw new UnsupportedOperationException();
  }

  List<ModuleDescriptor> modules() {
    return descriptor.modules();
  }

  void close() {}

  @Override
  public String toString() {
    return descriptor.id();
  }
}
