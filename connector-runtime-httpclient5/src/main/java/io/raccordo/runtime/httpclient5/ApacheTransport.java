package io.raccordo.runtime.httpclient5;

import io.raccordo.runtime.http.RequestContent;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import io.raccordo.runtime.http.TransportSettings;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/**
 * Transport by Apache HttpClient 5, to be given to {@code ConnectorBuilder.transport(...)}. It
 * keeps as many connections as there are requests at the same time; over TLS it offers HTTP/2.
 *
 * <p>Its threads are daemons: one for each processor, and one for each request body under way that
 * is not small.
 */
public final class ApacheTransport implements Transport {
  private final TransportSettings settings;
  private final CloseableHttpAsyncClient client;
  private final ExecutorService uploads =
      Executors.newCachedThreadPool(new DefaultThreadFactory("raccordo-httpclient5-upload", true));
  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closed = new AtomicBoolean();

  private ApacheTransport(TransportSettings settings, @Nullable ProxySelector proxies) {
    this.settings = settings;
    client = AsyncClient.of(settings, proxies);
    client.start();
  }

  /**
   * A transport with {@linkplain TransportSettings#DEFAULT usual} times, through the proxies that
   * {@link ProxySelector#getDefault()}, as it is now, names.
   *
   * @return a transport of its own, to be closed by whoever asked for it
   */
  public static ApacheTransport create() {
    return of(TransportSettings.DEFAULT);
  }

  /**
   * A transport with settings of one's own, through the proxies that
   * {@link ProxySelector#getDefault()}, as it is now, names.
   *
   * @param settings the settings
   * @return a transport of its own, to be closed by whoever asked for it
   */
  public static ApacheTransport of(TransportSettings settings) {
    return new ApacheTransport(settings, ProxySelector.getDefault());
  }

  /**
   * A transport with settings and proxies of one's own.
   *
   * @param settings the settings
   * @param proxies says through which HTTP proxy a request goes;
   *     {@link ProxySelector#of(java.net.InetSocketAddress) ProxySelector.of(null)} for none
   * @return a transport of its own, to be closed by whoever asked for it
   */
  public static ApacheTransport of(TransportSettings settings, ProxySelector proxies) {
    return new ApacheTransport(settings, proxies);
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    HttpRequest head = head(request);
    AsyncEntityProducer content = content(request.body());
    Exchange exchange = new Exchange(settings, content, underWay::remove);
    underWay.add(exchange);
    if (closed.get()) {
      exchange.end(closedFailure());
    } else {
      exchange.begin(client, new BasicRequestProducer(head, content));
    }
    return exchange.response(request.timeout());
  }

  private static HttpRequest head(TransportRequest request) {
    URI uri = request.uri();
    if (uri.getHost() == null || uri.getScheme() == null) {
      throw new IllegalArgumentException("The address of a request must be absolute.");
    }
    if (request.method().equals("CONNECT")) {
      throw new IllegalArgumentException("CONNECT is for proxies, and sent by the transport only.");
    }
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    // Not by its URI: an address whose path begins with two slashes would be refused.
    BasicHttpRequest head = new BasicHttpRequest(
        request.method(),
        uri.getScheme(),
        new URIAuthority(uri.getHost(), uri.getPort()),
        uri.getRawQuery() == null ? path : path + '?' + uri.getRawQuery());
    request.headers().forEach(head::addHeader);
    return head;
  }

  private @Nullable AsyncEntityProducer content(Optional<RequestContent> content)
      throws IOException {
    return content.isEmpty() ? null : RequestBody.of(content.get(), uploads);
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    client.close(CloseMode.IMMEDIATE);
    uploads.shutdownNow();
    underWay.forEach(exchange -> exchange.end(closedFailure()));
  }

  private static IOException closedFailure() {
    return new IOException("the transport was closed");
  }
}
