package calls;

import connectors.streams.StreamsConnection;
import connectors.streams.StreamsConnector;
import connectors.streams.model.Change;
import connectors.streams.module.Events;
import connectors.streams.module.Lines;
import io.raccordo.runtime.ItemStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Items as generated types. */
public final class StreamCalls {
  private StreamCalls() {}

  /** Runs all calls against one server. */
  public static List<String> run(String url) {
    List<String> seen = new ArrayList<>();
    try (var api = StreamsConnector.builder(StreamsConnection.anonymous()).baseUrl(URI.create(url)).connect()) {
      try (ItemStream<Change> changes = api.run(Lines.input())) {
        for (Change change : changes) {
          seen.add(change.id() + " " + change.kind() + " " + (change.kind() == Change.Kind.ADD));
        }
      }
      try (var events = api.run(Events.input())) {
        events.stream().forEach(event -> seen.add(event.event() + " " + event.data()));
      }
    }
    return seen;
  }
}
