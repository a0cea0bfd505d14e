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
  /**
   * What became of one operation.
   *
   * @param origin the operation in the earlier document
   * @param family id of its module family
   * @param revision number of the newest revision that the earlier version served
   * @param after what serves the revision in the later version; null when nothing does
   * @param target module id that takes its place; null when it goes on itself, or nothing does
   * @param condition the only input for which the verdict holds, such as {@code kind = invoices};
   *     any other is NO_TARGET; null when it holds for all
   * @param tier who must do something; null when nobody must
   * @param causes why the revision ended or the operation is gone, one sentence each
   * @param needs members whose values only a person has
   * @param advice what to do instead; null when there is nothing to say
   * @param by ISO date on which the earlier version or the operation ends; null when not known
   */
  public record Outcome(
      OperationKey before,
      Origin origin,
      String family,
      int revision,
      Kind kind,
      @Nullable OperationKey after,
      @Nullable String target,
      Verdict verdict,
      @Nullable String condition,
      @Nullable Tier tier,
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
      /**
       * Same revision; members were added, retired or got a later form beside them, and the binding
       * may differ too.
       */
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
