package io.raccordo.generator.diff.witness;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diff.Bound;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.SchemaFact;
import io.raccordo.generator.diff.SchemaStep;
import io.raccordo.generator.diff.Witness;
import io.raccordo.generator.model.ApiModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for witnesses of facts about one pair of API versions. Deterministic; not for several
 * threads at once.
 */
public final class WitnessSearch {
  private static final String NOT_ABOUT_VALUES =
      "The change is about how values are read, not about which are admitted.";
  private static final String NONE_FOUND =
      "No value was found that the sender's contract admits and the receiver's refuses.";
  private static final String ADMITTED_OTHERWISE =
      "The values tried are refused here, but another part of the contract admits them.";

  private static final String TOO_LARGE = "A value that shows it would be too large to read.";

  private static final String TOO_MANY = "Too many values would have to be tried.";

  /** So many values and characters are given out as a witness. */
  private static final long LARGEST = 6000;

  private static final int MOST_PLACED = 25;

  private final ApiModel before;
  private final ApiModel after;
  private final Map<String, Sides> sides = new HashMap<>();

  /** Sender and receiver of one direction. */
  private record Sides(
      Acceptance sender, Acceptance receiver, Samples samples, Placement placement) {}

  /** Prepares for the facts of this matching. */
  public WitnessSearch(Matching matching) {
    this.before = matching.before();
    this.after = matching.after();
  }

  /** A witness of a fact, or why there is none. */
  public Witness find(SchemaFact fact) {
    List<SchemaStep> way = fact.place().way();
    if (way.isEmpty()) {
      return Witness.none(NONE_FOUND);
    }
    Direction direction = fact.place().site().direction();
    boolean textual = fact.place().site().textual();
    Sides of = sides.computeIfAbsent(direction + " " + textual, k -> sides(direction, textual));
    of.samples().begin();
    of.sender().begin();
    of.receiver().begin();
    try {
      return find(fact, way, direction, of);
    } catch (UndecidedException undecided) {
      return Witness.none(String.valueOf(undecided.getMessage()));
    }
  }

  private Sides sides(Direction direction, boolean textual) {
    Patterns patterns = new Patterns();
    boolean request = direction == Direction.REQUEST;
    Acceptance sender = new Acceptance(request ? before : after, direction, textual, patterns);
    Acceptance receiver = new Acceptance(request ? after : before, direction, textual, patterns);
    Samples samples = new Samples(sender);
    return new Sides(sender, receiver, samples, new Placement(samples));
  }

  private static Witness find(
      SchemaFact fact, List<SchemaStep> way, Direction direction, Sides sides) {
    SchemaStep last = way.get(way.size() - 1);
    List<Integer> own = ids(last, direction == Direction.REQUEST);
    List<Integer> other = ids(last, direction == Direction.RESPONSE);
    if (!Candidates.areThereFor(fact)) {
      return Witness.none(NOT_ABOUT_VALUES);
    }
    Iterator<JsonNode> candidates = new Candidates(
            sides.samples(), sides.sender().model(), sides.receiver().model())
        .of(fact, own, other)
        .iterator();
    List<List<Integer>> senders = new ArrayList<>();
    way.forEach(step -> senders.add(ids(step, direction == Direction.REQUEST)));
    List<Integer> root = ids(way.get(0), direction == Direction.RESPONSE);
    int placed = 0;
    String reason = aboutLongTexts(fact) ? TOO_LARGE : NONE_FOUND;
    Set<JsonNode> seen = new HashSet<>();
    while (candidates.hasNext()) {
      if (sides.sender().exhausted() || sides.receiver().exhausted()) {
        return Witness.none(TOO_MANY);
      }
      JsonNode candidate = candidates.next();
      if (!seen.add(candidate)
          || !sides.samples().surely(own, candidate)
          || !refused(sides.receiver(), other, candidate)) {
        continue;
      }
      Optional<JsonNode> whole = sides.placement().place(way, senders, candidate);
      if (whole.isPresent() && JsonValues.size(whole.get()) > LARGEST) {
        reason = TOO_LARGE;
      } else if (whole.isPresent()) {
        if (refused(sides.receiver(), root, whole.get())) {
          return Witness.of(whole.get());
        }
        reason = ADMITTED_OTHERWISE;
      }
      if (++placed >= MOST_PLACED) {
        break;
      }
    }
    return Witness.none(reason);
  }

  /** Whether only texts show it that are longer than any that is tried. */
  private static boolean aboutLongTexts(SchemaFact fact) {
    return fact instanceof SchemaFact.BoundChanged f
        && (f.bound() == Bound.MIN_LENGTH || f.bound() == Bound.MAX_LENGTH)
        && Stream.of(Optional.ofNullable(f.before()), Optional.ofNullable(f.after()))
            .flatMap(Optional::stream)
            .map(BigDecimal::new)
            .allMatch(length -> length.compareTo(BigDecimal.valueOf(Texts.LONGEST)) >= 0);
  }

  private static boolean refused(Acceptance receiver, List<Integer> ids, JsonNode value) {
    try {
      return !receiver.admitsAll(ids, value);
    } catch (UndecidedException unknown) {
      return false;
    }
  }

  private static List<Integer> ids(SchemaStep step, boolean before) {
    return before ? step.before() : step.after();
  }
}
