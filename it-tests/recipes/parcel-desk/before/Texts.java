import static io.raccordo.samples.parcel.module.CreateHandover.Result.State.OPEN;

import io.raccordo.samples.parcel.module.CreateHandover.Input;
import io.raccordo.samples.parcel.module.CreateHandover.Result;

/** Knows what is inside of modules, and names no module. */
final class Texts {
  private Texts() {}

  static Input to(Input input, String name) {
    return input.recipient(name);
  }

  static String of(Result result) {
    return result.handedTo() + " has " + result.code() + (OPEN == result.state() ? "" : ", done");
  }
}
