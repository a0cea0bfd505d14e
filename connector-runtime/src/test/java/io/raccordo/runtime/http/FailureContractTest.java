package io.raccordo.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How requests fail, and what is left of a transport that was closed. */
class FailureContractTest extends TransportContract {
  private static final Duration SHORT = Duration.ofMillis(60);

  @Test
  void whatIsRefusedWasNotSent() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    TransportRequest request = request("GET", URI.create("http://127.0.0.1:" + port));
    assertThatThrownBy(() -> transport.send(request)).isInstanceOf(ConnectException.class);
  }

  @Test
  void soIsAHostThatNobodyKnows() {
    // Too long to be asked for.
    TransportRequest request = request("GET", URI.create("http://" + "a".repeat(64) + ".invalid"));
    Throwable failure = catchThrowable(() -> transport.send(request));
    assertThat(failure).isInstanceOfAny(ConnectException.class, UnknownHostException.class);
  }

  /** A port where nobody accepts, and the queue is full: what comes then is not answered. */
  private static List<AutoCloseable> full() throws IOException {
    List<AutoCloseable> sockets = new ArrayList<>();
    ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    sockets.add(full);
    try {
      for (int i = 0; i < 8; i++) {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.connect(full.getLocalSocketAddress(), 20);
      }
    } catch (IOException e) {
      // It is full.
    }
    return sockets;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aConnectionThatTakesTooLongIsToldFromASlowResponse(boolean byTheRequest) throws Exception {
    List<AutoCloseable> full = full();
    TransportSettings settings = byTheRequest
        ? TransportSettings.DEFAULT
        : TransportSettings.DEFAULT.withConnectTimeout(SHORT);
    try (Transport other = TransportUnderTest.opened(settings)) {
      URI uri = URI.create("http://127.0.0.1:" + ((ServerSocket) full.get(0)).getLocalPort() + "/");
      TransportRequest request = within(byTheRequest ? SHORT : Duration.ofSeconds(20), uri);
      assertThatThrownBy(() -> other.send(request)).isInstanceOf(HttpConnectTimeoutException.class);
    } finally {
      for (AutoCloseable socket : full) {
        socket.close();
      }
    }
  }

  @Test
  void aResponseThatDoesNotComeInTimeIsGivenUp() throws Exception {
    try (RawServer server = new RawServer(connection -> connection.request())) {
      TransportRequest request = within(SHORT, server.url("/"));
      assertThatThrownBy(() -> transport.send(request))
          .isInstanceOf(HttpTimeoutException.class)
          .isNotInstanceOf(HttpConnectTimeoutException.class);
      assertThat(server.connections.get(0).isOver()).isTrue();
    }
  }

  @Test
  void evenIfItHasBegun() throws Exception {
    try (RawServer server = new RawServer(connection -> {
      connection.request();
      connection.say("HTTP/1.1 200 OK\r\nContent-Le");
    })) {
      TransportRequest request = within(SHORT, server.url("/"));
      assertThatThrownBy(() -> transport.send(request)).isInstanceOf(HttpTimeoutException.class);
      assertThat(server.connections.get(0).isOver()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "HTTP/1.1 200 OK\r\nContent-", "HELLO\r\n\r\n", "HTTP/1.1 abc\r\n\r\n"})
  void whatIsNoResponseIsAFailure(String said) throws Exception {
    try (RawServer server = new RawServer(connection -> {
      connection.request();
      connection.say(said);
      connection.socket.shutdownOutput();
    })) {
      TransportRequest request = request("POST", server.url("/"));
      assertThatThrownBy(() -> transport.send(request))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(HttpTimeoutException.class)
          .isNotInstanceOf(ConnectException.class);
      // It may have been carried out.
      assertThat(server.requests).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aConnectionThatIsResetIsAFailureAndNothingIsRepeated(boolean used) throws Exception {
    try (RawServer server = new RawServer(connection -> {
      if (used) {
        connection.request();
        connection.say(HELLO);
      }
      connection.request();
      connection.reset();
    })) {
      if (used) {
        exchange(request("GET", server.url("/")));
      }
      TransportRequest request = request("POST", server.url("/"), RequestContent.of("x"));
      assertThatThrownBy(() -> transport.send(request))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(ConnectException.class);
      assertThat(server.requests).hasSize(used ? 2 : 1);
      assertThat(server.connections).hasSize(1);
    }
  }

  @Test
  void aConnectionThatWasClosedWhileNobodyUsedItHarmsNobody() throws Exception {
    try (RawServer server = new RawServer(connection -> {
      connection.request();
      connection.say(HELLO);
      connection.socket.close();
    })) {
      for (int i = 0; i < 3; i++) {
        assertThat(exchange(request("POST", server.url("/")))).isEqualTo("hello");
        assertThat(server.connections.get(i).isOver()).isTrue();
        // The other side has ended; the news takes its time.
        Thread.sleep(30);
      }
    }
  }

  @Test
  void interruptingTheCallerEndsTheRequest() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    try (RawServer server = new RawServer(connection -> {
      connection.request();
      arrived.countDown();
    })) {
      Other<String> caller = start(() -> exchange(request("GET", server.url("/"))));
      arrived.await();
      caller.thread.interrupt();
      assertThatThrownBy(() -> caller.get(20, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(InterruptedException.class);
      assertThat(server.connections.get(0).isOver()).isTrue();
    }
  }

  @Test
  void soDoesAnInterruptionBeforeIt() throws Exception {
    try (RawServer server = new RawServer(connection -> connection.request())) {
      TransportRequest request = request("GET", server.url("/"));
      Thread.currentThread().interrupt();
      try {
        assertThatThrownBy(() -> transport.send(request)).isInstanceOf(InterruptedException.class);
      } finally {
        Thread.interrupted();
      }
    }
  }

  @Test
  void closingEndsCallsThatBeginInTheSameMoment() throws Exception {
    try (RawServer server = RawServer.answering(HELLO)) {
      for (int round = 0; round < 15; round++) {
        Transport other = TransportUnderTest.opened(TransportSettings.DEFAULT);
        List<CompletableFuture<Throwable>> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          callers.add(CompletableFuture.supplyAsync(() -> firstFailure(other, server)));
        }
        Thread.sleep(round);
        other.close();
        for (CompletableFuture<Throwable> caller : callers) {
          assertThat(caller.get(20, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
        }
      }
    }
  }

  private static Throwable firstFailure(Transport called, RawServer server) {
    while (true) {
      try {
        text(called.send(request("GET", server.url("/"))));
      } catch (Exception e) {
        return e;
      }
    }
  }

  @Test
  void closingFreesConnectionsAndThreads() throws Exception {
    try (RawServer server = RawServer.answering(HELLO)) {
      // The threads of the other transport, which is not closed, may just be beginning.
      assertThat(text(transport.send(request("GET", server.url("/"))))).isEqualTo("hello");
      Set<Thread> before = threadsAtRest();
      Transport other = TransportUnderTest.opened(TransportSettings.DEFAULT);
      assertThat(
              text(other.send(request("POST", server.url("/"), RequestContent.of(bytes(1 << 20))))))
          .isEqualTo("hello");
      List<Thread> during = new ArrayList<>(Thread.getAllStackTraces().keySet());
      during.removeAll(before);
      during.removeIf(thread -> thread.getName().equals("raw-server"));
      assertThat(during).allMatch(Thread::isDaemon);
      other.close();
      other.close();
      TransportRequest request = request("GET", server.url("/"));
      assertThatThrownBy(() -> other.send(request))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("closed");
      for (int i = 0; i < 200 && during.stream().anyMatch(Thread::isAlive); i++) {
        System.gc();
        Thread.sleep(25);
      }
      assertThat(during).noneMatch(Thread::isAlive);
      assertThat(server.connections.get(1).isOver()).isTrue();
    }
  }

  private static Set<Thread> threadsAtRest() throws InterruptedException {
    Set<Thread> last = Set.of();
    Set<Thread> now = Thread.getAllStackTraces().keySet();
    while (!last.equals(now)) {
      Thread.sleep(50);
      last = now;
      now = Thread.getAllStackTraces().keySet();
    }
    return now;
  }
}
