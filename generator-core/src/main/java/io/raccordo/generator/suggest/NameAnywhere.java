package io.raccordo.generator.suggest;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How much of the earlier operation's name stands in the later one's, wherever: vendors put into an
 * operationId what was in the path, and into the summary what was in the operationId.
 */
final class NameAnywhere implements Likeness {
  @Override
  public OptionalDouble of(OperationProfile earlier, OperationProfile later) {
    WordVector name = earlier.name();
    return name.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(name.cosine(later.name()));
  }

  @Override
  public List<String> shared(OperationProfile earlier, OperationProfile later) {
    return earlier.name().common(later.name());
  }
}
