package io.raccordo.runtime;

import io.raccordo.runtime.ItemStreamType.Resumption;
import io.raccordo.runtime.json.JsonType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
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

  private static final Duration USUAL_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final OutgoingCall call;
  private final long limit;
  private final Resumption resumption;
  private volatile InputStream body;
  private LineReader lines;
  private String lastId = "";
  private Duration wait = USUAL_WAIT;
  private boolean progressed;

  ServerSentEvents(OutgoingCall call, InputStream body, long limit, Resumption resumption) {
    this.call = call;
    this.body = body;
    this.lines = new LineReader(call, body, limit);
    this.limit = limit;
    this.resumption = resumption;
  }

  private void close() throws IOException {
    body.close();
  }

  /** Events as objects of their fields. */
  ItemSource asObjects(boolean jsonData) {
    return new ItemSource(call, this::close) {
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
    return new ItemSource(call, this::close) {
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
    while (true) {
      try {
        ObjectNode event = read();
        progressed |= event != null;
        lastId = event == null ? lastId : event.path("id").stringValue(lastId);
        return event;
      } catch (IOException e) {
        resume(e);
      }
    }
  }

  /** Only a read is made again, and only when the time before brought something. */
  private void resume(IOException broken) throws IOException {
    boolean known = !lastId.isEmpty() && lastId.chars().allMatch(c -> c > ' ' && c < 0x7f);
    if (!call.method().equals("GET")
        || !known
        || !progressed
        || Thread.currentThread().isInterrupted()) {
      throw broken;
    }
    progressed = false;
    body.close();
    body = resumption.after(lastId, wait);
    lines = new LineReader(call, body, limit);
  }

  private @Nullable ObjectNode read() throws IOException {
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
          Duration asked = Duration.ofMillis(Long.parseLong(value));
          wait = asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
        }
      }
      default -> {}
    }
  }
}
