package io.raccordo.runtime.opentelemetry;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Answers with the statuses that it is told, 0 for a connection that breaks. */
final class FakeServer implements Transport {
  final Deque<Integer> statuses = new ArrayDeque<>();
  final List<TransportRequest> requests = new ArrayList<>();

  @Override
  public TransportResponse send(TransportRequest request) throws IOException {
    requests.add(request);
    int status = statuses.isEmpty() ? 200 : statuses.remove();
    if (status == 0) {
      throw new IOException("reset");
    }
    Headers headers = Headers.of(
        status == 302 ? Map.of("Location", List.of("https://other.example/y")) : Map.of());
    return new TransportResponse(status, headers, InputStream.nullInputStream());
  }

  @Override
  public void close() {}
}
