package io.raccordo.generator.model;

import io.raccordo.generator.diagnostic.Origin;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One media type of a body (OpenAPI 3.1 section 4.8.14).
 *
 * @param name as written, parameters included
 * @param schema id of its schema; empty when it declares none
 * @param encodings per property, in document order; of form and multipart bodies
 */
public record MediaType(
    String name, Origin origin, OptionalInt schema, Map<String, Encoding> encodings) {
  public MediaType {
    encodings = Frozen.map(encodings);
  }
}
