package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import io.raccordo.runtime.json.JsonTypes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.POJONode;

/** Server-sent events go on where the connection broke. */
class ResumedEventsTest {
  private static final ConnectorDescriptor API =
      ConnectorDescriptor.of("api", "API", List::of, ApiVersion.of("1", "http://api.example"));

  private final Breaking transport = new Breaking();
  private final FakeTime time = new FakeTime();

  /** Answers one text after the other; one that ends with a bang breaks the connection there. */
  private static final class Breaking implements Transport {
    final Deque<String> texts = new ArrayDeque<>();
    final List<String> asked = new ArrayList<>();

    @Override
    public TransportResponse send(TransportRequest request) {
      asked.add(request.headers().first("Last-Event-ID").orElse("-"));
      String text = texts.remove();
      boolean breaks = text.endsWith("!");
      InputStream body = new ByteArrayInputStream(
          (breaks ? text.substring(0, text.length() - 1) : text).getBytes(StandardCharsets.UTF_8));
      InputStream broken = new InputStream() {
        @Override
        public int read() throws IOException {
          throw new IOException("Connection reset");
        }
      };
      return new TransportResponse(
          200,
          Headers.of(Map.of("Content-Type", List.of("text/event-stream"))),
          breaks ? new SequenceInputStream(body, broken) : body);
    }

    @Override
    public void close() {}
  }

  private static final class Api extends Connector {
    Api(ConnectorBuilder<Api> builder) {
      super(builder);
    }
  }

  private Api api() {
    return ConnectorBuilder.of(API, new Connection(), Api::new)
        .transport(transport)
        .waiting(time, () -> 1.0)
        .connect();
  }

  private static ModuleDescriptor events(String method) {
    return ActionModule.of(
        API, "e", 1, "E", ItemStream.eventData(JsonTypes.JSON), Binding.of(method, "/e"));
  }

  private static ItemStream<?> open(Api api, String method) {
    return (ItemStream<?>)
        ((POJONode) api.runJson(events(method), JsonNodeFactory.instance.objectNode())).getPojo();
  }

  @Test
  void asksForWhatCameAfterTheLastEvent() {
    transport.texts.addAll(List.of(
        "id: a\ndata: 1\n\ndata: 2\n\nid: lost\ndata: 3!",
        "retry: 20\nid: b\ndata: 3\n\n!",
        "data: 4\n\n"));
    try (Api api = api();
        ItemStream<?> items = open(api, "GET")) {
      List<String> read = new ArrayList<>();
      items.forEach(item -> read.add(item.toString()));
      assertThat(read).containsExactly("1", "2", "3", "4");
    }
    assertThat(transport.asked).containsExactly("-", "a", "b");
    assertThat(time.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(20));
  }

  @Test
  void doesNotTryForEver() {
    transport.texts.addAll(List.of("id: a\ndata: 1\n\n!", "!"));
    try (Api api = api();
        ItemStream<?> items = open(api, "GET")) {
      Iterator<?> iterator = items.iterator();
      assertThat(((JsonNode) iterator.next()).intValue()).isEqualTo(1);
      assertThatThrownBy(iterator::hasNext).isInstanceOf(ConnectionException.class);
    }
  }

  @Test
  void repeatsNothingThatIsNoRead() {
    transport.texts.add("id: a\ndata: 1\n\n!");
    try (Api api = api();
        ItemStream<?> items = open(api, "POST")) {
      Iterator<?> iterator = items.iterator();
      iterator.next();
      assertThatThrownBy(iterator::hasNext).isInstanceOf(ConnectionException.class);
    }
    assertThat(transport.asked).hasSize(1);
  }

  @Test
  void withoutIdsTheBreakIsTold() {
    transport.texts.add("data: 1\n\n!");
    try (Api api = api();
        ItemStream<?> items = open(api, "GET")) {
      Iterator<?> iterator = items.iterator();
      iterator.next();
      assertThatThrownBy(iterator::hasNext).isInstanceOf(ConnectionException.class);
    }
  }
}
