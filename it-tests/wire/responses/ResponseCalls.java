package calls;

import connectors.responses.ResponsesConnection;
import connectors.responses.ResponsesConnector;
import connectors.responses.model.Bad;
import connectors.responses.model.None;
import connectors.responses.model.Problem;
import connectors.responses.module.Head;
import connectors.responses.module.Headers;
import connectors.responses.module.Ranges;
import io.raccordo.runtime.ApiException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Status, header fields and typed errors. */
public final class ResponseCalls {
  private ResponseCalls() {}

  /** Runs all calls against one server. */
  public static List<String> run(String url) {
    List<String> seen = new ArrayList<>();
    try (var api = ResponsesConnector.builder(ResponsesConnection.anonymous()).baseUrl(URI.create(url)).connect()) {
      var headers = api.send(Headers.input());
      seen.add(headers.status() + " " + headers.output().a() + " " + headers.headers().first("X-Total").orElse("?"));
      var head = api.send(Head.input());
      seen.add(head.status() + " " + head.headers().first("X-Total").orElse("?"));
      for (int i = 0; i < 3; i++) {
        try {
          api.run(Ranges.input());
        } catch (ApiException e) {
          seen.add(e.status() + " " + switch (e.status()) {
            case 404 -> e.bodyAs(None.TYPE).map(None::missing).orElse("?");
            case 400 -> e.bodyAs(Bad.TYPE).map(Bad::reason).orElse("?");
            default -> e.bodyAs(Problem.TYPE).map(p -> p.title() + " " + p.detail()).orElse("?");
          });
        }
      }
    }
    return seen;
  }
}
