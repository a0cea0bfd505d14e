package io.raccordo.runtime.trigger;

import io.raccordo.runtime.Connection;
import io.raccordo.runtime.HttpConnector;
import io.raccordo.runtime.UniversalCall;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A host that polls three lists again and again until it is killed. Its handler tells the server
 * each item, which is the only trace that it leaves.
 */
final class PollingProcess {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private PollingProcess() {}

  public static void main(String[] args) throws Exception {
    String server = args[0];
    TriggerStore store = FileTriggerStore.in(Path.of(args[1]));
    try (HttpConnector connector = HttpConnector.connect(URI.create(server), new Connection())) {
      Trigger<JsonNode> since = Trigger.over(new Events(connector, "since"))
          .since("/at", "since")
          .fromStart()
          .limit(20);
      Trigger<JsonNode> after = Trigger.over(new Events(connector, "after"))
          .after("after")
          .oldestFirst()
          .fromStart()
          .limit(20);
      Trigger<JsonNode> seen =
          Trigger.over(new Events(connector, "seen")).newestFirst().fromStart().limit(20);
      tell(server + "/started");
      while (true) {
        try {
          since.poll("since", store, item -> tell(server + "/handled/since/" + item.get("id")));
          after.poll("after", store, item -> tell(server + "/handled/after/" + item.get("id")));
          seen.poll("seen", store, item -> tell(server + "/handled/seen/" + item.get("id")));
        } catch (TriggerInUseException e) {
          // The test tried the lock; the next round may have it.
        }
        tell(server + "/polled");
      }
    }
  }

  private static void tell(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    HTTP.send(request, HttpResponse.BodyHandlers.discarding());
  }

  /** A list of the server, page by page. */
  private record Events(HttpConnector connector, String name) implements PolledSearch<JsonNode> {
    @Override
    public ObjectNode input() {
      return JsonMapper.shared().createObjectNode();
    }

    @Override
    public Iterator<List<JsonNode>> pages(ObjectNode input) {
      return new Iterator<>() {
        private int page;
        private boolean ended;

        @Override
        public boolean hasNext() {
          return !ended;
        }

        @Override
        public List<JsonNode> next() {
          UniversalCall call = connector.call("GET", "/list/" + name).query("page", "" + page++);
          input
              .properties()
              .forEach(each -> call.query(each.getKey(), each.getValue().asString()));
          JsonNode answer = call.send().json();
          ended = !answer.get("more").booleanValue();
          return answer.get("items").valueStream().toList();
        }
      };
    }

    @Override
    public JsonNode json(JsonNode item) {
      return item;
    }
  }
}
