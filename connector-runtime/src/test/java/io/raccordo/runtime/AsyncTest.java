package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.json.JsonTypes;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Calls on other threads, and how they end before their time. */
@Timeout(60)
class AsyncTest extends LoopbackTest {
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n";
  private static final ActionModule<JsonNode> ADD =
      action(Binding.of("POST", "/x").json());
  private static final ActionModule<Download> FETCH =
      action(Download.TYPE, Binding.of("GET", "/file"));
  private static final SearchModule<Long> FIND =
      SearchModule.of(API, "find", 1, "Find", JsonTypes.INT64, Binding.of("GET", "/f"));

  private static final class Add extends ActionInput<Add, JsonNode> {
    Add() {
      super(ADD);
    }

    Add name(String value) {
      return set("name", JsonTypes.STRING, value);
    }
  }

  private static final class Fetch extends ActionInput<Fetch, Download> {
    Fetch() {
      super(FETCH);
    }
  }

  private static final class Find extends SearchInput<Find, Long> {
    Find() {
      super(FIND);
    }
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void answersWhatBlockingCallsDo() throws Exception {
    server.stubFor(any(anyUrl()).willReturn(okJson("[7]")));
    try (var connector = connect()) {
      assertThat(connector.runAsync(new Add()).get()).hasToString("[7]");
      assertThat(connector.sendAsync(new Add()).get().status()).isEqualTo(200);
      assertThat(connector.pageAsync(new Find()).get().items()).containsExactly(7L);
      assertThat(connector.call("GET", "/any").sendAsync().get().json()).hasToString("[7]");
      CallOptions options = CallOptions.DEFAULT.withHeader("X-A", "1");
      connector.runAsync(new Add(), options).get();
      connector.sendAsync(new Add(), options).get();
      connector.pageAsync(new Find(), options).get();
      connector.call("GET", "/any").sendAsync(options).get();
    }
    assertThat(requests()).filteredOn(each -> "1".equals(each.getHeader("X-A"))).hasSize(4);
  }

