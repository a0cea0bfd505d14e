package io.raccordo.generator.diff;

import io.raccordo.generator.diff.PathTemplate.Segment;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs operations of one operationId that nearly have the same address. */
final class Nearness {
  /** Methods that only look. */
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  private Nearness() {}

  /** An operation and what it became. */
  record Pair(Operation before, Operation after) {}

  /** Operations whose operationId no other open one has, in the order of the earlier version. */
  static List<Pair> pairs(List<Operation> before, List<Operation> after) {
    Map<String, Operation> later = ids(after);
    List<Pair> pairs = new ArrayList<>();
    ids(before).forEach((id, earlier) -> {
      Operation candidate = later.get(id);
      if (candidate != null && of(earlier.key(), candidate.key())) {
        pairs.add(new Pair(earlier, candidate));
      }
    });
    return pairs;
  }

  private static Map<String, Operation> ids(List<Operation> operations) {
    Map<String, Operation> ids = new LinkedHashMap<>();
    Set<String> twice = new HashSet<>();
    for (Operation operation : operations) {
      String id = operation.operationId();
      if (id != null && ids.put(id, operation) != null) {
        twice.add(id);
      }
    }
    ids.keySet().removeAll(twice);
    return ids;
  }

  /**
   * Whether only the method differs, and both change something; or only one literal of the path,
   * with at least one that agrees.
   */
  private static boolean of(OperationKey before, OperationKey after) {
    List<Segment> earlier = PathTemplate.of(before.path()).segments();
    List<Segment> later = PathTemplate.of(after.path()).segments();
    if (earlier.size() != later.size()) {
      return false;
    }
    int different = 0;
    int agreeing = 0;
    for (int i = 0; i < earlier.size(); i++) {
      Segment from = earlier.get(i);
      Segment to = later.get(i);
      if (from.shape().equals(to.shape())) {
        agreeing += from.literal() ? 1 : 0;
      } else if (from.literal() && to.literal()) {
        different++;
      } else {
        return false;
      }
    }
    return before.method() == after.method()
        ? different == 1 && agreeing > 0
        : different == 0 && !SAFE.contains(before.method()) && !SAFE.contains(after.method());
  }
}
