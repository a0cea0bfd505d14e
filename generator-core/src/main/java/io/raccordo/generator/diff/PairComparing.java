package io.raccordo.generator.diff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares two schemas, and names the pairs below them that are to be compared too. */
interface PairComparing {
  void compare(SchemaPair pair);

  /** What a pair is made of, as a step of the way to what differs. */
  SchemaStep step(SchemaPair pair, @Nullable String label);

  /** Whether what the earlier schema admits is admitted by the later, where values are text. */
  boolean holdsAsText(int before, int after);

  /** The list of an answer that was that list and became an object that holds it, or back. */
  Optional<WrappedList> wrapped(int before, int after);
}
