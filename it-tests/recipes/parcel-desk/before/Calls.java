import io.raccordo.runtime.Secret;
import io.raccordo.samples.parcel.ParcelDeskConnection;
import io.raccordo.samples.parcel.ParcelDeskConnector;
import java.net.URI;
import java.util.List;

/** All calls, one after the other. */
public final class Calls {
  private Calls() {}

  public static List<String> run(String url) {
    try (var desk =
        ParcelDeskConnector.builder(ParcelDeskConnection.bearer(Secret.of("t0ken")))
            .baseUrl(URI.create(url))
            .connect()) {
      Handovers handovers = new Handovers(desk);
      return List.of(
          handovers.chained(),
          handovers.stepByStep(),
          Desks.in(desk, "Bari"),
          Desks.floors(desk).toString(),
          Deliveries.told(desk, "{\"id\": \"p1\", \"door\": \"green\"}"),
          Branches.of(desk).toString(),
          LeftAlone.told(desk),
          RawJson.told(desk));
    }
  }
}
