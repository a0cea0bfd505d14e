package io.raccordo.it.connector;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A server on the loopback interface that keeps what it was sent and answers by request line. */
public final class ScriptedServer implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Function<Received, Answer>> script = new TreeMap<>();
  private final List<Received> received = new ArrayList<>();

  /** A request as it came. */
  public record Received(String method, URI uri, Headers headers, byte[] body) {
    /** Method and address. */
    public String line() {
      return method + " " + uri;
    }

    /** The body as UTF-8. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** What to answer; headers as name and value in turn. */
  public record Answer(int status, String body, List<String> headers) {
    /** JSON. */
    public static Answer json(int status, String body, String... headers) {
      List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
      all.addAll(List.of(headers));
      return new Answer(status, body, all);
    }

    /** Nothing but status and headers. */
    public static Answer empty(int status, String... headers) {
      return new Answer(status, "", List.of(headers));
    }
  }

  /** Starts it; it answers 410 to everything. */
  public ScriptedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Its address, without a path. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers a method and path, whatever its query. */
  public ScriptedServer on(String methodAndPath, Function<Received, Answer> answer) {
    script.put(methodAndPath, answer);
    return this;
  }

  /** Everything that came, in order. */
  public synchronized List<Received> received() {
    return List.copyOf(received);
  }

  private void handle(HttpExchange exchange) throws IOException {
    Received request = new Received(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        exchange.getRequestHeaders(),
        exchange.getRequestBody().readAllBytes());
    synchronized (this) {
      received.add(request);
    }
    Answer answer = script
        .getOrDefault(
            request.method() + " " + request.uri().getRawPath(),
            r -> Answer.json(410, "{\"message\":\"no such endpoint: " + r.method() + "\"}"))
        .apply(request);
    for (int i = 0; i < answer.headers().size(); i += 2) {
      exchange
          .getResponseHeaders()
          .add(answer.headers().get(i), answer.headers().get(i + 1));
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
