package io.raccordo.generator.suggest;

import io.raccordo.generator.migrate.MemberPointer;
import io.raccordo.generator.suggest.DraftStep.Verb;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Old members for which the new operation has no place: they would reach the vendor unasked. */
final class Remainder {
  private static final int NAMED = 6;

  private Remainder() {}

  /** The drops, to stand behind the other steps. */
  static List<DraftStep> drops(
      Side from, Side to, List<Transition> transitions, List<DraftStep> steps) {
    Set<String> known = new LinkedHashSet<>();
    to.tops().forEach(top -> known.add(top.pointer().tokens().get(0)));
    List<DraftStep> drops = new ArrayList<>();
    for (MemberNode top : from.tops()) {
      List<MemberNode> lost = from.leaves().stream()
          .filter(leaf -> startsWith(leaf.pointer(), top.pointer()))
          .filter(leaf -> transitions.stream().noneMatch(t -> t.from().equals(leaf)))
          .toList();
      boolean gone = !known.contains(top.pointer().tokens().get(0));
      boolean taken =
          steps.stream().anyMatch(s -> s.takes() && s.to() != null && s.at().equals(top.pointer()));
      if (gone && !taken) {
        drops.add(drop(top.pointer(), lost));
      } else if (!gone) {
        lost.stream()
            .map(MemberNode::pointer)
            .filter(pointer -> !written(steps, pointer))
            .forEach(pointer -> drops.add(drop(pointer, lost)));
      }
    }
    return drops;
  }

  private static boolean startsWith(MemberPointer pointer, MemberPointer start) {
    int length = start.tokens().size();
    return pointer.tokens().size() >= length
        && pointer.tokens().subList(0, length).equals(start.tokens());
  }

  private static boolean written(List<DraftStep> steps, MemberPointer pointer) {
    return steps.stream().anyMatch(step -> {
      MemberPointer written = step.writes();
      return written != null && written.overlaps(pointer);
    });
  }

  private static DraftStep drop(MemberPointer at, List<MemberNode> lost) {
    List<String> names = lost.stream()
        .map(MemberNode::pointer)
        .filter(p -> !p.equals(at) && startsWith(p, at))
        .map(MemberPointer::toString)
        .toList();
    String more = names.size() > NAMED ? ", ..." : "";
    String inside = names.isEmpty()
        ? ""
        : ": " + String.join(", ", names.subList(0, Math.min(NAMED, names.size()))) + more;
    return lost.isEmpty()
        ? DraftStep.plain(Verb.DROP, at, "All that was in it has gone elsewhere.", "")
        : DraftStep.plain(
            Verb.DROP, at, "Nothing takes it any more.", "no place was found for it" + inside);
  }
}
