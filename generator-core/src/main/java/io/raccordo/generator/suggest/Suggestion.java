package io.raccordo.generator.suggest;

import io.raccordo.generator.model.Operation;
import java.util.List;

/**
 * A draft of an answer for one operation that is gone.
 *
 * @param from label of the API version that had it
 * @param to label of the next one
 * @param candidates the most alike first; with confidence NONE none of them is proposed
 * @param members how its members go on in the first candidate; nothing where that is not proposed
 */
public record Suggestion(
    String from,
    String to,
    Operation removed,
    Confidence confidence,
    List<Candidate> candidates,
    MemberDraft members) {
  public Suggestion {
    candidates = List.copyOf(candidates);
  }

  /** Whether the first candidate is proposed. */
  public boolean proposes() {
    return confidence != Confidence.NONE;
  }
}
