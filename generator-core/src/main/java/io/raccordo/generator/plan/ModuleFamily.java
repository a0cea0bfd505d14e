package io.raccordo.generator.plan;

import java.util.List;
import java.util.Optional;

/**
 * One operation followed through the succession.
 *
 * @param id kebab-case, unique in the connector, never changes: the module id of its first revision
 * @param revisions in the order of their numbers, of which the first may be gone; never empty
 */
public record ModuleFamily(String id, List<ModuleRevision> revisions) {
  public ModuleFamily {
    revisions = List.copyOf(revisions);
  }

  /** The revision with a number; empty when there is none, or none any more. */
  public Optional<ModuleRevision> revision(int number) {
    return revisions.stream().filter(r -> r.number() == number).findFirst();
  }

  /** The newest revision. */
  public ModuleRevision newest() {
    return revisions.get(revisions.size() - 1);
  }
}
