package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Leads an attempt through the interceptors, in their order, and then to the server. */
final class Interceptors {
  private final List<Interceptor> interceptors;
  private final Exchange exchange;
  private final Notices notices;

  Interceptors(List<Interceptor> interceptors, Exchange exchange, Notices notices) {
    this.interceptors = interceptors;
    this.exchange = exchange;
    this.notices = notices;
  }

  /** The last response: whatever its status, but no redirect that may be followed. */
  Answer send(OutgoingCall call) {
    Redactor redactor = new Redactor();
    TransportResponse response = interceptors.isEmpty()
        ? exchange.send(call, redactor)
        : new Step(0, call, request(call), redactor).run();
    Answer answer = new Answer(call, call.turn().permit().heldBy(response), redactor);
    notices.look(answer);
    return answer;
  }

  private static TransportRequest request(OutgoingCall call) {
    Map<String, List<String>> headers = call.headers().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    return new TransportRequest(
        call.method(), call.uri(), Headers.of(headers), call.body(), call.timeLeft());
  }

  private final class Step implements Interceptor.Attempt {
    private final int index;
    private final OutgoingCall call;
    private final TransportRequest request;
    private final Redactor redactor;

    Step(int index, OutgoingCall call, TransportRequest request, Redactor redactor) {
      this.index = index;
      this.call = call;
      this.request = request;
      this.redactor = redactor;
    }

    TransportResponse run() {
      if (index < interceptors.size()) {
        return Objects.requireNonNull(
            interceptors.get(index).intercept(this), "An interceptor answered no response.");
      }
      return exchange.send(changed(call, request), redactor);
    }

    @Override
    public String operation() {
      return call.operation();
    }

    @Override
    public Optional<String> template() {
      return call.isUniversal() ? Optional.empty() : Optional.of(call.template());
    }

    @Override
    public int number() {
      return call.turn().number();
    }

    @Override
    public TransportRequest request() {
      return request;
    }

    @Override
    public TransportResponse proceed(TransportRequest asked) {
      return new Step(index + 1, call, asked, redactor).run();
    }
  }

  private static OutgoingCall changed(OutgoingCall call, TransportRequest request) {
    String operation = call.operation();
    URI uri = request.uri();
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new InvalidConfigurationException(
          operation, "An interceptor changed the address to one that is no web address.");
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    request
        .headers()
        .asMap()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    headers.forEach((name, value) -> HeaderRules.check(operation, name, value));
    return call.changed(
        RequestFactory.checkedMethod(operation, request.method()),
        uri,
        headers,
        request.body().orElse(null),
        request.timeout());
  }
}
