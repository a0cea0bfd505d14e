package io.raccordo.benchmarks;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.RequestContent;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads what is sent, and answers the same each time. */
final class MemoryTransport implements Transport {
  private static final Headers HEADERS =
      Headers.of(Map.of("Content-Type", List.of("application/json")));

  private final byte[] answer;

  MemoryTransport(String answer) {
    this.answer = answer.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException {
    RequestContent content = request.body().orElseThrow();
    try (InputStream body = content.open()) {
      if (body.readAllBytes().length < 100) {
        throw new IOException("That was not all.");
      }
    }
    return new TransportResponse(201, HEADERS, new ByteArrayInputStream(answer));
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
