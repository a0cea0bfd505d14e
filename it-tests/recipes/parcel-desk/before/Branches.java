import io.raccordo.samples.parcel.ParcelDeskConnector;
import io.raccordo.samples.parcel.module.ListDesks;
import java.util.List;

/** Has a class of its own with the name that the vendor gave to desks. */
final class Branches {
  private Branches() {}

  record Branch(String sign) {}

  static List<Branch> of(ParcelDeskConnector connector) {
    return connector.stream(ListDesks.input()).map(desk -> new Branch(desk.name())).toList();
  }
}
