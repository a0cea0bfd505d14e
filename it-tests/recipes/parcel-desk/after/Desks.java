import io.raccordo.samples.parcel.ParcelDeskConnector;
import io.raccordo.samples.parcel.model.Branch;
import io.raccordo.samples.parcel.module.*;
import java.util.List;
import java.util.stream.Collectors;

/** Looks desks up. */
final class Desks {
  private Desks() {}

  static String in(ParcelDeskConnector connector, String town) {
    var input = ListBranches.input().city(town);
    return connector.stream(input).limit(3).map(Desks::told).collect(Collectors.joining(", "));
  }

  static List<Long> floors(ParcelDeskConnector connector) {
    return connector.page(ListBranches.input()).items().stream().map(Branch::floor).toList();
  }

  private static String told(Branch desk) {
    return desk.title() + " in " + desk.city();
  }
}
