package io.raccordo.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.http.RawServer.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a transport sends bodies. */
class BodyContractTest extends TransportContract {
  private static final int LARGE = 3 << 20;

  @TempDir
  Path folder;

  /** The request that arrives for a body. */
  private Request sent(String method, RequestContent content) throws Exception {
    try (RawServer server = RawServer.answering(EMPTY)) {
      exchange(request(method, server.url("/"), content));
      assertThat(server.requests).hasSize(1);
      return server.requests.get(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"POST,0", "POST,5", "PATCH,70000", "QUERY,5", "DELETE,5", "GET,5", "PUT,3145728"})
  void bytesHaveTheirLength(String method, int length) throws Exception {
    Request request = sent(method, RequestContent.of(bytes(length)).withMediaType("a/b"));
    assertThat(request.all("Content-Length")).containsExactly(Integer.toString(length));
    assertThat(request.all("Transfer-Encoding")).isEmpty();
    // The media type is a field of the request, if it is wanted.
    assertThat(request.all("Content-Type")).isEmpty();
    assertThat(request.body()).isEqualTo(bytes(length));
  }

  @Test
  void soDoFiles() throws Exception {
    Path file = Files.write(folder.resolve("large"), bytes(LARGE));
    Request request = sent("PUT", RequestContent.of(file));
    assertThat(request.all("Content-Length")).containsExactly(Integer.toString(LARGE));
    assertThat(request.body()).isEqualTo(bytes(LARGE));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, LARGE})
  void whatHasNoKnownLengthIsSentInChunks(int length) throws Exception {
    Request request = sent("POST", RequestContent.of(new ByteArrayInputStream(bytes(length)), -1));
    assertThat(request.all("Transfer-Encoding")).containsExactly("chunked");
    assertThat(request.all("Content-Length")).isEmpty();
    assertThat(request.body()).isEqualTo(bytes(length));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, LARGE})
  void theBeginningIsSentBeforeTheEndIsThere(int length) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    InputStream source = new InputStream() {
      private int given;

      @Override
      public int read() throws IOException {
        if (given == LARGE / 2) {
          await(begun);
        }
        return given++ < LARGE ? 'x' : -1;
      }
    };
    try (RawServer server = new RawServer(connection -> {
      connection.head();
      connection.bytes(LARGE / 4);
      begun.countDown();
      connection.bytes(LARGE / 4 * 3);
      connection.say(EMPTY);
    })) {
      assertThat(exchange(request("POST", server.url("/"), RequestContent.of(source, length))))
          .isEmpty();
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IOException("Nothing was sent yet.");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void aStreamIsClosedOnceItWasSent() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    sent("POST", RequestContent.of(closing(new ByteArrayInputStream(bytes(LARGE)), closed), LARGE));
    assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private static InputStream closing(InputStream source, CountDownLatch closed) {
    return new java.io.FilterInputStream(source) {
      @Override
      public void close() throws IOException {
        super.close();
        closed.countDown();
      }
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, LARGE})
  void whatCannotBeReadToItsEndIsNotSentAsIfItWereComplete(int length) throws Exception {
    InputStream broken = new InputStream() {
      private int left = LARGE / 2;

      @Override
      public int read() throws IOException {
        if (left-- == 0) {
          throw new IOException("the disk is gone");
        }
        return 'x';
      }
    };
    try (RawServer server = RawServer.answering(EMPTY)) {
      TransportRequest request =
          request("POST", server.url("/"), RequestContent.of(broken, length));
      assertThatThrownBy(() -> transport.send(request))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(HttpTimeoutException.class)
          .hasStackTraceContaining("the disk is gone");
      assertThat(server.connections.get(0).isOver()).isTrue();
      assertThat(server.requests).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"5,6", "6,5", "3145728,3145729", "3145729,3145728", "70000,5"})
  void whatHasAnotherLengthThanItSaysIsAFailure(int real, int said) throws Exception {
    try (RawServer server = RawServer.answering(EMPTY)) {
      RequestContent content = new RequestContent() {
        @Override
        public InputStream open() {
          return new ByteArrayInputStream(bytes(real));
        }

        @Override
        public long length() {
          return said;
        }
      };
      TransportRequest request = request("POST", server.url("/"), content);
      assertThatThrownBy(() -> transport.send(request))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(HttpTimeoutException.class);
    }
  }

  @Test
  void whatCannotBeOpenedIsAFailure() throws Exception {
    try (RawServer server = RawServer.answering(EMPTY)) {
      TransportRequest request =
          request("POST", server.url("/"), RequestContent.of(folder.resolve("missing")));
      assertThatThrownBy(() -> transport.send(request))
          .isInstanceOf(IOException.class)
          .hasStackTraceContaining("missing");
      assertThat(server.requests).isEmpty();
    }
  }

  @Test
  void aSourceThatIsNeverReadyDoesNotStopTheClock() throws Exception {
    try (RawServer server = RawServer.answering(EMPTY);
        PipedOutputStream never = new PipedOutputStream()) {
      TransportRequest request = new TransportRequest(
          "POST",
          server.url("/"),
          Headers.empty(),
          RequestContent.of(new PipedInputStream(never), 10),
          Duration.ofMillis(100));
      assertThatThrownBy(() -> transport.send(request)).isInstanceOf(HttpTimeoutException.class);
      assertThat(server.connections.get(0).isOver()).isTrue();
    }
  }

  @Test
  void aResponseMayComeBeforeTheBodyWasSent() throws Exception {
    try (RawServer server = new RawServer(connection -> {
      connection.head();
      connection.say("HTTP/1.1 413 Too Large\r\nConnection: close\r\nContent-Length: 3\r\n\r\nbig");
      connection.socket.shutdownOutput();
    })) {
      TransportResponse response =
          transport.send(request("POST", server.url("/"), RequestContent.of(bytes(LARGE))));
      assertThat(response.status()).isEqualTo(413);
      assertThat(text(response)).isEqualTo("big");
      assertThat(server.connections.get(0).isOver()).isTrue();
    }
  }
}
