package io.raccordo.runtime.oauth;

import io.raccordo.runtime.http.RequestContent;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sends what it is given to real servers, and keeps the forms. */
final class RecordingTransport implements Transport {
  final List<Map<String, String>> forms = new CopyOnWriteArrayList<>();
  final List<TransportRequest> requests = new CopyOnWriteArrayList<>();
  private final Transport carrier = Transport.jdk();

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    requests.add(request);
    if (request.body().isEmpty()) {
      return carrier.send(request);
    }
    byte[] bytes;
    try (InputStream body = request.body().get().open()) {
      bytes = body.readAllBytes();
    }
    forms.add(form(new String(bytes, StandardCharsets.UTF_8)));
    return carrier.send(new TransportRequest(
        request.method(),
        request.uri(),
        request.headers(),
        RequestContent.of(bytes),
        request.timeout()));
  }

  /** The pairs of a form or query. */
  static Map<String, String> form(String text) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      form.put(
          URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return form;
  }

  @Override
  public void close() {
    carrier.close();
  }
}
