package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import io.raccordo.runtime.json.JsonTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Streams of items: nothing is read before it is asked for, and closing ends the response. */
class ItemStreamTest {
  private static final ConnectorDescriptor API =
      ConnectorDescriptor.of("api", "API", List::of, ApiVersion.of("1", "http://api.example"));
  private static final ActionModule<ItemStream<JsonNode>> LINES = ActionModule.of(
      API, "lines", 1, "Lines", ItemStream.lines(JsonTypes.JSON), Binding.of("GET", "/"));

  private final Pieces body = new Pieces();

  @Test
  void readsAnItemBeforeTheNextIsSent() {
    try (Api api = api();
        ItemStream<JsonNode> items = api.run(new Input(LINES))) {
      assertThat(body.given).isZero();
      body.add("{\"a\":1}\n");
      Iterator<JsonNode> iterator = items.iterator();
      assertThat(iterator.next()).hasToString("{\"a\":1}");
      body.add("{\"a\":2}\r");
      assertThat(iterator.next()).hasToString("{\"a\":2}");
      body.add("\n3");
      body.end();
      assertThat(iterator.next()).hasToString("3");
      assertThat(iterator.hasNext()).isFalse();
      assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
      assertThatThrownBy(items::iterator).isInstanceOf(IllegalStateException.class);
    }
    assertThat(body.closed).isTrue();
  }

  @Test
  void closesTheResponseWithTheStream() {
    try (Api api = api()) {
      body.add("1\n2\n3\n");
      try (var items = api.run(new Input(LINES)).stream()) {
        assertThat(items.findFirst().orElseThrow()).hasToString("1");
      }
      assertThat(body.closed).isTrue();
    }
  }

  @Test
  void saysWhenTheConnectionBreaks() {
    try (Api api = api();
        ItemStream<JsonNode> items = api.run(new Input(LINES))) {
      body.add("1\n");
      Iterator<JsonNode> iterator = items.iterator();
      assertThat(iterator.next()).hasToString("1");
      body.broken = true;
      assertThatThrownBy(iterator::hasNext)
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("while items were read");
    }
  }

  @Test
  void refusesAnItemWithoutEnd() {
    try (Api api = api(20);
        ItemStream<JsonNode> items = api.run(new Input(LINES))) {
      body.add("\"" + "x".repeat(50));
      Iterator<JsonNode> iterator = items.iterator();
      assertThatThrownBy(iterator::hasNext)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("responseLimit");
    }
  }

  private Api api() {
    return api(1_000);
  }

  private Api api(long limit) {
    return ConnectorBuilder.of(API, new Connection(), Api::new)
        .transport(new Sent(body))
        .responseLimit(limit)
        .connect();
  }

  private static final class Api extends Connector {
    Api(ConnectorBuilder<Api> builder) {
      super(builder);
    }
  }

  private static final class Input extends ActionInput<Input, ItemStream<JsonNode>> {
    Input(ActionModule<ItemStream<JsonNode>> module) {
      super(module);
    }
  }

  private record Sent(InputStream body) implements Transport {
    @Override
    public TransportResponse send(TransportRequest request) {
      return new TransportResponse(
          200, Headers.of(Map.of("Content-Type", List.of("application/x-ndjson"))), body);
    }

    @Override
    public void close() {}
  }

  /** Gives what there is so far; asking for more than that is an error of the test. */
  private static final class Pieces extends InputStream {
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private boolean ended;
    private boolean broken;
    private boolean closed;
    private int given;

    void add(String text) {
      pieces.add(text.getBytes(StandardCharsets.UTF_8));
    }

    void end() {
      ended = true;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (broken) {
        throw new IOException("gone");
      }
      byte[] piece = pieces.poll();
      if (piece == null) {
        assertThat(ended).as("nothing more was sent yet").isTrue();
        return -1;
      }
      int count = Math.min(piece.length, length);
      System.arraycopy(piece, 0, into, offset, count);
      if (count < piece.length) {
        pieces.addFirst(java.util.Arrays.copyOfRange(piece, count, piece.length));
      }
      given += count;
      return count;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
