import io.raccordo.runtime.ApiRetiredException;
import io.raccordo.samples.parcel.ParcelDeskConnector;
import io.raccordo.samples.parcel.module.CreateHandover;
import io.raccordo.samples.parcel.module.FaxSlip;
import io.raccordo.samples.parcel.module.InsureParcel;
import io.raccordo.samples.parcel.module.ReturnParcel;
import io.raccordo.samples.parcel.module.WeighParcel;
import java.util.List;

/** Calls what no other name can carry over; also a member that nobody looks at any more. */
final class LeftAlone {
  private LeftAlone() {}

  static String told(ParcelDeskConnector desk) {
    desk.run(
        CreateHandover.input("p3").recipient("Cleo").stamps(List.of(next("red"), next("blue"))));
    desk.run(WeighParcel.input("p3").grams(1_250));
    desk.run(ReturnParcel.input("p3").reason("too late").photoUrl("https://p.example/3"));
    desk.run(InsureParcel.input("p3").class_(InsureParcel.ClassModel.of("full")));
    try {
      desk.run(FaxSlip.input("p3"));
      return "faxed";
    } catch (ApiRetiredException e) {
      return "not faxed";
    }
  }

  private static String next(String stamp) {
    return stamp + " stamp";
  }
}
