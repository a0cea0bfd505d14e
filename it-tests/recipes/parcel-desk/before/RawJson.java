import io.raccordo.samples.parcel.ParcelDeskConnector;
import io.raccordo.samples.parcel.module.CreateHandover;
import tools.jackson.databind.node.StringNode;

/** Reads and writes JSON by keys, which are others in the new revision. */
final class RawJson {
  private RawJson() {}

  static String told(ParcelDeskConnector desk) {
    var result =
        desk.run(CreateHandover.input("p4").with("recipient", StringNode.valueOf("Dora")));
    return result.toJson().get("handed_to").stringValue();
  }
}
