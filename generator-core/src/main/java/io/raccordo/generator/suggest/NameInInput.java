package io.raccordo.generator.suggest;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How much of the earlier operation's name is a member or a value of the later input: where several
 * operations become one, what they did becomes what it is told.
 */
final class NameInInput implements Likeness {
  @Override
  public OptionalDouble of(OperationProfile earlier, OperationProfile later) {
    WordVector name = earlier.name();
    return name.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.max(name.coveredBy(later.inputNames()), name.coveredBy(later.inputValues())));
  }

  @Override
  public List<String> shared(OperationProfile earlier, OperationProfile later) {
    List<String> members = earlier.name().common(later.inputNames());
    return members.isEmpty() ? earlier.name().common(later.inputValues()) : members;
  }
}
