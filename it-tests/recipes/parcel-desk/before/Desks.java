import io.raccordo.samples.parcel.ParcelDeskConnector;
import io.raccordo.samples.parcel.model.Desk;
import io.raccordo.samples.parcel.module.*;
import java.util.List;
import java.util.stream.Collectors;

/** Looks desks up. */
final class Desks {
  private Desks() {}

  static String in(ParcelDeskConnector connector, String town) {
    var input = ListDesks.input().town(town);
    return connector.stream(input).limit(3).map(Desks::told).collect(Collectors.joining(", "));
  }

  static List<Long> floors(ParcelDeskConnector connector) {
    return connector.page(ListDesks.input()).items().stream().map(Desk::floor).toList();
  }

  private static String told(Desk desk) {
    return desk.name() + " in " + desk.town();
  }
}
