package io.raccordo.runtime.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** What tests of a transport need: the transport, and requests. */
abstract class TransportContract {
  static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
  static final String HELLO = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
  private static final Duration LONG = Duration.ofSeconds(20);

  final Transport transport = TransportUnderTest.opened(TransportSettings.DEFAULT);

  @AfterEach
  void closeTransport() {
    transport.close();
  }

  static TransportRequest request(String method, URI uri) {
    return request(method, uri, null);
  }

  static TransportRequest request(String method, URI uri, @Nullable RequestContent body) {
    return new TransportRequest(method, uri, fields("User-Agent", "test"), body, LONG);
  }

  static TransportRequest within(Duration time, URI uri) {
    return new TransportRequest("GET", uri, Headers.empty(), null, time);
  }

  /** Names and values in turn. */
  static Headers fields(String... namesAndValues) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields
          .computeIfAbsent(namesAndValues[i], name -> new ArrayList<>())
          .add(namesAndValues[i + 1]);
    }
    return Headers.of(fields);
  }

  static String text(TransportResponse response) throws IOException {
    try (response) {
      return new String(response.body().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** Sends, and reads the response to its end. */
  String exchange(TransportRequest request) throws IOException, InterruptedException {
    return text(transport.send(request));
  }

  static byte[] bytes(int number) {
    byte[] bytes = new byte[number];
    for (int i = 0; i < number; i++) {
      bytes[i] = (byte) (i * 31 >> 3);
    }
    return bytes;
  }

  /** What runs on another thread, which the test may interrupt. */
  static final class Other<T> extends FutureTask<T> {
    final Thread thread = new Thread(this, "other");

    private Other(Callable<T> task) {
      super(task);
    }
  }

  static <T> Other<T> start(Callable<T> task) {
    Other<T> other = new Other<>(task);
    other.thread.setDaemon(true);
    other.thread.start();
    return other;
  }
}
