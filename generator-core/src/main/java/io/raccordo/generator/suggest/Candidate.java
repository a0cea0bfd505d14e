package io.raccordo.generator.suggest;

import io.raccordo.generator.model.Operation;
import java.util.List;

/**
 * An operation that may take the place of one that is gone.
 *
 * @param score how alike they are, from 0 to 1
 * @param reasons what speaks for it, the strongest first
 */
public record Candidate(Operation operation, double score, List<String> reasons) {
  public Candidate {
    reasons = List.copyOf(reasons);
  }
}
