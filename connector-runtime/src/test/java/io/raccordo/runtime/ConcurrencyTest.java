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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Not more calls at the same time than there are places. */
class ConcurrencyTest extends LoopbackTest {
  private static final ActionModule<JsonNode> READ = action(Binding.of("GET", "/x"));
  private static final ActionModule<Download> FILE =
      action(Download.TYPE, Binding.of("GET", "/file"));
  private static final ActionModule<ItemStream<Long>> ITEMS =
      action(ItemStream.lines(JsonTypes.INT64), Binding.of("GET", "/items"));
  private static final CallOptions AT_ONCE =
      CallOptions.DEFAULT.withDeadline(Duration.ofMillis(20)).withRetries(0);

  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private String body = "1";
  private int status = 200;

  /** Takes a moment, and counts who is here. */
  private final Transport counting = new Transport() {
    @Override
    public TransportResponse send(TransportRequest request)
        throws IOException, InterruptedException {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      try {
        Thread.sleep(1);
      } finally {
        now.decrementAndGet();
      }
      InputStream content = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
      return new TransportResponse(status, Headers.empty(), content);
    }

    @Override
    public void close() {}
  };

  private SampleConnector places(int number, Transport transport) {
    return builder()
        .baseUrl(URI.create("https://api.example"))
        .transport(transport)
        .waiting(Waiting.REAL, () -> 0)
        .limits(Limits.DEFAULT.withConcurrency(number))
        .connect();
  }

  private static void assertFree(SampleConnector connector) {
    assertThat(connector.runJson(READ, json("{}"), AT_ONCE)).isNotNull();
  }

  private static void assertFull(SampleConnector connector) {
    assertThatThrownBy(() -> connector.runJson(READ, json("{}"), AT_ONCE))
        .isInstanceOfSatisfying(
            TimeoutException.class, e -> assertThat(e.isRetryable()).isTrue())
        .hasMessage(
            "sample:do: GET /x was not sent: too many other calls were in flight until its deadline was over.");
  }

  @Test
  void othersWait() {
    try (var connector = places(3, counting)) {
      List<CompletableFuture<JsonNode>> calls = IntStream.range(0, 60)
          .mapToObj(i -> CompletableFuture.supplyAsync(
              () -> connector.runJson(READ, json("{}")), task -> new Thread(task).start()))
          .toList();
      calls.forEach(CompletableFuture::join);
    }
    assertThat(most).hasValue(3);
  }

  @Test
  void theDeadlineBoundsTheWaitAndSoDoesAnInterruption() throws Exception {
    WaitingTransport transport = new WaitingTransport(false);
    try (var connector = places(1, transport)) {
      CompletableFuture<JsonNode> first =
          connector.call("GET", "/x").sendAsync().thenApply(ApiResponse::output);
      transport.arrived.await();
      assertFull(connector);

      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(InterruptedCallException.class);
      assertThat(Thread.interrupted()).isTrue();

      transport.goOn.countDown();
      assertThat(first.join()).isNotNull();
      assertFree(connector);
    }
  }

  @Test
  void aDownloadKeepsItsPlaceUntilItIsClosedOrRead() throws Exception {
    try (var connector = places(1, counting)) {
      Download closed = connector.send(new In<>(FILE)).output();
      assertFull(connector);
      closed.close();
      assertFree(connector);

      Download read = connector.run(new In<>(FILE));
      assertFull(connector);
      assertThat(read.stream().readAllBytes()).hasSize(1);
      assertFree(connector);
      read.close();
      Download other = connector.run(new In<>(FILE));
      assertFull(connector);
      other.close();
    }
  }

  @Test
  void soDoesAStreamOfItems() {
    body = "1\n2\n";
    try (var connector = places(1, counting)) {
      try (ItemStream<Long> items = connector.run(new In<>(ITEMS))) {
        var numbers = items.iterator();
        assertThat(numbers.next()).isEqualTo(1);
        assertFull(connector);
      }
      assertThat(connector.run(new In<>(ITEMS)).stream()).containsExactly(1L, 2L);
      assertFree(connector);
    }
  }

  @Test
  void whatFailsGivesItsPlaceBack() {
    try (var connector = places(1, counting)) {
      status = 404;
      assertThatThrownBy(() -> connector.run(new In<>(FILE))).isInstanceOf(NotFoundException.class);
      status = 200;
      body = "x\n";
      ItemStream<Long> items = connector.run(new In<>(ITEMS));
      assertThatThrownBy(() -> items.iterator().next()).isInstanceOf(DataException.class);
      items.close();
      body = "";
      assertThatThrownBy(
              () -> connector.run(new In<>(action(JsonTypes.INT64, Binding.of("GET", "/x")))))
          .isInstanceOf(DataException.class);
      body = "1";
      assertFree(connector);
    }
    Transport broken = new Transport() {
      private int calls;

      @Override
      public TransportResponse send(TransportRequest request) throws IOException {
        if (calls++ < 3) {
          throw new IOException("reset");
        }
        return TransportResponses.empty(200);
      }

      @Override
      public void close() {}
    };
    try (var connector = places(1, broken)) {
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(ConnectionException.class);
      assertFree(connector);
    }
  }

  @Test
  void aCallThatWaitsToBeMadeAgainKeepsNoPlace() {
    AtomicInteger calls = new AtomicInteger();
    Transport failing = new Transport() {
      @Override
      public TransportResponse send(TransportRequest request) {
        return TransportResponses.empty(calls.incrementAndGet() == 1 ? 503 : 200);
      }

      @Override
      public void close() {}
    };
    try (var connector = builder()
        .baseUrl(URI.create("https://api.example"))
        .transport(failing)
        .limits(Limits.DEFAULT.withConcurrency(1))
        .waiting(time, () -> 1)
        .connect()) {
      time.during = () -> connector.runJson(READ, json("{}"));
      connector.runJson(READ, json("{}"));
    }
    assertThat(calls).hasValue(3);
  }

  @Test
  void refusesNumbersThatMeanNothing() {
    assertThatThrownBy(() -> Limits.DEFAULT.withConcurrency(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static final class In<O> extends ActionInput<In<O>, O> {
    In(ActionModule<O> module) {
      super(module);
    }
  }
}
