package io.raccordo.generator.model;

import io.raccordo.generator.diagnostic.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One API version, complete.
 *
 * @param label the version's label in its succession, such as {@code v3} or {@code 2026-03}
 * @param document path of its root document relative to the connector's folder
 * @param dialect {@code 2.0}, {@code 3.0}, {@code 3.1} or {@code 3.2}
 * @param info title, version and texts
 * @param servers in document order; never empty: {@code /} where the document declares none
 * @param operations in document order: paths, then webhooks, then callbacks
 * @param schemas every schema, at the index that is its id
 * @param components component key to schema id, in document order
 * @param securitySchemes by name, in document order
 * @param security the document's alternatives; empty when it declares none
 */
public record ApiModel(
    String label,
    String document,
    String dialect,
    Info info,
    List<Server> servers,
    List<Operation> operations,
    List<Schema> schemas,
    Map<String, Integer> components,
    Map<String, SecurityScheme> securitySchemes,
    List<SecurityRequirement> security) {
  /** The document's {@code info}; {@code version} is null when the document has none. */
  public record Info(
      String title, @Nullable String version, @Nullable String description) {}

  public ApiModel {
    servers = List.copyOf(servers);
    operations = List.copyOf(operations);
    schemas = List.copyOf(schemas);
    components = Frozen.map(components);
    securitySchemes = Frozen.map(securitySchemes);
    security = List.copyOf(security);
  }

  /** The schema with this id. */
  public Schema schema(int id) {
    return schemas.get(id);
  }

  /**
   * The schema with this id, annotated aliases looked through. A cycle of aliases ends at its first
   * repeated member.
   */
  public Schema resolved(int id) {
    Schema schema = schema(id);
    for (int steps = 0; steps < schemas.size(); steps++) {
      OptionalInt alias = schema.alias();
      if (alias.isEmpty()) {
        return schema;
      }
      schema = schema(alias.getAsInt());
    }
    return schema;
  }

  /** The same model with other operations and schemas. */
  public ApiModel with(List<Operation> otherOperations, List<Schema> otherSchemas) {
    return new ApiModel(
        label,
        document,
        dialect,
        info,
        servers,
        otherOperations,
        otherSchemas,
        components,
        securitySchemes,
        security);
  }

  /** The operation with this key. */
  public Optional<Operation> operation(OperationKey key) {
    return operations.stream().filter(o -> o.key().equals(key)).findFirst();
  }

  /** The alternatives that apply to an operation: its own, or else the document's. */
  public List<SecurityRequirement> securityOf(Operation operation) {
    List<SecurityRequirement> own = operation.security();
    return own != null ? own : security;
  }

  /** The root of the version's document. */
  public Origin origin() {
    return Origin.root(document);
  }
}
