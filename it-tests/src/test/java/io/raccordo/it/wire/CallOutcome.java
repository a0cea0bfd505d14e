package io.raccordo.it.wire;

import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.Download;
import io.raccordo.runtime.InstantTriggerModule;
import io.raccordo.runtime.ItemStream;
import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.RequestContent;
import io.raccordo.runtime.json.JsonObjectView;
import io.raccordo.runtime.json.UnionView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/** Makes a call and writes what it gave as the lines of a transcript. */
final class CallOutcome {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
      .build();
  private static final String BYTES = "$bytes";

  private final RawServer server;
  private final ClassLoader loader;

  CallOutcome(RawServer server, ClassLoader loader) {
    this.server = server;
    this.loader = loader;
  }

  /**
   * {@code = JSON} for an output, {@code * bytes} for a download, {@code * item} for each item of a
   * stream, {@code ! error status body} for a failure.
   */
  List<String> of(WireCall call) throws Exception {
    if (call.what().equals("caller")) {
      return called(call.target());
    }
    ConnectorUnderTest connectors = new ConnectorUnderTest(loader, server);
    try (Connector connector = connectors.connect(call.settings())) {
      if (call.what().equals("receive")) {
        return received(
            connector,
            (InstantTriggerModule<?>) connectors.module(call.target()),
            contentType(call.settings()),
            call.input().getBytes(StandardCharsets.UTF_8));
      }
      return output(connector.runJson(connectors.module(call.target()), input(call.input())));
    } catch (ApiException e) {
      return List.of(failure(e));
    }
  }

  private List<String> called(String caller) throws ReflectiveOperationException {
    List<String> lines = new ArrayList<>();
    List<?> seen = (List<?>) Class.forName(caller, true, loader)
        .getMethod("run", String.class)
        .invoke(null, server.url());
    seen.forEach(line -> lines.add("= " + line));
    return lines;
  }

  private static <P> List<String> received(
      Connector connector, InstantTriggerModule<P> module, String type, byte[] payload) {
    P read = connector.parse(module, Headers.of(Map.of("Content-Type", List.of(type))), payload);
    return List.of("= " + JSON.writeValueAsString(json(read)));
  }

  private static String contentType(List<String> settings) {
    return settings.stream()
        .filter(setting -> setting.startsWith("with type "))
        .map(setting -> setting.substring("with type ".length()))
        .findFirst()
        .orElse("application/json");
  }

  private static JsonNode json(@Nullable Object payload) {
    if (payload instanceof JsonObjectView view) {
      return view.toJson();
    }
    if (payload instanceof UnionView union) {
      return union.toJson();
    }
    if (payload instanceof List<?> list) {
      var array = JsonNodeFactory.instance.arrayNode();
      list.forEach(item -> array.add(json(item)));
      return array;
    }
    return payload instanceof JsonNode json ? json : JSON.valueToTree(payload);
  }

  private static List<String> output(JsonNode output) throws IOException {
    if (output instanceof POJONode pojo && pojo.getPojo() instanceof Download download) {
      List<String> lines = new ArrayList<>();
      try (download) {
        download.mediaType().ifPresent(type -> lines.add("* type " + type));
        download.suggestedName().ifPresent(name -> lines.add("* name " + name));
        lines.add("* bytes " + Escapes.line(download.stream().readAllBytes()));
      }
      return lines;
    }
    if (output instanceof POJONode pojo && pojo.getPojo() instanceof ItemStream<?> items) {
      List<String> lines = new ArrayList<>();
      try (items) {
        items.forEach(item -> lines.add("* item " + JSON.writeValueAsString(item)));
      }
      return lines;
    }
    return List.of("= " + JSON.writeValueAsString(output));
  }

  private static String failure(ApiException e) {
    String line = "! " + e.getClass().getSimpleName();
    if (e.status() == 0) {
      return line;
    }
    JsonNode body = e.body();
    return line
        + ' '
        + e.status()
        + (body.isMissingNode() ? "" : ' ' + JSON.writeValueAsString(body));
  }

  private static ObjectNode input(String json) {
    return (ObjectNode) withContent(JSON.readTree(json.isEmpty() ? "{}" : json));
  }

  /** Bytes stand in JSON as an object of their text, media type and file name. */
  private static JsonNode withContent(JsonNode json) {
    if (json.has(BYTES)) {
      RequestContent content = RequestContent.of(Escapes.bytes(json.get(BYTES).stringValue()));
      if (json.has("type")) {
        content = content.withMediaType(json.get("type").stringValue());
      }
      if (json.has("name")) {
        content = content.withFileName(json.get("name").stringValue());
      }
      return RequestContent.TYPE.write(content);
    }
    if (json.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      json.forEach(item -> array.add(withContent(item)));
      return array;
    }
    if (json.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      json.properties().forEach(e -> object.set(e.getKey(), withContent(e.getValue())));
      return object;
    }
    return json;
  }
}
