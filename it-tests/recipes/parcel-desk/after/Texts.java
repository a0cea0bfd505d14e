import static io.raccordo.samples.parcel.module.CreateHandoverRev2.Result.State.OPEN;

import io.raccordo.samples.parcel.module.CreateHandoverRev2;

/** Knows what is inside of modules, and names no module. */
final class Texts {
  private Texts() {}

  static CreateHandoverRev2.Input to(CreateHandoverRev2.Input input, String name) {
    return input.receiver(name);
  }

  static String of(CreateHandoverRev2.Result result) {
    return result.receiver() + " has " + result.trackingNumber() + (OPEN == result.state() ? "" : ", done");
  }
}
