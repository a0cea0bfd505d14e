package io.raccordo.benchmarks.vendors;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.json.JsonMapper;

/** What one writes once for some calls of an API: the JDK's client, Jackson, records. */
final class JsonHttp {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  // As the others send: without an offer of HTTP/2.
  private final HttpClient client = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(10))
      .build();
  private final JsonMapper json;
  private final String url;
  private final String[] headers;

  JsonHttp(URI url, PropertyNamingStrategy names, String... headers) {
    this.url = url.toString();
    this.headers = headers;
    json = JsonMapper.builder().propertyNamingStrategy(names).build();
  }

  <T> T get(String path, Class<T> type) throws IOException, InterruptedException {
    return send(request(path).GET(), type);
  }

  <T> T postJson(String path, Object body, Class<T> type) throws IOException, InterruptedException {
    return sendJson("POST", path, body, type);
  }

  <T> T patchJson(String path, Object body, Class<T> type)
      throws IOException, InterruptedException {
    return sendJson("PATCH", path, body, type);
  }

  <T> T postForm(String path, Form form, Class<T> type, String... more)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path)
        .header("Content-Type", FORM)
        .POST(BodyPublishers.ofString(form.text(), StandardCharsets.US_ASCII));
    for (int i = 0; i < more.length; i += 2) {
      request.header(more[i], more[i + 1]);
    }
    return send(request, type);
  }

  private <T> T sendJson(String method, String path, Object body, Class<T> type)
      throws IOException, InterruptedException {
    BodyPublisher bytes = BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
    return send(request(path).header("Content-Type", JSON).method(method, bytes), type);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
        .timeout(Duration.ofMinutes(2))
        .header("Accept", JSON);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private <T> T send(HttpRequest.Builder request, Class<T> type)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
    if (response.statusCode() / 100 != 2) {
      throw new IOException("Answered " + response.statusCode());
    }
    return json.readValue(response.body(), type);
  }

  /** Members in the order they are sent. */
  static final class Form {
    private final StringBuilder text = new StringBuilder(256);

    Form add(String name, Object value) {
      if (!text.isEmpty()) {
        text.append('&');
      }
      text.append(encoded(name)).append('=').append(encoded(value.toString()));
      return this;
    }

    String text() {
      return text.toString();
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
