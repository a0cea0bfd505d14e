package io.raccordo.generator.suggest;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** How alike the words are that both operations have in one place. */
class WordLikeness implements Likeness {
  private final Function<OperationProfile, WordVector> place;

  WordLikeness(Function<OperationProfile, WordVector> place) {
    this.place = place;
  }

  @Override
  public OptionalDouble of(OperationProfile earlier, OperationProfile later) {
    WordVector old = place.apply(earlier);
    WordVector now = place.apply(later);
    return old.isEmpty() || now.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(old.cosine(now));
  }

  @Override
  public List<String> shared(OperationProfile earlier, OperationProfile later) {
    return place.apply(earlier).common(place.apply(later));
  }
}