  @Test
  void failsAsBlockingCallsDo() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
    try (var connector = connect()) {
      assertThatThrownBy(() -> connector.runAsync(new Add()).get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void aCallTakesWhatWasSetWhenItBegan() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    ExecutorService late = Executors.newSingleThreadExecutor();
    ScriptedTransport script = new ScriptedTransport();
    try (var connector = scripted(script).executor(late).connect()) {
      late.execute(() -> join(goOn));
      Add input = new Add().name("before");
      UniversalCall call = connector.call("GET", "/a").query("q", "before");
      CompletableFuture<JsonNode> added = connector.runAsync(input);
      var called = call.sendAsync();
      input.name("after");
      call.query("q", "after");
      goOn.countDown();
      added.get();
      called.get();
    } finally {
      late.shutdownNow();
    }
    assertThat(script.requests.get(0).body().orElseThrow().open())
        .hasContent("{\"name\":\"before\"}");
    assertThat(script.requests.get(1).uri()).hasQuery("q=before");
  }

  private static void join(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theConnectorsOwnThreadsAreVirtualWhereThereAreSuchAndEndWithIt() throws Exception {
    WaitingTransport transport = new WaitingTransport(false);
    CompletableFuture<JsonNode> future;
    try (var connector = builder().transport(transport).connect()) {
      future = connector.runAsync(new Add());
      await(transport.arrived);
      boolean virtual = transport.thread.toString().startsWith("VirtualThread");
      assertThat(virtual).isEqualTo(Runtime.version().feature() >= 21);
      assertThat(transport.thread.isDaemon()).isTrue();
    }
    assertThatThrownBy(future::get)
        .hasCauseInstanceOf(InterruptedCallException.class)
        .hasMessageContaining("closed while the call was under way");
    await(transport.interrupted);
    transport.thread.join(30_000);
    assertThat(transport.thread.isAlive()).isFalse();
  }

  @Test
  void aGivenExecutorIsUsedAndStaysOpen() throws Exception {
    WaitingTransport transport = new WaitingTransport(false);
    ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "mine"));
    try {
      CompletableFuture<JsonNode> future;
      try (var connector = builder().transport(transport).executor(executor).connect()) {
        future = connector.runAsync(new Add());
        await(transport.arrived);
        assertThat(transport.thread.getName()).isEqualTo("mine");
      }
      assertThatThrownBy(future::get).hasCauseInstanceOf(InterruptedCallException.class);
      Future<Boolean> flag = executor.submit(() -> Thread.currentThread().isInterrupted());
      assertThat(flag.get()).isFalse();
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void takesNoCallsOnceItIsClosed() {
    SampleConnector connector = connect();
    connector.close();
    assertThatThrownBy(() -> connector.runAsync(new Add()).get())
        .hasCauseInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("Nothing was sent");
    ExecutorService ended = Executors.newSingleThreadExecutor();
    ended.shutdownNow();
    try (var other = builder().executor(ended).connect()) {
      assertThatThrownBy(() -> other.runAsync(new Add()).get())
          .hasCauseInstanceOf(InvalidConfigurationException.class);
    }
    assertThat(requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", HEAD + "{\"a\""})
  void cancellingClosesTheConnection(String beginning) throws Exception {
    try (HangingServer hanging = new HangingServer(beginning);
        var connector = builder().baseUrl(hanging.url()).connect()) {
      CompletableFuture<JsonNode> future = connector.runAsync(new Add());
      await(hanging.hanging);
      assertThat(future.cancel(true)).isTrue();
      await(hanging.hungUp);
      assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void aTimeOfTheFutureInterruptsTheCall() throws Exception {
    WaitingTransport transport = new WaitingTransport(false);
    try (var connector = builder().transport(transport).connect()) {
      CompletableFuture<JsonNode> future = connector.runAsync(new Add());
      await(transport.arrived);
      assertThatThrownBy(() -> future.orTimeout(1, TimeUnit.MILLISECONDS).get())
          .hasCauseInstanceOf(java.util.concurrent.TimeoutException.class);
      await(transport.interrupted);
    }
  }

  @Test
  void aResponseThatComesTooLateIsClosedAndItsThreadFreed() throws Exception {
    WaitingTransport transport = new WaitingTransport(true);
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (var connector = builder().transport(transport).executor(executor).connect()) {
      CompletableFuture<ApiResponse<Download>> future = connector.sendAsync(new Fetch());
      await(transport.arrived);
      future.cancel(true);
      await(transport.interrupted);
      transport.goOn.countDown();
      await(transport.bodyClosed);
      assertThat(executor.submit(() -> Thread.currentThread().isInterrupted()).get())
          .isFalse();
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void aCallThatHasNotBegunIsNotMade() throws Exception {
    ScriptedTransport script = new ScriptedTransport();
    CountDownLatch goOn = new CountDownLatch(1);
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (var connector = scripted(script).executor(executor).connect()) {
      executor.execute(() -> join(goOn));
      CompletableFuture<JsonNode> future = connector.runAsync(new Add());
      future.cancel(true);
      goOn.countDown();
      executor.submit(() -> {}).get();
    } finally {
      executor.shutdownNow();
    }
    assertThat(script.requests).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", HEAD + "{\"a\""})
  void anInterruptedBlockingCallSaysSoAndKeepsTheFlag(String beginning) throws Exception {
    try (HangingServer hanging = new HangingServer(beginning);
        var connector = builder().baseUrl(hanging.url()).connect()) {
      Thread caller = Thread.currentThread();
      Thread other = new Thread(() -> {
        join(hanging.hanging);
        caller.interrupt();
      });
      other.start();
      try {
        assertThatThrownBy(() -> connector.run(new Add()))
            .isInstanceOfSatisfying(
                InterruptedCallException.class, e -> assertThat(e.isRetryable()).isFalse());
      } finally {
        assertThat(Thread.interrupted()).isTrue();
        other.join();
      }
      await(hanging.hungUp);
    }
  }

  @Test
  void anInterruptedReaderOfADownloadEndsIt() throws Exception {
    try (HangingServer hanging = new HangingServer(HEAD + "{\"a\"");
        var connector = builder().baseUrl(hanging.url()).connect();
        Download download = connector.run(new Fetch())) {
      assertThat(download.stream().readNBytes(4)).asString().isEqualTo("{\"a\"");
      Thread caller = Thread.currentThread();
      Thread other = new Thread(caller::interrupt);
      other.start();
      assertThatThrownBy(() -> download.stream().read())
          .isInstanceOf(java.io.InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
      other.join();
      await(hanging.hungUp);
      assertThatThrownBy(() -> download.stream().read()).hasMessage("closed");
    }
  }

  @Test
  void anInterruptedReaderOfItemsEndsThem() throws Exception {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n\r\n1\n";
    ActionModule<ItemStream<Long>> lines =
        action(ItemStream.lines(JsonTypes.INT64), Binding.of("GET", "/lines"));
    try (HangingServer hanging = new HangingServer(head);
        var connector = builder().baseUrl(hanging.url()).connect();
        ItemStream<?> items = (ItemStream<?>)
            ((tools.jackson.databind.node.POJONode) connector.runJson(lines, json("{}")))
                .getPojo()) {
      var iterator = items.iterator();
      assertThat(iterator.next()).hasToString("1");
      Thread.currentThread().interrupt();
      assertThatThrownBy(iterator::next).isInstanceOf(InterruptedCallException.class);
      assertThat(Thread.interrupted()).isTrue();
      await(hanging.hungUp);
    }
  }
}
