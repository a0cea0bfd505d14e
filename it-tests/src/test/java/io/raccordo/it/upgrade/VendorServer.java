package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.raccordo.it.upgrade.BareDocument.Content;
import io.raccordo.it.upgrade.BareDocument.Operation;
import io.raccordo.it.upgrade.BareDocument.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A vendor that knows its newest document only, as a bare tree. What only older documents name is
 * gone (410); a request that the document does not allow is refused (400, with the reasons); what
 * it allows is answered with a sample of the response's schema.
 */
final class VendorServer implements AutoCloseable {
  /** Where the addresses of samples lead. */
  private static final String MADE_UP = "https://example.com";

  private final HttpServer http;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final BareDocument document;
  private final RequestJudge judge;
  private final List<Judgement> judgements = new ArrayList<>();
  private volatile @Nullable Operation before;

  /** A header field or query parameter that chooses the release. */
  record Selector(String in, String name, String value) {}

  /** One request, and what was found wrong with it. */
  record Judgement(String request, @Nullable String operation, int status, List<String> problems) {}

  /** A request as it came. */
  record Received(
      String method, String authority, URI uri, Map<String, List<String>> headers, byte[] body) {
    Optional<String> header(String name) {
      return headers.entrySet().stream()
          .filter(e -> e.getKey().equalsIgnoreCase(name))
          .findFirst()
          .map(e -> String.join(", ", e.getValue()));
    }
  }

  VendorServer(BareDocument document, @Nullable Selector selector) throws IOException {
    this.document = document;
    this.judge = new RequestJudge(document, selector);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::handle);
    http.setExecutor(threads);
    http.start();
  }

  int port() {
    return http.getAddress().getPort();
  }

  /** What was judged since this was last called. */
  synchronized List<Judgement> take() {
    List<Judgement> taken = List.copyOf(judgements);
    judgements.clear();
    return taken;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Received request = new Received(
          exchange.getRequestMethod(),
          String.valueOf(exchange.getRequestHeaders().getFirst(LoopbackTransport.AUTHORITY)),
          exchange.getRequestURI(),
          Map.copyOf(exchange.getRequestHeaders()),
          exchange.getRequestBody().readAllBytes());
      answer(request, exchange);
    } catch (RuntimeException e) {
      keep(new Judgement(exchange.getRequestURI().toString(), null, 500, List.of(e.toString())));
      throw e;
    }
  }

  private void answer(Received request, HttpExchange exchange) throws IOException {
    RequestJudge.Ruling ruling = judge.judge(request);
    Operation operation = ruling.operation();
    Operation searched = before;
    if (operation == null && searched != null && request.authority().equals(MADE_UP)) {
      // The next page, by the link of a sample.
      respond(exchange, searched, ruling.line());
      return;
    }
    before = operation;
    if (operation == null) {
      refuse(exchange, new Judgement(ruling.line(), null, 410, List.of("no such endpoint")));
    } else if (!ruling.problems().isEmpty()) {
      refuse(
          exchange,
          new Judgement(
              ruling.line(),
              operation.name(),
              400,
              ruling.problems().stream().map(Problem::text).toList()));
    } else {
      respond(exchange, operation, ruling.line());
    }
  }

  private void refuse(HttpExchange exchange, Judgement judgement) throws IOException {
    keep(judgement);
    byte[] body = ("{\"message\":\"refused\"}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(judgement.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private void respond(HttpExchange exchange, Operation operation, String line) throws IOException {
    Optional<Map.Entry<String, Place>> success = document.success(operation);
    String code = success.map(Map.Entry::getKey).orElse("200");
    int status = code.matches("\\d{3}") ? Integer.parseInt(code) : 200;
    Content content =
        success.flatMap(s -> document.content(s.getValue(), false)).orElse(null);
    byte[] body = content == null ? new byte[0] : body(content, again(operation));
    if (content != null) {
      exchange.getResponseHeaders().add("Content-Type", concrete(content.mediaType()));
    }
    keep(new Judgement(line, operation.name(), status, List.of()));
    boolean empty = body.length == 0 || status == 204 || operation.method().equals("HEAD");
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }

  private static String concrete(String mediaType) {
    return mediaType.contains("*") ? "application/octet-stream" : mediaType;
  }

  /** Whether this is a further page, which is the last. */
  private synchronized boolean again(Operation operation) {
    return judgements.stream().anyMatch(j -> operation.name().equals(j.operation()));
  }

  private byte[] body(Content content, boolean last) {
    if (!BareDocument.isJson(content.mediaType()) && !content.mediaType().contains("*")) {
      return "plain\n".getBytes(StandardCharsets.UTF_8);
    }
    JsonNode sample = new SchemaSample(document, false, SampleChoice.most(4)).of(content.schema());
    if (last && sample != null) {
      sample = new LastPage().of(sample);
    }
    return String.valueOf(sample).getBytes(StandardCharsets.UTF_8);
  }

  private synchronized void keep(Judgement judgement) {
    judgements.add(judgement);
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
