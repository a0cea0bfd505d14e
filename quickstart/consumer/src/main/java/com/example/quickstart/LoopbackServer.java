package com.example.quickstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for the vendors: answers what it was told to answer, and keeps what it was asked. */
final class LoopbackServer implements AutoCloseable {
  /** One request, as it arrived. */
  record Request(String method, String target, Map<String, List<String>> headers, String body) {
    String line() {
      return method + " " + target;
    }

    String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }
  }

  private record Answer(int status, String body, String link) {}

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  private LoopbackServer(HttpServer server) {
    this.server = server;
  }

  static LoopbackServer start() throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LoopbackServer server = new LoopbackServer(http);
    http.createContext("/", server::handle);
    http.start();
    return server;
  }

  URI url() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
  }

  /** Answers a request line, such as {@code GET /v3/customers?page=2}, with JSON. */
  void on(String line, int status, String json) {
    answers.put(line, new Answer(status, json, ""));
  }

  /** The same with a {@code Link} header that leads to the next page. */
  void onPage(String line, String json, String next) {
    answers.put(line, new Answer(200, json, "<" + url() + next + ">; rel=\"next\""));
  }

  /** What was asked since this was last called. */
  List<Request> takeRequests() {
    List<Request> taken = List.copyOf(requests);
    requests.clear();
    return taken;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Request request =
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            body);
    requests.add(request);
    Answer answer = answers.get(request.line());
    if (answer == null) {
      answer = new Answer(500, "{\"error\":\"nobody expected " + request.line() + "\"}", "");
    }
    if (!answer.link().isEmpty()) {
      exchange.getResponseHeaders().add("Link", answer.link());
    }
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
