package io.raccordo.runtime;

import io.raccordo.runtime.http.RequestContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the body of a request out of the members that go nowhere else. */
final class BodyFactory {
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private final String operation;
  private final String method;
  private final BodyPlan body;

  BodyFactory(String operation, CallPlan plan) {
    this.operation = operation;
    this.method = plan.method();
    this.body = plan.body();
  }

  /** The content with its media type, null for nothing. */
  @Nullable
  RequestContent of(ObjectNode rest) {
    return switch (body.form()) {
      case NONE -> null;
      case JSON -> json(rest);
      case FORM -> form(rest);
      case MULTIPART -> multipart(rest);
      case CONTENT -> content(rest.path(body.whole()));
    };
  }

  private @Nullable RequestContent json(ObjectNode rest) {
    JsonNode json;
    if (!body.whole().isEmpty()) {
      json = rest.path(body.whole());
      if (json.isMissingNode()) {
        return null;
      }
    } else if (rest.isEmpty() && !WITH_BODY.contains(method)) {
      return null;
    } else {
      json = renamed(rest);
    }
    return JsonCodec.content(json).withMediaType(body.mediaType());
  }

  private ObjectNode renamed(ObjectNode rest) {
    ObjectNode json = rest.objectNode();
    rest.properties().forEach(entry -> {
      if (RequestContent.TYPE.accepts(entry.getValue())) {
        throw noBytes(entry.getKey());
      }
      json.set(body.parameter(entry.getKey()).name(), entry.getValue());
    });
    return json;
  }

  private InvalidConfigurationException noBytes(String member) {
    return new InvalidConfigurationException(
        operation, "The member " + member + " is bytes, which this body cannot have.");
  }

  private @Nullable RequestContent form(ObjectNode rest) {
    List<String> pairs = new ArrayList<>();
    JsonNode fields = body.whole().isEmpty() ? rest : rest.path(body.whole());
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      if (RequestContent.TYPE.accepts(field.getValue())) {
        throw noBytes(field.getKey());
      }
      Parameter parameter = body.parameter(field.getKey());
      StyleEncoder encoder = new StyleEncoder(
          parameter.name(),
          parameter.style(body.style()),
          parameter.explode(true),
          Percent::encode);
      pairs.addAll(encoder.pairs(Parameters.value(parameter, field.getValue())));
    }
    if (pairs.isEmpty() && !WITH_BODY.contains(method)) {
      return null;
    }
    return RequestContent.of(String.join("&", pairs).getBytes(StandardCharsets.US_ASCII))
        .withMediaType(body.mediaType());
  }

  private RequestContent multipart(ObjectNode rest) {
    MultipartContent parts = new MultipartContent();
    JsonNode members = body.whole().isEmpty() ? rest : rest.path(body.whole());
    for (Map.Entry<String, JsonNode> part : members.properties()) {
      Parameter parameter = body.parameter(part.getKey());
      JsonNode value = part.getValue();
      if (value.isArray() && parameter.explode(true)) {
        value.forEach(item -> parts.add(parameter, item));
      } else {
        parts.add(parameter, value);
      }
    }
    return parts;
  }

  private @Nullable RequestContent content(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (RequestContent.TYPE.accepts(value)) {
      RequestContent content = RequestContent.TYPE.read(value);
      return content.mediaType().isEmpty() ? content.withMediaType(body.mediaType()) : content;
    }
    return RequestContent.of(MemberText.of(value).getBytes(StandardCharsets.UTF_8))
        .withMediaType(body.mediaType());
  }
}
