package io.raccordo.generator.model;

import io.raccordo.generator.diagnostic.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request body (OpenAPI 3.1 section 4.8.13), references followed; its media types in document
 * order.
 */
public record RequestBody(
    Origin origin, boolean required, @Nullable String description, List<MediaType> content) {
  public RequestBody {
    content = List.copyOf(content);
  }
}
