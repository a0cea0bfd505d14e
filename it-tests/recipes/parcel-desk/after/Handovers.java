import static io.raccordo.samples.parcel.module.CreateHandoverRev2.Urgency.URGENT;

import io.raccordo.runtime.CallOptions;
import io.raccordo.samples.parcel.ParcelDeskConnector;
import io.raccordo.samples.parcel.module.CreateHandoverRev2;
import io.raccordo.samples.parcel.module.CreateHandoverRev2.Result;
import java.util.function.BiFunction;

/** Hands parcels over, see {@link CreateHandoverRev2.Input#receiver(String)}. */
final class Handovers {
  private static final BiFunction<CreateHandoverRev2.Input, String, CreateHandoverRev2.Input> RECIPIENT =
      CreateHandoverRev2.Input::receiver;

  private final ParcelDeskConnector desk;
  private Result last;

  Handovers(ParcelDeskConnector desk) {
    this.desk = desk;
  }

  String chained() {
    last =
        desk.run(
            CreateHandoverRev2.input("p1")
                .receiver("Ann") // who signs
                .remark("ring twice")
                .urgency(CreateHandoverRev2.Urgency.CALM));
    return told();
  }

  String stepByStep() {
    CreateHandoverRev2.Input input = CreateHandoverRev2.input("p2");
    RECIPIENT.apply(input, "Bob");
    input.eraseRemark();
    input.urgency(URGENT);
    CreateHandoverRev2.Result result = desk.send(input, CallOptions.DEFAULT).output();
    last = desk.run(Texts.to(CreateHandoverRev2.input("p5"), result.receiver()));
    return Texts.of(result) + "; " + told();
  }

  private String told() {
    return last.receiver() + " has " + last.trackingNumber() + ", " + state(last.state()) + ", "
        + last.urgency();
  }

  private static String state(CreateHandoverRev2.Result.State state) {
    return state == CreateHandoverRev2.Result.State.OPEN ? "yet open" : "state " + state;
  }
}
