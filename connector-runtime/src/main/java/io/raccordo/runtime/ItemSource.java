package io.raccordo.runtime;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The items of one response, read as they are asked for. */
abstract class ItemSource {
  private final OutgoingCall call;
  private final Closeable response;

  /**
   * A source.
   *
   * @param response ended when nothing more is wanted
   */
  ItemSource(OutgoingCall call, Closeable response) {
    this.call = call;
    this.response = response;
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

  ApiException broken(IOException e) {
    return ConnectionException.broken(
        Failure.of(call.operation(), "The connection broke while items were read: " + e), e);
  }

  void close() {
    try {
      response.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
