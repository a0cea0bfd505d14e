package io.raccordo.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Origin;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation of one API version (OpenAPI 3.1 section 4.8.10), path-level parameters and servers
 * already merged in.
 *
 * @param key its identity within the version
 * @param origin the operation object
 * @param operationId as written; null when absent
 * @param summary one line, may hold CommonMark; null when absent
 * @param description CommonMark; null when absent
 * @param tags in document order
 * @param deprecated as declared
 * @param sunset ISO date or date-time after which the vendor may remove it ({@code x-sunset} and
 *     the like); null when none is stated
 * @param parameters in document order, an operation's own before those of its path; each (name, in)
 *     once
 * @param requestBody null when the operation takes none
 * @param responses in document order
 * @param security alternatives; null when the operation does not override the document's
 * @param servers base addresses that override the document's; empty when none do
 * @param extensions {@code x-*} members, in document order
 */
public record Operation(
    OperationKey key,
    Origin origin,
    @Nullable String operationId,
    @Nullable String summary,
    @Nullable String description,
    List<String> tags,
    boolean deprecated,
    @Nullable String sunset,
    List<Parameter> parameters,
    @Nullable RequestBody requestBody,
    List<Response> responses,
    @Nullable List<SecurityRequirement> security,
    List<Server> servers,
    Map<String, JsonNode> extensions) {
  public Operation {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    responses = List.copyOf(responses);
    security = security == null ? null : List.copyOf(security);
    servers = List.copyOf(servers);
    extensions = Frozen.map(extensions);
  }

  /** The same operation with another key and other parameters. */
  public Operation with(OperationKey otherKey, List<Parameter> otherParameters) {
    return new Operation(
        otherKey,
        origin,
        operationId,
        summary,
        description,
        tags,
        deprecated,
        sunset,
        otherParameters,
        requestBody,
        responses,
        security,
        servers,
        extensions);
  }
}
