import static io.raccordo.samples.parcel.module.CreateHandover.Urgency.URGENT;

import io.raccordo.runtime.CallOptions;
import io.raccordo.samples.parcel.ParcelDeskConnector;
import io.raccordo.samples.parcel.module.CreateHandover;
import io.raccordo.samples.parcel.module.CreateHandover.Result;
import java.util.function.BiFunction;

/** Hands parcels over, see {@link CreateHandover.Input#recipient(String)}. */
final class Handovers {
  private static final BiFunction<CreateHandover.Input, String, CreateHandover.Input> RECIPIENT =
      CreateHandover.Input::recipient;

  private final ParcelDeskConnector desk;
  private Result last;

  Handovers(ParcelDeskConnector desk) {
    this.desk = desk;
  }

  String chained() {
    last =
        desk.run(
            CreateHandover.input("p1")
                .recipient("Ann") // who signs
                .comment("ring twice")
                .urgency(CreateHandover.Urgency.CALM));
    return told();
  }

  String stepByStep() {
    CreateHandover.Input input = CreateHandover.input("p2");
    RECIPIENT.apply(input, "Bob");
    input.eraseComment();
    input.urgency(URGENT);
    CreateHandover.Result result = desk.send(input, CallOptions.DEFAULT).output();
    last = desk.run(Texts.to(CreateHandover.input("p5"), result.handedTo()));
    return Texts.of(result) + "; " + told();
  }

  private String told() {
    return last.handedTo() + " has " + last.code() + ", " + state(last.state()) + ", "
        + last.urgency();
  }

  private static String state(CreateHandover.Result.State state) {
    return state == CreateHandover.Result.State.OPEN ? "yet open" : "state " + state;
  }
}
