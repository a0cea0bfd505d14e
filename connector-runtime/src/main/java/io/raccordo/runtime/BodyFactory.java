package io.raccordo.runtime;

import io.raccordo.runtime.http.RequestContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
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
    return JsonCodec.content(json)
        .withMediaType(MediaTypeText.sent(body.mediaType(), "application/json"));
  }

  private ObjectNode renamed(ObjectNode rest) {
    boolean same = true;
    for (Map.Entry<String, JsonNode> entry : rest.properties()) {
      if (RequestContent.TYPE.accepts(entry.getValue())) {
        throw noBytes(entry.getKey());
      }
      same &= body.name(entry.getKey()).equals(entry.getKey());
    }
    if (same) {
      return rest;
    }
    ObjectNode json = rest.objectNode();
    rest.forEachEntry((member, value) -> json.set(body.name(member), value));
    return json;
  }

  private InvalidConfigurationException noBytes(String member) {
    return new InvalidConfigurationException(
        operation, "The member " + member + " is bytes, which this body cannot have.");
  }

  private @Nullable RequestContent form(ObjectNode rest) {
    List<String> pairs = new ArrayList<>();
    JsonNode fields = fields(rest);
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      if (RequestContent.TYPE.accepts(field.getValue())) {
        throw noBytes(field.getKey());
      }
      pairs.addAll(pairs(body.parameter(field.getKey()), field.getValue()));
    }
    if (pairs.isEmpty() && !WITH_BODY.contains(method)) {
      return null;
    }
    return RequestContent.of(String.join("&", pairs).getBytes(StandardCharsets.US_ASCII))
        .withMediaType(body.mediaType());
  }

  /**
   * One field of a form. Where the document states no style, lists are repeated fields and objects
   * are JSON (OpenAPI 3.1.1, Encoding Object: contentType).
   */
  private List<String> pairs(Parameter parameter, JsonNode value) {
    boolean styled = parameter.hasStyle() || body.style() != ParameterStyle.FORM;
    UnaryOperator<String> escape =
        parameter.isReserved() ? Percent::encodeReserved : Percent::encodeForm;
    JsonNode written = value;
    if (!styled && parameter.mediaType().isEmpty()) {
      written = value.isArray() ? JsonNodeFactory.instance.arrayNode() : asText(value);
      for (JsonNode item : value.isArray() ? value : List.<JsonNode>of()) {
        ((ArrayNode) written).add(asText(item));
      }
    }
    return new StyleEncoder(
            parameter.name(), parameter.style(body.style()), parameter.explode(true), escape)
        .pairs(Parameters.value(parameter, written));
  }

  private static JsonNode asText(JsonNode value) {
    return value.isContainer() ? JsonNodeFactory.instance.stringNode(value.toString()) : value;
  }

  /** The members of the body, be they the input's or those of the one that is the body. */
  private JsonNode fields(ObjectNode rest) {
    if (body.whole().isEmpty()) {
      return rest;
    }
    JsonNode whole = rest.path(body.whole());
    if (whole.isObject() || whole.isMissingNode() || whole.isNull()) {
      return whole;
    }
    throw new InvalidConfigurationException(
        operation,
        "The member " + body.whole()
            + " is no object, but fields of a form have names; use another media type.");
  }

  private RequestContent multipart(ObjectNode rest) {
    MultipartContent parts = new MultipartContent(body.mediaType());
    for (Map.Entry<String, JsonNode> part : fields(rest).properties()) {
      Parameter parameter = body.parameter(part.getKey());
      JsonNode value = part.getValue();
      boolean joined = value.isArray() && parameter.hasStyle() && !parameter.explode(false);
      if (joined) {
        StyleEncoder encoder = new StyleEncoder(
            parameter.name(), parameter.style(ParameterStyle.FORM), false, text -> text);
        parts.add(parameter, JsonNodeFactory.instance.stringNode(encoder.text(value)));
      } else if (value.isArray()) {
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
      return content.mediaType().isEmpty()
          ? content.withMediaType(MediaTypeText.sent(body.mediaType(), "application/octet-stream"))
          : content;
    }
    String mediaType = MediaTypeText.sent(body.mediaType(), "text/plain; charset=utf-8");
    return RequestContent.of(MemberText.of(value).getBytes(MediaTypeText.charset(mediaType)))
        .withMediaType(mediaType);
  }
}
