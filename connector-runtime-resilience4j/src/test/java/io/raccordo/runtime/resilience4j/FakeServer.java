package io.raccordo.runtime.resilience4j;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers as it is told to, and counts. */
final class FakeServer implements Transport {
  int status = 200;
  String body = "{}";
  boolean isDown;
  int requests;

  @Override
  public TransportResponse send(TransportRequest request) throws IOException {
    requests++;
    if (isDown) {
      throw new IOException("reset");
    }
    return new TransportResponse(
        status, Headers.empty(), new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {}
}
