package io.raccordo.generator.report;

import io.raccordo.generator.plan.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody must do something by some day.
 *
 * @param from label of the earlier version of the step that brings it
 * @param to label of the later version
 * @param who in words
 * @param names ids of the modules, names of the connections, or operations meant; sorted, each once
 * @param what in words, one or two sentences
 * @param by ISO date; null when none is known or none is needed
 * @param overdue whether the earlier version is no longer served
 */
public record Duty(
    Kind kind,
    Tier tier,
    String from,
    String to,
    String who,
    List<String> names,
    String what,
    @Nullable String by,
    boolean overdue) {
  /** What is to be done, most work first. */
  public enum Kind {
    /** Move to another connector. */
    MIGRATE,
    /** Connect again, in another way. */
    RECONNECT,
    /** Put something else in the module's place. */
    REPLACE,
    /** Give the module values that only a person has. */
    RECONFIGURE,
    /** See whether what changed is used. */
    CHECK,
    /** Nothing: it is carried over. */
    NOTHING
  }

  public Duty {
    names = List.copyOf(names);
  }
}
