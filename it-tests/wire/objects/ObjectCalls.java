package calls;

import connectors.objects.ObjectsConnection;
import connectors.objects.ObjectsConnector;
import connectors.objects.model.Numbers;
import connectors.objects.model.Thing;
import connectors.objects.model.Times;
import connectors.objects.module.Echo;
import io.raccordo.runtime.json.JsonTypes;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Members that are unset, erased, set, and unknown. */
public final class ObjectCalls {
  private ObjectCalls() {}

  /** Runs all calls against one server. */
  public static List<String> run(String url) {
    List<String> seen = new ArrayList<>();
    try (var api = ObjectsConnector.builder(ObjectsConnection.anonymous()).baseUrl(URI.create(url)).connect()) {
      Thing thing =
          api.run(
              Echo.input()
                  .name("n")
                  .eraseNote()
                  .secret("s")
                  .with("extra", JsonTypes.list(JsonTypes.INT64).write(List.of(1L))));
      seen.add(
          thing.name() + " " + thing.serial() + " " + thing.tags() + " " + thing.additionalProperties() + " "
              + thing.child().additionalProperties());
      Thing empty = api.run(Echo.input().child(thing));
      seen.add(empty.name() + " " + empty.tags());
      Numbers numbers =
          api.run(
              connectors.objects.module.Numbers.input()
                  .plain(9_007_199_254_740_993L)
                  .decimal(new BigDecimal("1.10")));
      seen.add(numbers.plain() + " " + numbers.decimal() + " " + numbers.double_());
      Times times =
          api.run(
              connectors.objects.module.Times.input()
                  .at(OffsetDateTime.parse("2026-01-02T03:04:00+01:00"))
                  .day(LocalDate.of(2026, 2, 28))
                  .id(UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"))
                  .bytes(new byte[] {0, -1}));
      seen.add(times.at() + " " + times.day());
    }
    return seen;
  }
}
