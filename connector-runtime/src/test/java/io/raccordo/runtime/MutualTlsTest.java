package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that wants a client certificate; all certificates are made for the test. */
class MutualTlsTest {
  private static final Secret PASSWORD = TestKeys.PASSWORD;

  @TempDir
  static Path folder;

  private static WireMockServer server;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    // One certificate for both sides, who trust each other by it.
    TestKeys.make(folder, "both");
    server = new WireMockServer(WireMockConfiguration.options()
        .httpDisabled(true)
        .dynamicHttpsPort()
        .bindAddress("127.0.0.1")
        .keystorePath(folder.resolve("both").toString())
        .keystorePassword(PASSWORD.reveal())
        .keyManagerPassword(PASSWORD.reveal())
        .keystoreType("PKCS12")
        .needClientAuth(true)
        .trustStorePath(folder.resolve("both").toString())
        .trustStorePassword(PASSWORD.reveal())
        .trustStoreType("PKCS12"));
    server.start();
    server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static KeyStore store() throws GeneralSecurityException, IOException {
    return TestKeys.read(folder.resolve("both"));
  }

  private static SSLContext context(boolean withKeys) throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store(), PASSWORD.reveal().toCharArray());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(withKeys ? keys.getKeyManagers() : null, trust.getTrustManagers(), null);
    return context;
  }

  private static ConnectorBuilder<LoopbackTest.SampleConnector> builder() {
    return ConnectorBuilder.of(
            LoopbackTest.API, new Connection(), LoopbackTest.SampleConnector::new)
        .baseUrl(URI.create("https://127.0.0.1:" + server.httpsPort()))
        .retries(0);
  }

  private static ConnectorBuilder<LoopbackTest.SampleConnector> carried(SSLContext context) {
    return LoopbackTest.carried(builder(), TransportSettings.DEFAULT.withSslContext(context));
  }

  @Test
  void showsTheClientCertificate() throws GeneralSecurityException, IOException {
    try (var connector = carried(context(true)).connect()) {
      ApiResponse<?> response = connector.call("GET", "/x").send();
      assertThat(response.status()).isEqualTo(200);
      // HTTP/2 has the status among the fields (RFC 9113, section 8.3.2); it is none.
      assertThat(response.headers().asMap().keySet()).noneMatch(name -> name.startsWith(":"));
    }
    try (var connector = carried(context(false)).connect()) {
      assertThatThrownBy(() -> connector.call("GET", "/x").send())
          .isInstanceOf(ConnectionException.class);
    }
  }

  @Test
  void trustsNobodyElseForACertificateAlone() throws GeneralSecurityException, IOException {
    try (var connector = builder().clientCertificate(store(), PASSWORD).connect()) {
      assertThatThrownBy(() -> connector.call("GET", "/x").send())
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("PKIX");
    }
  }

  @Test
  void refusesWhatIsOfNoUse() throws GeneralSecurityException, IOException {
    Secret wrong = Secret.of("planted-wrong");
    KeyStore keys = store();
    assertThatThrownBy(() -> builder().clientCertificate(keys, wrong))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("check the key store")
        .hasMessageNotContaining("planted");
    SSLContext context = context(true);
    try (Transport transport = Transport.jdk()) {
      assertThatThrownBy(
              () -> builder().transport(transport).sslContext(context).connect())
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("transport of one's own");
    }
  }
}
