package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.raccordo.runtime.http.RequestContent;
import io.raccordo.runtime.http.TransportSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Against a web server as vendors put them before their APIs. */
class NginxTest {
  private static final int BOMB = 64 << 20;
  private static final Credential TOKEN = Credential.bearer("b", Secret.of("t0ken"));
  private static final Credential KEY = Credential.query("q", "key", Secret.of("k3y"));
  private static final Credential COOKIE = Credential.cookie("c", "sid", Secret.of("c00kie"));

  @TempDir
  static Path folder;

  private static @Nullable Nginx started;
  private final FakeTime time = new FakeTime();

  @BeforeAll
  static void start() throws IOException, InterruptedException, GeneralSecurityException {
    TestKeys.writePem(TestKeys.make(folder, "server"));
    TestKeys.writePem(TestKeys.make(folder, "client"));
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(documents.resolve("small.json"), "{\"a\":1}");
    Files.writeString(documents.resolve("large.json"), '"' + "x".repeat(300_000) + '"');
    try (RandomAccessFile bomb =
        new RandomAccessFile(documents.resolve("bomb.bin").toFile(), "rw")) {
      bomb.setLength(BOMB);
    }
    Files.writeString(documents.resolve("bomb.json"), '"' + "x".repeat(BOMB) + '"');
    Files.createDirectories(folder.resolve("kept"));
    started = new Nginx(folder);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (started != null) {
      started.stop();
    }
  }

  private static Nginx nginx() {
    assertThat(started).isNotNull();
    return started;
  }

  private ConnectorBuilder<LoopbackTest.SampleConnector> builder(
      URI url, Credential... credentials) {
    return builder(TransportSettings.DEFAULT, url, credentials);
  }

  private ConnectorBuilder<LoopbackTest.SampleConnector> builder(
      TransportSettings settings, URI url, Credential... credentials) {
    return LoopbackTest.carried(
            ConnectorBuilder.of(
                LoopbackTest.API, new Connection(credentials), LoopbackTest.SampleConnector::new),
            settings)
        .baseUrl(url)
        .retries(0)
        .waiting(time, () -> 1.0);
  }

  private JsonNode get(String path) {
    try (var connector = builder(nginx().plain(), TOKEN, KEY, COOKIE).connect()) {
      return connector.call("GET", path).send().json();
    }
  }

  private Throwable failure(String path) {
    try (var connector = builder(nginx().plain()).connect()) {
      return catchThrowable(() -> connector.call("GET", path).send());
    }
  }

