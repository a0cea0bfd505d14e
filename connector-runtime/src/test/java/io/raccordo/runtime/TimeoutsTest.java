package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.http.TransportSettings;
import io.raccordo.runtime.json.JsonTypes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Times of connections, and what bounds the reading of streams. */
class TimeoutsTest extends LoopbackTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
  private static final ActionModule<JsonNode> READ = action(Binding.of("GET", "/x"));
  private static final ActionModule<Download> FILE =
      action(Download.TYPE, Binding.of("GET", "/file"));
  private static final ActionModule<ItemStream<Long>> LINES =
      action(ItemStream.lines(JsonTypes.INT64), Binding.of("GET", "/lines"));
  private static final ActionModule<ItemStream<JsonNode>> EVENTS =
      action(ItemStream.events(JsonTypes.JSON), Binding.of("POST", "/events"));

  private static final class In<O> extends ActionInput<In<O>, O> {
    In(ActionModule<O> module) {
      super(module);
    }
  }

  private SampleConnector impatient(URI url) {
    return carried(builder(), TransportSettings.DEFAULT.withReadTimeout(Duration.ofMillis(50)))
        .baseUrl(url)
        .retries(0)
        .connect();
  }

  @Test
  void aDownloadThatGoesSilentEnds() throws Exception {
    try (var hanging = new HangingServer(HEAD + "abc");
        var connector = impatient(hanging.url());
        Download download = connector.run(new In<>(FILE))) {
      assertThat(download.stream().readNBytes(3)).hasSize(3);
      assertThatThrownBy(() -> download.stream().read())
          .isInstanceOf(HttpTimeoutException.class)
          .hasMessageContaining("50 ms");
      hanging.hungUp.await();
    }
  }

  @Test
  void soDoesAStreamOfItems() throws Exception {
    try (var hanging = new HangingServer(HEAD + "1\n2\n");
        var connector = impatient(hanging.url());
        ItemStream<Long> items = connector.run(new In<>(LINES))) {
      var numbers = items.iterator();
      assertThat(numbers.next()).isEqualTo(1);
      assertThat(numbers.next()).isEqualTo(2);
      assertThatThrownBy(numbers::next)
          .isInstanceOfSatisfying(
              TimeoutException.class, e -> assertThat(e.isRetryable()).isTrue());
      hanging.hungUp.await();
    }
  }

  @Test
  void andOneOfEvents() throws Exception {
    try (var hanging = new HangingServer(HEAD + "data: a\n\n");
        var connector = impatient(hanging.url());
        ItemStream<JsonNode> items = connector.run(new In<>(EVENTS))) {
      var events = items.iterator();
      assertThat(events.next().path("data").stringValue()).isEqualTo("a");
      assertThatThrownBy(events::next).isInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void andAResponseThatIsReadAsAWhole() throws Exception {
    try (var hanging = new HangingServer(HEAD + "{");
        var connector = impatient(hanging.url())) {
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void theDeadlineOfACallDoesNotBoundWhatIsReadAfterIt() throws Exception {
    server.stubFor(any(anyUrl()).willReturn(ok("1\n2\n3\n").withChunkedDribbleDelay(3, 90)));
    CallOptions options = CallOptions.DEFAULT.withDeadline(Duration.ofSeconds(5));
    try (var connector = connect();
        Download download = connector.run(new In<>(FILE), options)) {
      time.pass(Duration.ofSeconds(6));
      assertThat(download.stream().readAllBytes()).hasSize(6);
    }
  }

  @Test
  void aConnectionHasToComeAboutInTime() throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    List<Socket> others = new ArrayList<>();
    // Nobody accepts, and the queue is full: what comes then is not answered.
    try (ServerSocket full = new ServerSocket(0, 1, here)) {
      try {
        for (int i = 0; i < 8; i++) {
          Socket socket = new Socket();
          others.add(socket);
          socket.connect(full.getLocalSocketAddress(), 20);
        }
      } catch (IOException e) {
        // It is full.
      }
      try (var connector = carried(
              builder(), TransportSettings.DEFAULT.withConnectTimeout(Duration.ofMillis(50)))
          .baseUrl(URI.create("http://127.0.0.1:" + full.getLocalPort()))
          .retries(0)
          .connect()) {
        assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
            .isInstanceOf(TimeoutException.class)
            .hasCauseInstanceOf(HttpConnectTimeoutException.class)
            .hasMessage("sample:do: No connection to 127.0.0.1:" + full.getLocalPort()
                + " came about in time.");
      }
    } finally {
      for (Socket socket : others) {
        socket.close();
      }
    }
  }

  @Test
  void credentialsLearnHowMuchTimeIsLeft() {
    AtomicReference<Duration> current = new AtomicReference<>();
    AtomicReference<Duration> renewed = new AtomicReference<>();
    AccessToken token = AccessToken.of(Secret.of("planted"));
    AccessTokens tokens = new AccessTokens() {
      @Override
      public AccessToken current() {
        throw new IllegalStateException("There is a deadline.");
      }

      @Override
      public AccessToken current(Duration atMost) {
        current.set(atMost);
        time.pass(Duration.ofSeconds(2));
        return token;
      }

      @Override
      public AccessToken renewed(AccessToken refused) {
        throw new IllegalStateException("There is a deadline.");
      }

      @Override
      public AccessToken renewed(AccessToken refused, Duration atMost) {
        renewed.set(atMost);
        throw AccessTokenFailure.of("test", "Too late.").late();
      }
    };
    server.stubFor(
        any(anyUrl()).willReturn(com.github.tomakehurst.wiremock.client.WireMock.unauthorized()));
    try (var connector =
        builder(Credential.bearer("b", tokens)).deadline(Duration.ofSeconds(9)).connect()) {
      assertThatThrownBy(
              () -> connector.runJson(READ, json("{}"), CallOptions.DEFAULT.withRetries(0)))
          .isInstanceOf(TimeoutException.class)
          .hasMessage("test: Too late.");
    }
    assertThat(current).hasValue(Duration.ofSeconds(9));
    assertThat(renewed).hasValue(Duration.ofSeconds(7));
  }

  @Test
  void aTransportOfOnesOwnHasItsOwnTimes() {
    ConnectorBuilder<SampleConnector> builder = scripted(new ScriptedTransport())
        .limits(Limits.DEFAULT.withReadTimeout(Duration.ofSeconds(1)));
    assertThatThrownBy(builder::connect)
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("has its own timeouts");
    assertThatThrownBy(() -> Limits.DEFAULT.withConnectTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Limits.DEFAULT.withReadTimeout(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
