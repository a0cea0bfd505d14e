package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Answers from memory, where no real server would do: https without certificate, paths that servers
 * refuse.
 */
final class ScriptedTransport implements Transport {
  final List<TransportRequest> requests = new ArrayList<>();
  private final Deque<TransportResponse> responses = new ArrayDeque<>();

  ScriptedTransport answer(int status, Map<String, List<String>> headers, String body) {
    responses.add(new TransportResponse(
        status,
        Headers.of(headers),
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    return this;
  }

  @Override
  public TransportResponse send(TransportRequest request) {
    requests.add(request);
    return responses.isEmpty() ? answer(204, Map.of(), "").responses.remove() : responses.remove();
  }

  @Override
  public void close() {
    throw new IllegalStateException("The connector must not close a transport it was given.");
  }
}
