package io.raccordo.generator.suggest;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/** The media types of request and response: an upload rarely becomes JSON. */
final class MediaTypeNames implements Likeness {
  @Override
  public OptionalDouble of(OperationProfile earlier, OperationProfile later) {
    Set<String> all = new HashSet<>(earlier.mediaTypes());
    all.addAll(later.mediaTypes());
    if (all.isEmpty()) {
      return OptionalDouble.empty();
    }
    long both =
        earlier.mediaTypes().stream().filter(later.mediaTypes()::contains).count();
    return OptionalDouble.of((double) both / all.size());
  }
}
