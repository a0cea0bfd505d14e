package io.raccordo.generator.plan;

import io.raccordo.generator.model.Operation;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One operation followed through the succession: what serves it in each API version. */
final class FamilyTrace {
  /**
   * What identifies the family: method and path template without version segments and parameter
   * names.
   */
  final String signature;

  /** The operation in which it was first seen. */
  final Operation first;

  /**
   * Id and class name of its first revision; given by the planner before anything else is done with
   * it.
   */
  private ModuleName name = new ModuleName("", "");

  private final Map<Integer, Stop> stops = new TreeMap<>();

  FamilyTrace(String signature, Operation first) {
    this.signature = signature;
    this.first = first;
  }

  /**
   * What serves the family in one version.
   *
   * @param foreign whether the operation belongs to another family, which is wider or narrower by a
   *     literal
   * @param fixed path parameter of the operation to the value this family always has there
   * @param guards path parameter of this family to the only value that the operation serves
   */
  record Stop(
      Operation operation,
      boolean foreign,
      Map<String, String> fixed,
      Map<String, String> guards) {}

  /** What a family is called. */
  record ModuleName(String id, String className) {}

  ModuleName name() {
    return name;
  }

  void name(ModuleName given) {
    name = given;
  }

  void stop(int version, Stop stop) {
    stops.put(version, stop);
  }

  @Nullable
  Stop at(int version) {
    return stops.get(version);
  }

  /** The newest stop at or before a version; null when there is none. */
  @Nullable
  Stop before(int version) {
    Stop found = null;
    for (Map.Entry<Integer, Stop> stop : stops.entrySet()) {
      if (stop.getKey() <= version) {
        found = stop.getValue();
      }
    }
    return found;
  }

  int firstVersion() {
    return stops.keySet().iterator().next();
  }
}
