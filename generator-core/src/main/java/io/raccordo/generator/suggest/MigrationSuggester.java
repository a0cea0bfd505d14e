package io.raccordo.generator.suggest;

import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.migrate.Migrations;
import io.raccordo.generator.model.Operation;
import java.util.List;

/** Drafts an answer for each operation that is gone and that nobody has answered yet. */
public final class MigrationSuggester {
  /** So many candidates are named. */
  public static final int CANDIDATES = 3;

  private MigrationSuggester() {}

  /**
   * Of one step of a succession, in the order of its earlier document.
   *
   * @param answered what {@code migrations.yaml} says already
   */
  public static List<Suggestion> suggest(Matching step, Migrations answered) {
    String label = step.before().label();
    List<Operation> open = step.removed().stream()
        .filter(operation -> answered.of(label, operation.key()).isEmpty())
        .toList();
    if (open.isEmpty()) {
      return List.of();
    }
    CandidateSearch search = new CandidateSearch(step);
    return open.stream().map(operation -> suggest(step, search, operation)).toList();
  }

  private static Suggestion suggest(Matching step, CandidateSearch search, Operation removed) {
    List<Candidate> candidates = search.best(removed, CANDIDATES);
    Confidence confidence = Confidence.of(candidates);
    MemberDraft members = confidence == Confidence.NONE
        ? MemberDraft.NONE
        : MemberDraft.of(step.before(), removed, step.after(), candidates.get(0).operation());
    return new Suggestion(
        step.before().label(), step.after().label(), removed, confidence, candidates, members);
  }
}
