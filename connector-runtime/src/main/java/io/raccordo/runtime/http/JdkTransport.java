package io.raccordo.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Transport by {@code java.net.http}. */
final class JdkTransport implements Transport {
  /** Up to 99,999 bytes. */
  private static final Pattern SMALL = Pattern.compile("[1-9]\\d{0,4}");

  /** For the client to say first what was late. */
  private static final Duration GRACE = Duration.ofMillis(200);

  /** Empty once it is closed. */
  private final AtomicReference<@Nullable HttpClient> client;

  private final Duration readTimeout;
  private final StallWatch stalls = new StallWatch();
  private final ResponseThreads threads = new ResponseThreads();

  JdkTransport(TransportSettings settings) {
    HttpClient.Builder builder = HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(settings.connectTimeout())
        .executor(threads);
    settings.sslContext().ifPresent(builder::sslContext);
    client = new AtomicReference<>(builder.build());
    readTimeout = settings.readTimeout();
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    HttpClient current = client.get();
    if (current == null) {
      throw new IOException("the transport was closed");
    }
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
        .version(version(request.uri()))
        .timeout(request.timeout());
    if (request.body().isPresent()) {
      builder.method(request.method(), publisher(request.body().get()));
    } else if (request.method().equals("GET")) {
      // Said in this way, newer JDKs send no length of no body.
      builder.GET();
    } else {
      builder.method(request.method(), BodyPublishers.noBody());
    }
    request.headers().forEach(builder::header);
    ResponseStream body = new ResponseStream(readTimeout);
    HttpResponse<InputStream> response;
    boolean blocks = request.body().isPresent() && !isBytes(request.body().get());
    threads.begin();
    try {
      response = blocks
          ? sendBlocking(current, builder.build(), request.timeout(), awaited(body))
          : current.send(builder.build(), awaited(body));
    } catch (IOException | InterruptedException e) {
      // The response may have come in the same moment; nobody would end it.
      body.close();
      throw e;
    } finally {
      threads.end();
      stalls.remove(body);
    }
    return new TransportResponse(
        response.statusCode(), fields(response.headers().map()), response.body());
  }

  /** Without what HTTP/2 has among the fields that is none (RFC 9113, section 8.3). */
  private static Headers fields(Map<String, List<String>> given) {
    if (given.keySet().stream().noneMatch(name -> name.startsWith(":"))) {
      return Headers.of(given);
    }
    Map<String, List<String>> fields = new LinkedHashMap<>(given);
    fields.keySet().removeIf(name -> name.startsWith(":"));
    return Headers.of(fields);
  }

  /**
   * Sends a body that is read from a source. The client's own clock ends the connection, but its
   * caller waits on while the source gives nothing.
   */
  private static HttpResponse<InputStream> sendBlocking(
      HttpClient client, HttpRequest asked, Duration timeout, BodyHandler<InputStream> handler)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<InputStream>> response = client.sendAsync(asked, handler);
    try {
      return response.get(TimeUnit.NANOSECONDS.convert(timeout.plus(GRACE)), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      response.cancel(true);
      throw new HttpTimeoutException("request timed out");
    } catch (InterruptedException e) {
      response.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw cause instanceof IOException io ? io : new IOException(cause);
    }
  }

  private static boolean isBytes(RequestContent content) {
    return content instanceof LabelledContent labelled
        ? isBytes(labelled.content())
        : content instanceof BytesContent;
  }

  private BodyHandler<InputStream> awaited(ResponseStream body) {
    return info -> {
      if (isSmall(info.headers())) {
        stalls.add(body);
      } else {
        body.handOver();
      }
      return body;
    };
  }

  /** Whether a body is awaited as a whole, which wakes up the caller once. */
  private static boolean isSmall(HttpHeaders headers) {
    // A server may send anything here.
    return headers.firstValue("Content-Length").filter(SMALL.asMatchPredicate()).isPresent();
  }

  /**
   * Without TLS there is nothing to negotiate: the offer of HTTP/2 would be header fields that
   * confuse some servers.
   */
  private static HttpClient.Version version(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme())
        ? HttpClient.Version.HTTP_2
        : HttpClient.Version.HTTP_1_1;
  }

  private BodyPublisher publisher(RequestContent content) {
    if (content instanceof LabelledContent labelled) {
      return publisher(labelled.content());
    }
    if (content instanceof BytesContent bytes) {
      return BodyPublishers.ofByteArray(bytes.bytes());
    }
    return content.length() == 0 ? BodyPublishers.noBody() : new SourcePublisher(content, threads);
  }

  @Override
  public void close() {
    stalls.close();
    HttpClient last = client.getAndSet(null);
    // From Java 21 on the client can be closed; before, its threads end when it is no longer
    // referenced.
    if ((Object) last instanceof AutoCloseable closeable) {
      closeNow(closeable);
    }
    threads.close();
  }

  /**
   * An interrupted thread does not wait for requests under way, such as a download nobody closed.
   */
  private static void closeNow(AutoCloseable client) {
    boolean interrupted = Thread.interrupted();
    Thread.currentThread().interrupt();
    try {
      client.close();
    } catch (Exception e) {
      throw new IllegalStateException("The HTTP client could not be closed.", e);
    } finally {
      boolean unused = Thread.interrupted();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
