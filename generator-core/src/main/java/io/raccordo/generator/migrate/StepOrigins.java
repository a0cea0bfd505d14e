package io.raccordo.generator.migrate;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.plan.UpgradePlan.Step;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the steps of a file stand. Equal steps stand in several places, so a step is looked up as
 * the object that was read.
 */
public final class StepOrigins {
  private final IdentityHashMap<Step, Origin> origins;

  private StepOrigins(IdentityHashMap<Step, Origin> origins) {
    this.origins = origins;
  }

  /** For steps that no file holds. */
  public static StepOrigins none() {
    return new StepOrigins(new IdentityHashMap<>());
  }

  /**
   * The list element that the step was made of, which may have made several; null for a step that
   * no file holds.
   */
  public @Nullable Origin of(Step step) {
    return origins.get(step);
  }

  /** Gathers them while a file is read. */
  static final class Builder {
    private final IdentityHashMap<Step, Origin> origins = new IdentityHashMap<>();

    <S extends Step> S add(S step, Origin origin) {
      origins.put(step, origin);
      return step;
    }

    StepOrigins build() {
      return new StepOrigins(origins);
    }
  }
}
