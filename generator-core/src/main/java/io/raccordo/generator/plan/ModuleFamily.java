package io.raccordo.generator.plan;

import java.util.List;

/**
 * One operation followed through the succession.
 *
 * @param id kebab-case, unique in the connector, never changes: the module id of its first revision
 * @param revisions at index n the revision number n + 1; never empty
 */
public record ModuleFamily(String id, List<ModuleRevision> revisions) {
  public ModuleFamily {
    revisions = List.copyOf(revisions);
  }

  /** The newest revision. */
  public ModuleRevision newest() {
    return revisions.get(revisions.size() - 1);
  }
}
