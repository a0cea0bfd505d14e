package io.raccordo.generator.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one property of a form or multipart body is sent (OpenAPI 3.1 section 4.8.15).
 *
 * @param contentType null when the specification's default for the property's type applies
 * @param style null when none is declared
 * @param explode null when not declared
 * @param headers header name to schema id
 */
public record Encoding(
    @Nullable String contentType,
    Parameter.@Nullable Style style,
    @Nullable Boolean explode,
    boolean allowReserved,
    Map<String, Integer> headers) {
  public Encoding {
    headers = Frozen.map(headers);
  }
}
