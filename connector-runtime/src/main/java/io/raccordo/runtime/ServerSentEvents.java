package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonType;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@code text/event-stream} (WHATWG HTML, section 9.2): comments and events without data are
 * passed over, and so is an event that the end of the response cuts off.
 */
final class ServerSentEvents {
  private static final String END = "[DONE]";

  private final OutgoingCall call;
  private final InputStream body;
  private final LineReader lines;
  private final long limit;

  ServerSentEvents(OutgoingCall call, InputStream body, long limit) {
    this.call = call;
    this.body = body;
    this.lines = new LineReader(call, body, limit);
    this.limit = limit;
  }

  /** Events as objects of their fields. */
  ItemSource asObjects(boolean jsonData) {
    return new ItemSource(call, body) {
      @Override
      @Nullable
      JsonNode next() throws IOException {
        ObjectNode event = event();
        if (event != null && jsonData) {
          String data = event.path("data").stringValue("");
          if (data.startsWith("{") || data.startsWith("[")) {
            event.set("data", data.equals(END) ? text(data) : json(data));
          }
        }
        return event;
      }
    };
  }

  /** The data of events, in a form. */
  ItemSource asData(JsonType<?> form) {
    boolean takesText = form.accepts(ItemSource.text(""));
    boolean isText = takesText && !form.accepts(emptyObject());
    return new ItemSource(call, body) {
      @Override
      @Nullable
      JsonNode next() throws IOException {
        ObjectNode event = event();
        String data = event == null ? END : event.path("data").stringValue("");
        if (event != null && isText) {
          return text(data);
        }
        if (data.equals(END)) {
          return null;
        }
        return takesText ? jsonOrText(data) : json(data);
      }
    };
  }

  private static ObjectNode emptyObject() {
    return JsonNodeFactory.instance.objectNode();
  }

  private @Nullable ObjectNode event() throws IOException {
    ObjectNode event = emptyObject();
    StringBuilder data = new StringBuilder();
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.isEmpty()) {
        if (data.length() > 0) {
          event.put("data", data.substring(0, data.length() - 1));
          return event;
        }
        event.removeAll();
      } else {
        field(line, event, data);
      }
    }
    return null;
  }

  private void field(String line, ObjectNode event, StringBuilder data) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? line : line.substring(0, colon);
    String rest = colon < 0 ? "" : line.substring(colon + 1);
    String value = rest.startsWith(" ") ? rest.substring(1) : rest;
    switch (name) {
      case "data" -> {
        data.append(value).append('\n');
        if (data.length() > limit) {
          throw new DataException(Failure.of(
              call.operation(),
              "An event of the response is larger than " + limit
                  + " bytes; raise responseLimit(...)."));
        }
      }
      case "event", "id" -> event.put(name, value);
      case "retry" -> {
        if (value.matches("[0-9]{1,18}")) {
          event.put(name, Long.parseLong(value));
        }
      }
      default -> {}
    }
  }
}
