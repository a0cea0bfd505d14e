package io.raccordo.generator.model;

import io.raccordo.generator.diagnostic.Origin;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One response (OpenAPI 3.1 section 4.8.17), references followed.
 *
 * @param status {@code 200}, {@code 2XX} or {@code default}
 * @param headers name as written to header, in document order
 */
public record Response(
    String status,
    Origin origin,
    @Nullable String description,
    List<MediaType> content,
    Map<String, Header> headers) {
  /** A response header. */
  public record Header(
      Origin origin,
      boolean required,
      boolean deprecated,
      @Nullable String description,
      int schema) {}

  public Response {
    content = List.copyOf(content);
    headers = Frozen.map(headers);
  }

  /** Whether this answers a call that went well: 2xx or 2XX. */
  public boolean success() {
    return status.startsWith("2");
  }
}
