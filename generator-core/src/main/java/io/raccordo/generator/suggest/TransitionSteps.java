package io.raccordo.generator.suggest;

import io.raccordo.generator.migrate.MemberPointer;
import io.raccordo.generator.suggest.DraftStep.Verb;
import io.raccordo.generator.suggest.Transition.ItemSides;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps that make transitions happen; one that keeps its value where it is needs none. */
final class TransitionSteps {
  private static final String BY_LIKENESS = "found by likeness";

  private TransitionSteps() {}

  static List<DraftStep> of(List<Transition> transitions, boolean input) {
    return transitions.stream().flatMap(t -> step(t, input).stream()).toList();
  }

  private static Optional<DraftStep> step(Transition transition, boolean input) {
    ItemSides sides = transition.itemSides();
    List<DraftStep> inside = sides == null ? List.of() : inside(transition, sides, input);
    boolean changes = transition.moves()
        || transition.conversion() != null
        || !transition.values().isEmpty()
        || !inside.isEmpty();
    if (!changes) {
      return Optional.empty();
    }
    List<String> doubts = new ArrayList<>();
    if (!transition.certain() && transition.moves()) {
      doubts.add(BY_LIKENESS);
    }
    if (transition.conversion() != null) {
      doubts.add("the type changes");
    }
    if (!transition.values().isEmpty()) {
      doubts.add("see that each value means the same");
    }
    if (sides != null && input) {
      List<String> lacking = lacking(transition, sides);
      if (!lacking.isEmpty()) {
        doubts.add("each item must have " + String.join(", ", lacking) + " as well");
      }
    }
    return Optional.of(DraftStep.of(transition, inside, String.join("; ", doubts)));
  }

  private static List<DraftStep> inside(Transition list, ItemSides sides, boolean input) {
    List<DraftStep> steps = new ArrayList<>(of(list.items(), input));
    List<DraftStep> sorted = new ArrayList<>(StepSorting.sorted(steps));
    if (input) {
      sorted.addAll(Remainder.drops(sides.from(), sides.to(), list.items(), sorted));
    }
    return sorted;
  }

  /** What items must have and nothing gives; steps cannot ask for it. */
  private static List<String> lacking(Transition list, ItemSides sides) {
    return sides.to().tops().stream()
        .filter(MemberNode::required)
        .map(MemberNode::pointer)
        .filter(p -> list.items().stream().noneMatch(t -> t.to().pointer().overlaps(p)))
        .map(MemberPointer::toString)
        .toList();
  }

  /** Whether any step writes or takes something there. */
  static boolean touches(List<DraftStep> steps, MemberPointer pointer) {
    return steps.stream().anyMatch(step -> {
      MemberPointer written = step.writes();
      boolean takes = step.verb() != Verb.SET && step.at().overlaps(pointer);
      return takes || (written != null && written.overlaps(pointer));
    });
  }
}
