package io.raccordo.generator.suggest;

import io.raccordo.generator.migrate.MemberPointer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds for the members of one side their places on the other: first those that keep their pointer,
 * then the most alike, each member once.
 */
final class MemberPairing {
  private static final double LEAST = 0.5;

  /** Where the next best is as near as that, nobody can tell which of them it is. */
  private static final double TIE = 0.02;

  private static final double NAME = 0.8;
  private static final double TEXT = 0.2;
  private static final int MOST_PAIRS = 20_000;

  private final Side source;
  private final Side target;
  private final boolean input;

  /** Source leaf to the transition that takes it to its place. */
  private final Map<MemberNode, Transition> found = new LinkedHashMap<>();

  /** Old path parameter to the new one that stands at its place. */
  private Map<MemberPointer, MemberPointer> aligned = Map.of();

  private MemberPairing(Side source, Side target, boolean input) {
    this.source = source;
    this.target = target;
    this.input = input;
  }

  private record Scored(Transition transition, double score) {}

  /** The transitions of an input, in the order of the source. */
  static List<Transition> ofInput(
      Side source, Side target, Map<MemberPointer, MemberPointer> pathParameters) {
    MemberPairing pairing = new MemberPairing(source, target, true);
    pairing.aligned = pathParameters;
    return pairing.pairs();
  }

  /**
   * The transitions, in the order of the source.
   *
   * @param input whether an old input becomes a new one, where tables of values must be complete
   */
  static List<Transition> of(Side source, Side target, boolean input) {
    return new MemberPairing(source, target, input).pairs();
  }

  private List<Transition> pairs() {
    kept();
    alike();
    return source.leaves().stream()
        .flatMap(leaf -> Optional.ofNullable(found.get(leaf)).stream())
        .toList();
  }

  private void kept() {
    for (MemberNode leaf : source.leaves()) {
      target.leaves().stream()
          .filter(other -> aligned.containsKey(leaf.pointer())
              ? other.pointer().equals(aligned.get(leaf.pointer()))
              : samePlace(leaf.pointer(), other.pointer()))
          .findFirst()
          .flatMap(other -> Transition.between(leaf, source.facts(), other, target.facts(), input))
          .ifPresent(transition -> found.put(leaf, transition));
    }
  }

  private static boolean samePlace(MemberPointer a, MemberPointer b) {
    return a.tokens().equals(b.tokens());
  }

  private void alike() {
    List<MemberNode> open =
        source.leaves().stream().filter(l -> !found.containsKey(l)).toList();
    List<MemberNode> free = target.leaves().stream().filter(this::free).toList();
    if ((long) open.size() * free.size() > MOST_PAIRS) {
      return;
    }
    List<Scored> scored = new ArrayList<>();
    for (MemberNode from : open) {
      for (MemberNode to : free) {
        double score = score(from, to);
        if (score >= LEAST) {
          Transition.between(from, source.facts(), to, target.facts(), input)
              .ifPresent(transition -> scored.add(new Scored(transition, score)));
        }
      }
    }
    scored.sort(Comparator.comparingDouble((Scored s) -> -s.score())
        .thenComparing(s -> s.transition().from().pointer().toString())
        .thenComparing(s -> s.transition().to().pointer().toString()));
    for (Scored next : scored) {
      Transition transition = next.transition();
      if (!found.containsKey(transition.from()) && free(transition.to()) && !tied(next, scored)) {
        found.put(transition.from(), transition);
      }
    }
  }

  private boolean tied(Scored next, List<Scored> scored) {
    MemberNode from = next.transition().from();
    return scored.stream()
        .anyMatch(other -> !other.equals(next)
            && other.transition().from().equals(from)
            && Math.abs(other.score() - next.score()) < TIE
            && free(other.transition().to()));
  }

  private boolean free(MemberNode to) {
    return found.values().stream().noneMatch(t -> t.to().pointer().overlaps(to.pointer()));
  }

  private double score(MemberNode from, MemberNode to) {
    double name = NameLikeness.of(from, to);
    if (name == 0) {
      return 0;
    }
    String saidOld = source.facts().description(from.schemas());
    String saidNow = target.facts().description(to.schemas());
    double text = saidOld.isEmpty() || saidNow.isEmpty()
        ? name
        : NameLikeness.shared(
            NameLikeness.words(List.of(saidOld)), NameLikeness.words(List.of(saidNow)));
    return NAME * name + TEXT * text;
  }
}
