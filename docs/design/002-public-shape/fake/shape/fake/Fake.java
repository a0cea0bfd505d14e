package shape.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shape.wire.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One page of runtime: the least that candidates A and B need to be called. */
public final class Fake {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Fake() {}

  /** What to send. */
  public record Request(String method, String path, Map<String, Object> query, Object body) {}

  /** B: an input that knows its module. */
  public interface Input<O> {
    Request request();

    O read(JsonNode json);
  }

  /** B: base of open enumerations. */
  public abstract static class OpenText {
    private final String value;

    protected OpenText(String value) {
      this.value = value;
    }

    public final String value() {
      return value;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
      return other instanceof OpenText text && text.getClass() == getClass() && text.value.equals(value);
    }

    @Override
    public final int hashCode() {
      return value.hashCode();
    }

    @Override
    public final String toString() {
      return value;
    }
  }

  /** One page of a search. */
  public record Page<T>(List<T> items, Optional<Request> next) {}

  /** A member of an update: left out, null or a value. */
  public sealed interface Patch<T> {
    record Unset<T>() implements Patch<T> {}

    record Erase<T>() implements Patch<T> {}

    record Set<T>(T value) implements Patch<T> {}
  }

  /** A call that failed. */
  public static final class CallException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    public CallException(int status, String message) {
      super(message);
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  public static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }

  public static JsonNode call(Wire wire, Request request) {
    return json(exchange(wire, request).json());
  }

  public static <T> Page<T> page(Wire wire, Request request, Function<JsonNode, T> item) {
    Wire.Reply reply = exchange(wire, request);
    List<T> items = new ArrayList<>();
    json(reply.json()).forEach(node -> items.add(item.apply(node)));
    return new Page<>(items, reply.next().isEmpty()
        ? Optional.empty()
        : Optional.of(new Request("GET", reply.next(), Map.of(), "")));
  }

  private static Wire.Reply exchange(Wire wire, Request request) {
    String query = request.query().entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("&"));
    String body = request.body() instanceof byte[] bytes ? bytes.length + " bytes" : request.body().toString();
    Wire.Reply reply = wire.send(request.method(), request.path() + (query.isEmpty() ? "" : "?" + query), body);
    if (reply.status() >= 400) {
      throw new CallException(reply.status(), json(reply.json()).path("message").asString());
    }
    return reply;
  }

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A map that takes null values, which are not sent: name, value, name, value. */
  public static Map<String, Object> query(@Nullable Object... pairs) {
    Map<String, Object> query = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      query.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return query;
  }

  public static @Nullable String text(JsonNode json, String member) {
    JsonNode value = json.get(member);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new CallException(0, member + " is no string");
    }
    return value.stringValue();
  }

  public static @Nullable Long integer(JsonNode json, String member) {
    JsonNode value = json.get(member);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isIntegralNumber()) {
      throw new CallException(0, member + " is no integer");
    }
    return value.longValue();
  }

  /** The value of a member that must be there. */
  public static <T> T required(String member, @Nullable T value) {
    if (value == null) {
      throw new CallException(0, member + " is required");
    }
    return value;
  }

  public static <T> List<T> list(JsonNode json, String member, Function<JsonNode, T> item) {
    List<T> items = new ArrayList<>();
    json.path(member).forEach(node -> items.add(item.apply(node)));
    return List.copyOf(items);
  }
}
