import io.raccordo.runtime.http.Headers;
import io.raccordo.samples.parcel.ParcelDeskConnector;
import io.raccordo.samples.parcel.module.ParcelDeliveredWebhook;
import java.nio.charset.StandardCharsets;

/** Reads what the vendor reports. */
final class Deliveries {
  private Deliveries() {}

  static String told(ParcelDeskConnector connector, String json) {
    var payload =
        connector.parse(
            ParcelDeliveredWebhook.MODULE, Headers.empty(), json.getBytes(StandardCharsets.UTF_8));
    return payload.parcelId() + " at " + payload.door();
  }
}
