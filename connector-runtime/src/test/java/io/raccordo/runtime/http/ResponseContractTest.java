package io.raccordo.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a transport makes of responses. */
class ResponseContractTest extends TransportContract {
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private RawServer once(String response) throws IOException {
    return new RawServer(connection -> {
      connection.request();
      connection.say(response);
      connection.socket.shutdownOutput();
    });
  }

  @Test
  void fieldsComeAsTheyAre() throws Exception {
    try (RawServer server =
        RawServer.answering("HTTP/1.1 299\r\nX-Many: a\r\nLink: <x>; rel=\"next\"\r\n"
            + "x-many: b, c\r\nX-Empty:\r\nX-Latin: caf\u00e9\r\nSet-Cookie: a=b\r\nSet-Cookie: c=d\r\n"
            + "Content-Length: 0\r\n\r\n")) {
      TransportResponse response = transport.send(request("GET", server.url("/")));
      assertThat(response.status()).isEqualTo(299);
      Headers fields = response.headers();
      assertThat(fields.all("X-MANY")).containsExactly("a", "b, c");
      assertThat(fields.all("Set-Cookie")).containsExactly("a=b", "c=d");
      assertThat(fields.first("link")).contains("<x>; rel=\"next\"");
      assertThat(fields.first("X-Empty")).contains("");
      assertThat(fields.first("X-Latin")).contains("caf\u00e9");
      assertThat(fields.asMap()).hasSize(6);
      assertThat(text(response)).isEmpty();
    }
  }

  @Test
  void whatIsSaidBeforeTheResponseIsPassedOver() throws Exception {
    try (RawServer server =
        RawServer.answering("HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n" + HELLO)) {
      TransportResponse response = transport.send(request("GET", server.url("/")));
      assertThat(response.status()).isEqualTo(200);
      assertThat(text(response)).isEqualTo("hello");
    }
  }

