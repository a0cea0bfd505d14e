package io.raccordo.generator.diff.pattern;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks two automata side by side, each in all the states in which a text may leave it, shortest
 * texts first. No automaton is made deterministic, which may take exponential room: the walk ends
 * where its budget does.
 */
final class LanguageDifference {
  /** So many pairs of sets of states are visited. */
  private static final int MOST_PAIRS = 5000;

  /** So many transitions are looked at. */
  private static final long MOST_STEPS = 500_000;

  private static final int EXAMPLES = 12;
  private static final String PREFERRED = "a0A_-";

  private final Side before;
  private final Side after;
  private final Map<List<BitSet>, Visit> visits = new HashMap<>();
  private final Deque<Visit> open = new ArrayDeque<>();
  private long steps;

  LanguageDifference(Automaton before, Automaton after) {
    this.before = new Side(before);
    this.after = new Side(after);
  }

  /** One pair, and the text that first led to it. */
  private record Visit(
      BitSet before, BitSet after, @Nullable Visit from, char by) {
    String text() {
      StringBuilder text = new StringBuilder();
      for (Visit at = this; at.from() != null; at = at.from()) {
        text.insert(0, at.by());
      }
      return text.toString();
    }
  }

  /** An automaton with numbered states. */
  private static final class Side {
    private final List<State> states = new ArrayList<>();
    private final Map<State, Integer> numbers = new LinkedHashMap<>();
    private final BitSet accepting = new BitSet();

    Side(Automaton automaton) {
      number(automaton.getInitialState());
      for (int i = 0; i < states.size(); i++) {
        if (states.get(i).isAccept()) {
          accepting.set(i);
        }
        states.get(i).getTransitions().forEach(t -> number(t.getDest()));
      }
    }

    private void number(State state) {
      if (numbers.putIfAbsent(state, states.size()) == null) {
        states.add(state);
      }
    }

    BitSet initial() {
      BitSet set = new BitSet();
      set.set(0);
      return set;
    }

    boolean accepts(BitSet set) {
      return set.intersects(accepting);
    }

    /** Adds where the ranges of characters begin that lead to different states. */
    long cuts(BitSet set, SortedSet<Integer> cuts) {
      long looked = 0;
      for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
        for (Transition transition : states.get(i).getTransitions()) {
          cuts.add((int) transition.getMin());
          cuts.add(transition.getMax() + 1);
          looked++;
        }
      }
      return looked;
    }

    BitSet step(BitSet set, char by) {
      BitSet next = new BitSet();
      for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
        for (Transition transition : states.get(i).getTransitions()) {
          if (transition.getMin() <= by && by <= transition.getMax()) {
            next.set(Objects.requireNonNull(numbers.get(transition.getDest())));
          }
        }
      }
      return next;
    }
  }

  PatternComparison find() throws UndecidedPatternException {
    List<String> lost = new ArrayList<>();
    List<String> gained = new ArrayList<>();
    visit(before.initial(), after.initial(), null, ' ');
    while (!open.isEmpty()) {
      Visit at = open.removeFirst();
      boolean was = before.accepts(at.before());
      boolean is = after.accepts(at.after());
      if (was && !is && lost.size() < EXAMPLES) {
        lost.add(at.text());
      } else if (is && !was && gained.size() < EXAMPLES) {
        gained.add(at.text());
      }
      if (lost.size() == EXAMPLES && gained.size() == EXAMPLES) {
        break;
      }
      follow(at);
    }
    return new PatternComparison(lost, gained, null);
  }

  private void follow(Visit at) throws UndecidedPatternException {
    SortedSet<Integer> cuts = new TreeSet<>();
    long looked = before.cuts(at.before(), cuts) + after.cuts(at.after(), cuts);
    Integer from = null;
    for (Integer to : cuts) {
      if (from != null) {
        steps += looked;
        if (steps > MOST_STEPS) {
          throw overBudget();
        }
        char by = representative(from, to - 1);
        visit(before.step(at.before(), by), after.step(at.after(), by), at, by);
      }
      from = to;
    }
  }

  private void visit(BitSet ofBefore, BitSet ofAfter, @Nullable Visit from, char by)
      throws UndecidedPatternException {
    if (ofBefore.isEmpty() && ofAfter.isEmpty()) {
      return;
    }
    List<BitSet> key = List.of(ofBefore, ofAfter);
    if (visits.containsKey(key)) {
      return;
    }
    if (visits.size() >= MOST_PAIRS) {
      throw overBudget();
    }
    Visit visit = new Visit(ofBefore, ofAfter, from, by);
    visits.put(key, visit);
    open.addLast(visit);
  }

  private static UndecidedPatternException overBudget() {
    return new UndecidedPatternException("comparing the patterns takes too many states");
  }

  /** A character that people can read, where the range has one. */
  private static char representative(int from, int to) {
    for (int i = 0; i < PREFERRED.length(); i++) {
      char character = PREFERRED.charAt(i);
      if (from <= character && character <= to) {
        return character;
      }
    }
    int printable = Math.max(from, '!');
    return printable <= Math.min(to, '~') ? (char) printable : (char) from;
  }
}
