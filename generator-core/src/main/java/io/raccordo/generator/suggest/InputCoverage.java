package io.raccordo.generator.suggest;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How much of the earlier input the later one has a place for. Of several operations that became
 * one, each covers a part of it, so the other way round says nothing.
 */
final class InputCoverage implements Likeness {
  @Override
  public OptionalDouble of(OperationProfile earlier, OperationProfile later) {
    return earlier.inputNames().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(earlier.inputNames().coveredBy(later.inputNames()));
  }

  @Override
  public List<String> shared(OperationProfile earlier, OperationProfile later) {
    return earlier.inputNames().common(later.inputNames());
  }
}
