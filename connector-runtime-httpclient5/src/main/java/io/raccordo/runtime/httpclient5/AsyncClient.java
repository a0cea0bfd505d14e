package io.raccordo.runtime.httpclient5;

import io.raccordo.runtime.http.TransportSettings;
import java.net.ProxySelector;
import java.nio.channels.ClosedSelectorException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HttpClient with everything switched off that a connector does itself: redirects, retries,
 * authentication, cookies, content coding; and without bounds of its own.
 */
final class AsyncClient {
  /** What leaves a connection in the pool for less than most servers do. */
  private static final TimeValue IDLE = TimeValue.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger("io.raccordo.runtime.httpclient5");

  private AsyncClient() {}

  static CloseableHttpAsyncClient of(TransportSettings settings, @Nullable ProxySelector proxies) {
    return HttpAsyncClientBuilder.create()
        .setConnectionManager(connections(settings))
        .setRoutePlanner(proxies == null ? null : new SystemDefaultRoutePlanner(proxies))
        .setDefaultRequestConfig(RequestConfig.custom()
            .setAuthenticationEnabled(false)
            .setConnectionKeepAlive(IDLE)
            .setConnectionRequestTimeout(Timeout.DISABLED)
            .setContentCompressionEnabled(false)
            .setExpectContinueEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .setRedirectsEnabled(false)
            .build())
        .addExecInterceptorAfter(ChainElement.CONNECT.name(), "connected", Exchange::connected)
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableConnectionState()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .disableRequestPriority()
        .evictIdleConnections(IDLE)
        .setCharCodingConfig(
            CharCodingConfig.custom().setCharset(StandardCharsets.ISO_8859_1).build())
        .setH2Config(H2Config.custom().setPushEnabled(false).build())
        .setIoReactorExceptionCallback(AsyncClient::log)
        .setThreadFactory(new DefaultThreadFactory("raccordo-httpclient5", true))
        .build();
  }

  private static AsyncClientConnectionManager connections(TransportSettings settings) {
    Timeout connecting = timeout(settings.connectTimeout());
    return PoolingAsyncClientConnectionManagerBuilder.create()
        .setMaxConnPerRoute(Integer.MAX_VALUE)
        .setMaxConnTotal(Integer.MAX_VALUE)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(connecting).build())
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connecting).build())
        .setTlsStrategy(ClientTlsStrategyBuilder.create()
            .setSslContext(settings.sslContext().orElseGet(AsyncClient::ofTheJvm))
            .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
            .buildAsync())
        .build();
  }

  private static void log(Exception failure) {
    // The client may close twice at the same moment.
    if (!(failure instanceof ClosedSelectorException)) {
      LOG.warn("HttpClient failed; requests under way fail, too", failure);
    }
  }

  private static SSLContext ofTheJvm() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The JVM's default SSL context cannot be had.", e);
    }
  }

  static Timeout timeout(Duration time) {
    return Timeout.of(TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS);
  }
}