  private static SSLContext context(boolean shown) throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(
        TestKeys.read(folder.resolve("client")), TestKeys.PASSWORD.reveal().toCharArray());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(TestKeys.read(folder.resolve("server")));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(shown ? keys.getKeyManagers() : null, trust.getTrustManagers(), null);
    return context;
  }

  private static TransportSettings tls(boolean shown) throws GeneralSecurityException, IOException {
    return TransportSettings.DEFAULT.withSslContext(context(shown));
  }

  @Test
  void showsTheClientCertificate() throws GeneralSecurityException, IOException {
    try (var connector = builder(tls(true), nginx().secure()).connect()) {
      assertThat(connector.call("GET", "/seen").send().json())
          .hasToString("{\"client\":\"CN=client\",\"protocol\":\"HTTP/2.0\"}");
    }
  }

  @Test
  void aMissingClientCertificateIsAFailureOfTheConfiguration()
      throws GeneralSecurityException, IOException {
    try (var connector = builder(tls(false), nginx().secure()).connect()) {
      assertThatThrownBy(() -> connector.call("GET", "/seen").send())
          .isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.status()).isEqualTo(400);
            assertThat(e.isRetryable()).isFalse();
            assertThat(e).hasMessageContaining("No required SSL certificate was sent");
          });
    }
  }

  @Test
  void credentialsGoWithARedirectOnTheSameServer() {
    assertThat(get("/moved").path("authorization").stringValue("")).isEqualTo("Bearer t0ken");
    assertThat(get("/moved").path("cookie").stringValue("")).isEqualTo("sid=c00kie");
    assertThat(get("/moved").path("key").stringValue("")).isEqualTo("k3y");
  }

  @Test
  void credentialsDoNotGoToAnotherServer() {
    assertThat(get("/elsewhere"))
        .hasToString("{\"authorization\":\"\",\"cookie\":\"\",\"key\":\"\",\"uri\":\"/seen\"}");
  }

  @Test
  void redirectsInACircleAreGivenUp() {
    assertThat(failure("/round"))
        .isExactlyInstanceOf(ApiException.class)
        .hasMessageContaining("More than 10 redirects");
  }

  @Test
  void doesNotGoFromHttpsToHttp() throws GeneralSecurityException, IOException {
    try (var connector = builder(tls(true), nginx().secure(), TOKEN).connect()) {
      assertThatThrownBy(() -> connector.call("GET", "/down").send())
          .isExactlyInstanceOf(ApiException.class)
          .hasMessageContaining("from https to http");
    }
  }

  @Test
  void readsWhatIsZipped() {
    assertThat(get("/zipped/small.json")).hasToString("{\"a\":1}");
    assertThat(get("/zipped/large.json").stringValue("")).hasSize(300_000);
  }

  @Test
  void aBombIsNotUnpackedBeyondTheLimit() {
    try (var connector = builder(nginx().plain()).responseLimit(1 << 20).connect()) {
      assertThatThrownBy(() -> connector.call("GET", "/zipped/bomb.json").send())
          .isExactlyInstanceOf(DataException.class)
          .hasMessageContaining("larger than 1048576 bytes");
      assertThat(connector.call("GET", "/zipped/small.json").send().json())
          .hasToString("{\"a\":1}");
    }
  }

  @Test
  void downloadsAreStreamedAndTheirNamesAreNoPaths() throws IOException {
    try (var connector = builder(nginx().plain()).connect()) {
      try (Download download = connector.call("GET", "/zipped/bomb.bin").download()) {
        assertThat(count(download.stream())).isEqualTo(BOMB);
      }
      try (Download download = connector.call("GET", "/named").download()) {
        assertThat(download.suggestedName()).contains("passwd");
        assertThat(download.length()).isEqualTo(7);
      }
    }
  }

  private static long count(InputStream stream) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long all = 0;
    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
      all += read;
    }
    return all;
  }

  @Test
  void aSlowAnswerIsATimeout() {
    try (var connector =
        builder(nginx().plain()).timeout(Duration.ofMillis(400)).connect()) {
      assertThatThrownBy(() -> connector.call("GET", "/slow/large.json").send())
          .isInstanceOfSatisfying(
              TimeoutException.class, e -> assertThat(e.isRetryable()).isTrue());
    }
  }

  @Test
  void aRefusedUploadIsADataError() {
    RequestContent content = RequestContent.of(new byte[3 << 20]);
    try (var connector = builder(nginx().plain()).connect()) {
      assertThatThrownBy(() -> connector.call("POST", "/small").content(content).send())
          .isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.status()).isEqualTo(413);
            assertThat(e.isRetryable()).isFalse();
          });
    }
  }

  @Test
  void sourcesThatPauseHoldNoOtherCall() throws Exception {
    byte[] piece = new byte[1 << 20];
    PipedOutputStream writer = new PipedOutputStream();
    try (var connector = builder(tls(true), nginx().secure()).connect()) {
      RequestContent content = RequestContent.of(new PipedInputStream(writer, 1 << 16), -1);
      CompletableFuture<Integer> upload = CompletableFuture.supplyAsync(() ->
          connector.call("PUT", "/kept/upload.bin").content(content).send().status());
      writer.write(piece);
      assertThat(connector.call("GET", "/seen").send().status()).isEqualTo(200);
      writer.write(piece);
      writer.close();
      assertThat(upload.get(20, TimeUnit.SECONDS)).isEqualTo(201);
    }
    assertThat(folder.resolve("kept/upload.bin")).hasSize(2L << 20);
  }

  @Test
  void aDeadPeerBehindIsTriedAgain() {
    try (var connector = builder(nginx().plain()).retries(2).connect()) {
      assertThatThrownBy(() -> connector.call("GET", "/dead").send())
          .isInstanceOfSatisfying(
              ServerException.class, e -> assertThat(e.status()).isEqualTo(502));
    }
    assertThat(time.pauses).hasSize(2);
  }

  @Test
  void waitsAsLongAsTheLimiterSays() {
    try (var connector = builder(nginx().plain()).retries(1).connect()) {
      connector.call("GET", "/limited").send();
      assertThatThrownBy(() -> connector.call("GET", "/limited").send())
          .isInstanceOfSatisfying(
              RateLimitException.class,
              e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(60)));
    }
    assertThat(time.pauses)
        .singleElement()
        .satisfies(
            pause -> assertThat(pause).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61)));
  }

  @Test
  void noCallIsLostWhenConnectionsAreClosedAllTheTime() {
    try (var connector = builder(nginx().other()).connect()) {
      List<CompletableFuture<ApiResponse<JsonNode>>> calls = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        calls.add(connector.call("GET", "/seen").query("i", "" + i).sendAsync());
      }
      for (int i = 0; i < calls.size(); i++) {
        assertThat(calls.get(i).join().json().path("uri").stringValue(""))
            .isEqualTo("/seen?i=" + i);
      }
    }
  }
}
