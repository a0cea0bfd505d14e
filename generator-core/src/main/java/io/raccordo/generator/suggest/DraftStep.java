package io.raccordo.generator.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.migrate.MemberPointer;
import io.raccordo.generator.plan.UpgradePlan.Conversion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element of a draft's {@code input} or {@code output}.
 *
 * @param at what it takes, or writes where it takes nothing
 * @param to where it goes; null where it stays
 * @param conversion how the type changes; null where it does not
 * @param values new value for each old one; empty where it has none
 * @param value what is set; null where nothing is
 * @param inside steps for the items of a list
 * @param reason why this is right; empty where the verb has none
 * @param doubt what a person must look at; empty where the documents leave no doubt
 */
public record DraftStep(
    Verb verb,
    MemberPointer at,
    @Nullable MemberPointer to,
    @Nullable Conversion conversion,
    Map<String, JsonNode> values,
    @Nullable JsonNode value,
    List<DraftStep> inside,
    String reason,
    String doubt) {
  /** As {@code migrations.yaml} calls it, in lower case. */
  public enum Verb {
    MOVE,
    MAP,
    EACH,
    SET,
    DROP,
    NEEDS
  }

  public DraftStep {
    inside = List.copyOf(inside);
  }

  static DraftStep of(Transition transition, List<DraftStep> inside, String doubt) {
    MemberPointer to = transition.to().pointer();
    Verb verb =
        !inside.isEmpty() ? Verb.EACH : transition.values().isEmpty() ? Verb.MOVE : Verb.MAP;
    boolean stays = verb != Verb.MOVE && !transition.moves();
    return new DraftStep(
        verb,
        transition.from().pointer(),
        stays ? null : to,
        transition.conversion(),
        transition.values(),
        null,
        inside,
        "",
        doubt);
  }

  static DraftStep set(MemberPointer at, JsonNode value, String reason, String doubt) {
    return new DraftStep(Verb.SET, at, null, null, Map.of(), value, List.of(), reason, doubt);
  }

  static DraftStep plain(Verb verb, MemberPointer at, String reason, String doubt) {
    return new DraftStep(verb, at, null, null, Map.of(), null, List.of(), reason, doubt);
  }

  boolean takes() {
    return verb == Verb.MOVE || verb == Verb.MAP || verb == Verb.EACH;
  }

  /** What it writes besides changing in place; null where it does not. */
  @Nullable
  MemberPointer writes() {
    return verb == Verb.SET ? at : to;
  }
}