  @Test
  void aResponseToHeadHasNoBody() throws Exception {
    try (RawServer server =
        RawServer.answering(OK + "Content-Length: 5\r\nContent-Encoding: gzip\r\n\r\n")) {
      for (int i = 0; i < 2; i++) {
        TransportResponse response = transport.send(request("HEAD", server.url("/")));
        assertThat(response.headers().first("Content-Length")).contains("5");
        assertThat(response.headers().first("Content-Encoding")).contains("gzip");
        assertThat(text(response)).isEmpty();
      }
      assertThat(server.connections).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void someStatusesHaveNoBody(int status) throws Exception {
    try (RawServer server =
        RawServer.answering("HTTP/1.1 " + status + " X\r\nETag: \"a\"\r\n\r\n")) {
      for (int i = 0; i < 2; i++) {
        assertThat(exchange(request("GET", server.url("/")))).isEmpty();
      }
      assertThat(server.connections).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\n\r\nhello",
        "Transfer-Encoding: chunked\r\n\r\n2;x=y\r\nhe\r\n3\r\nllo\r\n0\r\nX-Trailer: a\r\n\r\n",
        "Connection: close\r\n\r\nhello"
      })
  void bodiesEndInAllWays(String rest) throws Exception {
    try (RawServer server = once(OK + rest)) {
      assertThat(exchange(request("GET", server.url("/")))).isEqualTo("hello");
    }
  }

  @Test
  void codedBodiesStayCoded() throws Exception {
    // Neither is valid in its coding: nobody may look.
    for (String coding : new String[] {"gzip", "deflate", "br", "zstd"}) {
      try (RawServer server = once(
          OK + "Content-Encoding: " + coding + "\r\nContent-Length: 5\r\n\r\n\u001f\u008bxyz")) {
        TransportResponse response = transport.send(request("GET", server.url("/")));
        assertThat(response.headers().first("Content-Encoding")).contains(coding);
        assertThat(response.headers().first("Content-Length")).contains("5");
        assertThat(text(response)).isEqualTo("\u001f\u008bxyz");
      }
    }
  }

  @Test
  void theBeginningIsReadBeforeTheEndIsSent() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    try (RawServer server = new RawServer(connection -> {
      connection.request();
      connection.say(OK + "Content-Length: 6\r\n\r\n");
      connection.say("abc");
      read.await();
      connection.say("def");
    })) {
      try (TransportResponse response = transport.send(request("GET", server.url("/")))) {
        InputStream body = response.body();
        assertThat(body.readNBytes(3)).asString(StandardCharsets.US_ASCII).isEqualTo("abc");
        read.countDown();
        assertThat(body.read()).isEqualTo('d');
        assertThat(body.readNBytes(9)).asString(StandardCharsets.US_ASCII).isEqualTo("ef");
        assertThat(body.read()).isEqualTo(-1);
        assertThat(body.read(new byte[3])).isEqualTo(-1);
      }
    }
  }

  @Test
  void theServerIsReadNoFasterThanTheReaderReads() throws Exception {
    int all = 48 << 20;
    AtomicLong written = new AtomicLong();
    try (RawServer server = new RawServer(connection -> {
      connection.request();
      connection.say(OK + "Content-Length: " + all + "\r\n\r\n");
      OutputStream out = connection.socket.getOutputStream();
      byte[] chunk = bytes(1 << 16);
      while (written.get() < all) {
        out.write(chunk);
        written.addAndGet(chunk.length);
      }
    })) {
      try (TransportResponse response = transport.send(request("GET", server.url("/")))) {
        long before;
        do {
          before = written.get();
          Thread.sleep(60);
        } while (written.get() > before || before == 0);
        assertThat(before).isLessThan(all);
        long count = 0;
        byte[] buffer = new byte[1 << 16];
        for (int n = response.body().read(buffer); n >= 0; n = response.body().read(buffer)) {
          count += n;
        }
        assertThat(count).isEqualTo(all);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 9\r\n\r\nhello",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3\r\n"
      })
  void aBodyThatBreaksOffIsReadAsFarAsItWent(String rest) throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    try (RawServer server = new RawServer(connection -> {
      connection.request();
      int end = rest.indexOf("hello") + 5;
      connection.say(OK + rest.substring(0, end));
      read.await();
      connection.say(rest.substring(end));
      connection.socket.shutdownOutput();
    })) {
      try (TransportResponse response = transport.send(request("GET", server.url("/")))) {
        assertThat(response.body().readNBytes(5))
            .asString(StandardCharsets.US_ASCII)
            .isEqualTo("hello");
        read.countDown();
        assertThatThrownBy(() -> response.body().read())
            .isInstanceOf(IOException.class)
            .isNotInstanceOf(HttpTimeoutException.class);
        assertThatThrownBy(() -> response.body().read()).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void whatIsNoBodyIsAFailure() throws Exception {
    try (RawServer server = once(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n")) {
      TransportRequest request = request("GET", server.url("/"));
      assertThatThrownBy(() -> exchange(request))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(HttpTimeoutException.class);
    }
  }

  @Test
  void aResetEndsTheBody() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    try (RawServer server = new RawServer(connection -> {
      connection.request();
      connection.say(OK + "Content-Length: 9\r\n\r\nhello");
      read.await();
      connection.reset();
    })) {
      try (TransportResponse response = transport.send(request("GET", server.url("/")))) {
        assertThat(response.body().readNBytes(5)).hasSize(5);
        read.countDown();
        assertThatThrownBy(() -> response.body().read()).isInstanceOf(IOException.class);
      }
    }
  }

  /** Sends the beginning of a body, and nothing more. */
  private static RawServer silent() throws IOException {
    return new RawServer(connection -> {
      connection.request();
      connection.say(OK + "Content-Length: 9\r\n\r\nhello");
    });
  }

  @Test
  void aBodyThatGoesSilentEnds() throws Exception {
    TransportSettings impatient = TransportSettings.DEFAULT.withReadTimeout(Duration.ofMillis(50));
    try (RawServer server = silent();
        Transport other = TransportUnderTest.opened(impatient);
        TransportResponse response = other.send(request("GET", server.url("/")))) {
      assertThat(response.body().readNBytes(5)).hasSize(5);
      assertThatThrownBy(() -> response.body().read())
          .isInstanceOf(HttpTimeoutException.class)
          .hasMessageContaining("50 ms");
      assertThat(server.connections.get(0).isOver()).isTrue();
    }
  }

  @Test
  void theTimeOfARequestDoesNotBoundItsBody() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    try (RawServer server = new RawServer(connection -> {
          connection.request();
          connection.say(OK + "Content-Length: 2\r\n\r\na");
          goOn.await();
          connection.say("b");
        });
        TransportResponse response =
            transport.send(within(Duration.ofMillis(300), server.url("/")))) {
      Thread.sleep(350);
      goOn.countDown();
      assertThat(text(response)).isEqualTo("ab");
    }
  }

  @Test
  void closingWakesUpTheReaderAndEndsTheConnection() throws Exception {
    try (RawServer server = silent()) {
      TransportResponse response = transport.send(request("GET", server.url("/")));
      CountDownLatch reading = new CountDownLatch(1);
      Other<Integer> reader = start(() -> {
        response.body().readNBytes(5);
        reading.countDown();
        return response.body().read();
      });
      reading.await();
      while (reader.thread.getState() == Thread.State.RUNNABLE) {
        Thread.onSpinWait();
      }
      response.close();
      assertThatThrownBy(() -> reader.get(20, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IOException.class);
      assertThat(server.connections.get(0).isOver()).isTrue();
      response.close();
      assertThatThrownBy(() -> response.body().read()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void interruptingTheReaderEndsTheResponse() throws Exception {
    try (RawServer server = silent()) {
      TransportResponse response = transport.send(request("GET", server.url("/")));
      Other<Boolean> reader = start(() -> {
        response.body().readNBytes(5);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> response.body().read()).isInstanceOf(InterruptedIOException.class);
        return Thread.interrupted();
      });
      assertThat(reader.get(20, TimeUnit.SECONDS)).isTrue();
      assertThat(server.connections.get(0).isOver()).isTrue();
    }
  }

  @Test
  void aResponseThatIsNotReadToItsEndLeavesNoConnectionBehind() throws Exception {
    try (RawServer server = silent()) {
      transport.send(request("GET", server.url("/"))).close();
      assertThat(server.connections.get(0).isOver()).isTrue();
    }
  }
}
