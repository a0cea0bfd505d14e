package io.raccordo.generator.suggest;

import java.util.List;
import java.util.OptionalDouble;

/** One way in which an operation of the later version may be like one of the earlier. */
interface Likeness {
  /** From 0 to 1; empty where the documents do not say, which is no evidence against either. */
  OptionalDouble of(OperationProfile earlier, OperationProfile later);

  /** What is alike, for people, the most telling first; empty where a number says it all. */
  default List<String> shared(OperationProfile earlier, OperationProfile later) {
    return List.of();
  }
}
