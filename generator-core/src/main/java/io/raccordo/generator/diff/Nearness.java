package io.raccordo.generator.diff;

import io.raccordo.generator.diff.PathTemplate.Segment;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import java.util.List;
import java.util.Set;

/** Whether two operations of one operationId nearly have the same address. */
final class Nearness {
  /** Methods that only look. */
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  private Nearness() {}

  /**
   * Whether only the method differs, and both change something; or only one literal of the path,
   * with at least one that agrees.
   */
  static boolean of(OperationKey before, OperationKey after) {
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
