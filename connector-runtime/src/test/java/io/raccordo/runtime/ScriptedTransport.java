package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Answers from memory, where no real server would do: https without certificate, paths that servers
 * refuse, connections that break in a certain way.
 */
class ScriptedTransport implements Transport {
  final List<TransportRequest> requests = new ArrayList<>();
  private final Deque<Reply> replies = new ArrayDeque<>();

  private interface Reply {
    TransportResponse get() throws IOException;
  }

  ScriptedTransport answer(int status, Map<String, List<String>> headers, String body) {
    replies.add(() -> response(status, headers, body));
    return this;
  }

  ScriptedTransport fail(IOException failure) {
    replies.add(() -> {
      throw failure;
    });
    return this;
  }

  private static TransportResponse response(
      int status, Map<String, List<String>> headers, String body) {
    return new TransportResponse(
        status,
        Headers.of(headers),
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException {
    requests.add(request);
    return replies.isEmpty() ? response(204, Map.of(), "") : replies.remove().get();
  }

  @Override
  public void close() {
    throw new IllegalStateException("The connector must not close a transport it was given.");
  }
}
