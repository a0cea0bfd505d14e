package io.raccordo.generator.model;

import io.raccordo.generator.diagnostic.Origin;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server (OpenAPI 3.1 section 4.8.5).
 *
 * @param url template, may be relative
 * @param variables by name, in document order
 */
public record Server(
    String url, Origin origin, @Nullable String description, Map<String, Variable> variables) {
  /** A server variable; {@code values} is empty when any text will do. */
  public record Variable(
      String defaultValue, List<String> values, @Nullable String description) {
    public Variable {
      values = List.copyOf(values);
    }
  }

  public Server {
    variables = Frozen.map(variables);
  }
}
