package io.raccordo.generator.suggest;

import java.util.OptionalDouble;

/** Whether the later operation is new: one that was there before usually goes on as itself. */
final class Unclaimed implements Likeness {
  @Override
  public OptionalDouble of(OperationProfile earlier, OperationProfile later) {
    return OptionalDouble.of(later.free() ? 1 : 0);
  }
}
