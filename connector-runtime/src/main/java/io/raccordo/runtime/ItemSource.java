package io.raccordo.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The items of one response, read as they are asked for. */
abstract class ItemSource {
  private final OutgoingCall call;
  private final InputStream body;

  ItemSource(OutgoingCall call, InputStream body) {
    this.call = call;
    this.body = body;
  }

  /** The next item, null at the end. */
  abstract @Nullable JsonNode next() throws IOException;

  JsonNode json(String text) {
    try {
      return JsonCodec.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      throw new DataException(Failure.of(call.operation(), "An item of the response is not JSON."));
    }
  }

  static JsonNode jsonOrText(String text) {
    try {
      return JsonCodec.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      return text(text);
    }
  }

  static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }

  ConnectionException broken(IOException e) {
    return ConnectionException.broken(
        Failure.of(call.operation(), "The connection broke while items were read: " + e), e);
  }

  void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
