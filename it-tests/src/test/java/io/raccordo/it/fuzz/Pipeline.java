package io.raccordo.it.fuzz;

import io.raccordo.generator.output.GeneratedFile;
import java.util.List;

/** What a mutant is put through. */
@FunctionalInterface
interface Pipeline {
  /**
   * Takes a mutant, whose file has been written, through all stages.
   *
   * @param id an id of its own for each mutant, so that many can be compiled together
   * @return what was generated, one list a connector; empty when the document was refused in the
   *     way it may be
   * @throws Exception when a promise is broken
   */
  List<List<GeneratedFile>> run(Mutant mutant, String id) throws Exception;
}
