package shape.c.caller;

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
import shape.wire.Wire;

/** Connects candidate C, which has the real runtime, with the server of all candidates. */
public record WireTransport(Wire wire) implements Transport {
  @Override
  public TransportResponse send(TransportRequest request) throws IOException {
    String query = request.uri().getRawQuery();
    Wire.Reply reply = wire.send(
        request.method(),
        request.uri().getRawPath() + (query == null ? "" : "?" + query),
        request.body().isPresent() ? body(request.body().get()) : "");
    Map<String, List<String>> headers = reply.next().isEmpty()
        ? Map.of("Content-Type", List.of("application/json"))
        : Map.of(
            "Content-Type", List.of("application/json"),
            "Link", List.of("<https://api.github.com" + reply.next() + ">; rel=\"next\""));
    return new TransportResponse(
        reply.status(),
        Headers.of(headers),
        new ByteArrayInputStream(reply.json().getBytes(StandardCharsets.UTF_8)));
  }

  private static String body(RequestContent content) throws IOException {
    try (InputStream stream = content.open()) {
      byte[] bytes = stream.readAllBytes();
      return bytes.length > 0 && bytes[0] == '{' ? new String(bytes, StandardCharsets.UTF_8) : bytes.length + " bytes";
    }
  }

  @Override
  public void close() {}
}
