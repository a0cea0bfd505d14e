package io.raccordo.generator.plan;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.OperationKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one step of the succession means for the connector's users.
 *
 * @param from label of the earlier version
 * @param to label of the later version
 * @param outcomes one for each operation of the earlier version, in its document's order
 * @param added operations of the later version that no earlier one became
 * @param connectionChanges what changed for those who hold connections
 * @param replaced whether the whole API was replaced, so that a new connector is called for
 */
public record StepPlan(
    String from,
    String to,
    List<Outcome> outcomes,
    List<OperationKey> added,
    List<ConnectionChange> connectionChanges,
    boolean replaced) {
  /** What became of one operation. */
  public record Outcome(
      OperationKey before,
      Origin origin,
      String family,
      int revision,
      Kind kind,
      @Nullable OperationKey after,
      Verdict verdict,
      Tier tier,
      List<String> causes,
      List<String> needs,
      @Nullable String advice,
      @Nullable String by) {
    /** How the module goes on. */
    public enum Kind {
      /** Same revision, same binding. */
      UNCHANGED,
      /** Same revision, another binding. */
      REBOUND,
      /** Same revision; members were added, retired or got a later form beside them. */
      ABSORBED,
      /** A new revision; the old one is carried over by an upgrade. */
      REVISION_ENDED,
      /** The operation is gone; an upgrade to another one, or nothing, answers it. */
      REMOVED
    }

    public Outcome {
      causes = List.copyOf(causes);
      needs = List.copyOf(needs);
    }
  }

  /** A way to connect that came or went. */
  public record ConnectionChange(
      String connection,
      boolean added,
      @Nullable Origin before,
      @Nullable Origin after) {}

  public StepPlan {
    outcomes = List.copyOf(outcomes);
    added = List.copyOf(added);
    connectionChanges = List.copyOf(connectionChanges);
  }
}
