package io.raccordo.generator.diff;

import io.raccordo.generator.diff.Guard.Side;
import io.raccordo.generator.diff.OperationMatch.Reason;
import io.raccordo.generator.diff.PathTemplate.Segment;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two path templates laid side by side.
 *
 * @param guards where a literal faces a parameter, in path order
 * @param positions index of the segment of each guard
 * @param parameters earlier parameter name to later one
 * @param agreeing how many literal segments are the same on both sides
 */
record Alignment(
    List<Guard> guards, List<Integer> positions, Map<String, String> parameters, int agreeing) {
  /** Empty when a literal faces another literal, or the templates differ in length. */
  static Optional<Alignment> of(PathTemplate before, PathTemplate after) {
    if (!comparable(before.segments(), after.segments())) {
      return Optional.empty();
    }
    List<Guard> guards = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    int agreeing = 0;
    for (int i = 0; i < before.segments().size(); i++) {
      Segment earlier = before.segments().get(i);
      Segment later = after.segments().get(i);
      if (earlier.shape().equals(later.shape())) {
        agreeing += earlier.literal() ? 1 : 0;
        for (int j = 0; j < earlier.parameters().size(); j++) {
          parameters.put(earlier.parameters().get(j), later.parameters().get(j));
        }
      } else if (later.parameter()) {
        guards.add(new Guard(later.parameters().get(0), earlier.shape(), Side.AFTER));
        positions.add(i);
      } else {
        guards.add(new Guard(earlier.parameters().get(0), later.shape(), Side.BEFORE));
        positions.add(i);
      }
    }
    return Optional.of(new Alignment(guards, positions, parameters, agreeing));
  }

  private static boolean comparable(List<Segment> before, List<Segment> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      Segment earlier = before.get(i);
      Segment later = after.get(i);
      boolean guarded =
          earlier.literal() ? later.parameter() : earlier.parameter() && later.literal();
      if (!guarded && !earlier.shape().equals(later.shape())) {
        return false;
      }
    }
    return true;
  }

  /** A match of operations whose templates have the same parameters at the same positions. */
  static OperationMatch sameShape(Operation before, Operation after, Reason reason) {
    List<String> earlier = PathTemplate.of(before.key().path()).parameters();
    List<String> later = PathTemplate.of(after.key().path()).parameters();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(earlier.size(), later.size()); i++) {
      parameters.put(earlier.get(i), later.get(i));
    }
    return new OperationMatch(before, after, reason, List.of(), parameters);
  }

  /**
   * A match of operations whose templates have no positions in common: parameters keep their names.
   */
  static OperationMatch sameNames(Operation before, Operation after, Reason reason) {
    List<String> later = PathTemplate.of(after.key().path()).parameters();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String name : PathTemplate.of(before.key().path()).parameters()) {
      if (later.contains(name)) {
        parameters.put(name, name);
      }
    }
    return new OperationMatch(before, after, reason, List.of(), parameters);
  }

  /**
   * A declared match: positions and guards where the templates have the same length, else names.
   */
  static OperationMatch declared(Operation before, Operation after) {
    if (before.key().kind() == Kind.PATH && after.key().kind() == Kind.PATH) {
      Optional<Alignment> alignment =
          of(PathTemplate.of(before.key().path()), PathTemplate.of(after.key().path()));
      if (alignment.isPresent()) {
        return alignment.get().match(before, after, Reason.DECLARED);
      }
    }
    return sameNames(before, after, Reason.DECLARED);
  }

  OperationMatch match(Operation before, Operation after, Reason reason) {
    return new OperationMatch(before, after, reason, guards, parameters);
  }
}
