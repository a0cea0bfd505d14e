package io.raccordo.it.fuzz;

import java.util.List;

/**
 * A damaged document.
 *
 * @param document what it was made of
 * @param round the how manieth of that document, from 0
 * @param seed the run's seed; with document and round it gives the same bytes again
 * @param changes what was done, in order
 * @param file the damaged file, relative to the document's folder
 * @param bytes that file's content, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record Mutant(
    FuzzDocument document, int round, long seed, List<String> changes, String file, byte[] bytes) {
  Mutant {
    changes = List.copyOf(changes);
  }

  Mutant with(byte[] other) {
    return new Mutant(document, round, seed, changes, file, other);
  }

  @Override
  public String toString() {
    return "seed " + seed + ", document " + document.id() + ", round " + round + ", file " + file
        + ", changes: " + String.join("; ", changes);
  }
}
