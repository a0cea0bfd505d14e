package io.raccordo.generator.diff;

/** Compares two schemas, and names the pairs below them that are to be compared too. */
interface PairComparing {
  void compare(SchemaPair pair);

  /** Whether what the earlier schema admits is admitted by the later, where values are text. */
  boolean holdsAsText(int before, int after);
}
