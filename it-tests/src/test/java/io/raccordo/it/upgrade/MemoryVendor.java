package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.it.upgrade.BareDocument.Content;
import io.raccordo.it.upgrade.BareDocument.Operation;
import io.raccordo.it.upgrade.RequestJudge.Ruling;
import io.raccordo.it.upgrade.VendorServer.Received;
import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.RequestContent;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A vendor in memory that knows one document: judges what it is asked, and answers what it is told
 * to.
 */
final class MemoryVendor implements Transport {
  private static final Pattern BOUNDARY = Pattern.compile("raccordo-[0-9a-f-]{36}");

  private final BareDocument document;
  private final RequestJudge judge;
  private final List<Ruling> rulings = new ArrayList<>();
  private BiFunction<Operation, Content, @Nullable JsonNode> answers = (operation, content) -> null;
  private @Nullable String request;

  MemoryVendor(BareDocument document, VendorServer.@Nullable Selector selector) {
    this.document = document;
    this.judge = new RequestJudge(document, selector);
  }

  /** What it answers to an operation whose success has a JSON body; null for nothing. */
  void answers(BiFunction<Operation, Content, @Nullable JsonNode> answers) {
    this.answers = answers;
  }

  /** Which of the operations whose paths differ in a fragment only is called from now on. */
  void expect(String template) {
    judge.expect(template);
  }

  /** What was judged since this was last called. */
  List<Ruling> take() {
    List<Ruling> taken = List.copyOf(rulings);
    rulings.clear();
    return taken;
  }

  /** The last request, all of it but what is chosen at random, as text. */
  @Nullable
  String request() {
    return request == null ? null : BOUNDARY.matcher(request).replaceAll("boundary");
  }

  @Override
  public TransportResponse send(TransportRequest sent) throws IOException {
    byte[] body = bytes(sent.body().orElse(null));
    Map<String, List<String>> headers = new LinkedHashMap<>(sent.headers().asMap());
    request = sent.method()
        + ' '
        + sent.uri()
        + '\n'
        + headers
        + '\n'
        + new String(body, StandardCharsets.UTF_8);
    sent.body().ifPresent(b -> {
      if (!b.mediaType().isEmpty()) {
        headers.putIfAbsent("Content-Type", List.of(b.mediaType()));
      }
    });
    Ruling ruling = judge.judge(new Received(
        sent.method(),
        sent.uri().getScheme() + "://" + sent.uri().getRawAuthority(),
        sent.uri(),
        headers,
        body));
    rulings.add(ruling);
    Operation operation = ruling.operation();
    return operation == null ? response(410, "application/json", "{}") : answer(operation);
  }

  private TransportResponse answer(Operation operation) {
    var success = document.success(operation).orElse(null);
    if (success == null) {
      return response(204, "", "");
    }
    int status = success.getKey().matches("\\d{3}") ? Integer.parseInt(success.getKey()) : 200;
    Content content = document.content(success.getValue(), false).orElse(null);
    if (content == null) {
      return response(status, "", "");
    }
    JsonNode json =
        BareDocument.isJson(content.mediaType()) || content.mediaType().contains("*")
            ? answers.apply(operation, content)
            : null;
    String type = content.mediaType().contains("*") ? "application/json" : content.mediaType();
    return response(status, type, json == null ? "" : json.toString());
  }

  private static TransportResponse response(int status, String type, String body) {
    Headers headers =
        type.isEmpty() ? Headers.empty() : Headers.of(Map.of("Content-Type", List.of(type)));
    return new TransportResponse(
        status, headers, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] bytes(@Nullable RequestContent content) throws IOException {
    if (content == null) {
      return new byte[0];
    }
    try (InputStream stream = content.open()) {
      return stream.readAllBytes();
    }
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
