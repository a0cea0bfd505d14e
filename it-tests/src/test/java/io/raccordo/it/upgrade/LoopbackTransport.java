package io.raccordo.it.upgrade;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Carries calls to a server on the loopback interface, whatever host they are for, and tells it
 * which: so servers, their paths included, are those of the documents.
 */
final class LoopbackTransport implements Transport {
  /** The header field that says whom the call was for. */
  static final String AUTHORITY = "Original-Authority";

  private final Transport jdk = Transport.jdk();
  private final ToIntFunction<TransportRequest> port;

  /** Carries each call to the port that is told for it. */
  LoopbackTransport(ToIntFunction<TransportRequest> port) {
    this.port = port;
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    URI to = request.uri();
    String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
    Map<String, List<String>> headers = new TreeMap<>();
    request
        .headers()
        .forEach((name, value) ->
            headers.computeIfAbsent(name, n -> new java.util.ArrayList<>()).add(value));
    headers.put(AUTHORITY, List.of(to.getScheme() + "://" + to.getRawAuthority()));
    return jdk.send(new TransportRequest(
        request.method(),
        URI.create("http://127.0.0.1:" + port.applyAsInt(request) + to.getRawPath() + query),
        Headers.of(headers),
        request.body().orElse(null),
        request.timeout()));
  }

  @Override
  public void close() {
    jdk.close();
  }
}
