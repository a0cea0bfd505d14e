package io.raccordo.generator.openapi;

import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Server;
import java.util.List;

/** Operations of 3.0 to 3.2. */
final class OpenApi3Operations implements OperationLowering {
  private final Fields fields;
  private final ParameterLowering parameters;
  private final ContentLowering content;
  private final SecurityLowering security;
  private final ServerLowering servers;

  OpenApi3Operations(
      SchemaLowering schemas, Fields fields, SecurityLowering security, ServerLowering servers) {
    this.fields = fields;
    this.parameters = new ParameterLowering(schemas, fields);
    this.content = new ContentLowering(schemas, fields);
    this.security = security;
    this.servers = servers;
  }

  @Override
  public Operation read(OperationKey key, Place operation, List<Place> pathItems) {
    List<String> tags = fields.texts(operation, "tags");
    return new Operation(
        key,
        operation.origin(),
        fields.text(operation, "operationId"),
        fields.text(operation, "summary"),
        fields.text(operation, "description"),
        tags == null ? List.of() : tags,
        fields.flag(operation, "deprecated"),
        Sunsets.of(operation),
        parameters.read(operation, pathItems),
        content.requestBody(operation),
        content.responses(operation),
        security.requirements(operation),
        servers(operation, pathItems),
        fields.extensions(operation));
  }

  private List<Server> servers(Place operation, List<Place> pathItems) {
    List<Server> own = servers.servers(operation);
    for (Place item : pathItems) {
      if (own.isEmpty()) {
        own = servers.servers(item);
      }
    }
    return own;
  }
}
