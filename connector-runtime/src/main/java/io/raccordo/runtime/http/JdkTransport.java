package io.raccordo.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Transport by {@code java.net.http}. */
final class JdkTransport implements Transport {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newBuilder()
      .followRedirects(HttpClient.Redirect.NEVER)
      .connectTimeout(CONNECT_TIMEOUT)
      .build();

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
        .timeout(request.timeout())
        .method(
            request.method(),
            request.body().map(JdkTransport::publisher).orElse(BodyPublishers.noBody()));
    request.headers().forEach(builder::header);
    HttpResponse<InputStream> response = client.send(builder.build(), BodyHandlers.ofInputStream());
    return new TransportResponse(
        response.statusCode(), Headers.of(response.headers().map()), response.body());
  }

  private static BodyPublisher publisher(RequestContent content) {
    if (content instanceof BytesContent bytes) {
      return BodyPublishers.ofByteArray(bytes.bytes());
    }
    BodyPublisher stream = BodyPublishers.ofInputStream(() -> {
      try {
        return content.open();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    long length = content.length();
    if (length < 0) {
      return stream;
    }
    return length == 0 ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(stream, length);
  }

  @Override
  public void close() {
    // From Java 21 on the client can be closed; before, its threads end when it is no longer
    // referenced.
    if ((Object) client instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IllegalStateException("The HTTP client could not be closed.", e);
      }
    }
  }
}
