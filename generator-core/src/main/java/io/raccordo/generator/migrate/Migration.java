package io.raccordo.generator.migrate;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.UpgradePlan.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of {@code migrations.yaml}.
 *
 * @param origin the entry
 * @param from label of the older API version
 * @param source operation of that version
 * @param to label of the later version; null where nothing takes its place
 * @param target operation of that version; null where nothing takes its place
 * @param guard null when the answer holds whatever the input
 * @param input steps from the old input to the new one
 * @param output steps from the new output to the old one
 * @param advice what users are told where nothing takes its place; null otherwise
 * @param since ISO date from which it is gone; null when not stated
 * @param origins where the steps stand
 */
public record Migration(
    Origin origin,
    String from,
    OperationKey source,
    @Nullable String to,
    @Nullable OperationKey target,
    @Nullable InputGuard guard,
    List<Step> input,
    List<Step> output,
    @Nullable String advice,
    @Nullable String since,
    StepOrigins origins) {
  /** An input member (JSON Pointer) and the only value, as text, for which an answer holds. */
  public record InputGuard(String pointer, String value) {}

  public Migration {
    input = List.copyOf(input);
    output = List.copyOf(output);
  }

  /** The place of a step, or of the entry where the step's is not known. */
  public Origin originOf(Step step) {
    Origin known = origins.of(step);
    return known != null ? known : origin;
  }

  /** The same answer about operations as their documents key them. */
  Migration withKeys(OperationKey newSource, @Nullable OperationKey newTarget) {
    return new Migration(
        origin, from, newSource, to, newTarget, guard, input, output, advice, since, origins);
  }

  /** Whether the old contract is carried over by steps rather than bound as it is. */
  public boolean restructures() {
    return !input.isEmpty() || !output.isEmpty();
  }
}
