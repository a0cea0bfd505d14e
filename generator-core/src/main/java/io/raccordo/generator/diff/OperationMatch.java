package io.raccordo.generator.diff;

import io.raccordo.generator.model.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One operation, found again in the later version.
 *
 * @param reason how it was found
 * @param guards literal against parameter, in path order; empty when the templates agree
 * @param pathParameters earlier path parameter name to later one, by position; parameters bound to
 *     a literal are not in it
 */
public record OperationMatch(
    Operation before,
    Operation after,
    Reason reason,
    List<Guard> guards,
    Map<String, String> pathParameters) {
  /** How a match was found, strongest first. */
  public enum Reason {
    /** The team's {@code migrations.yaml} says so. */
    DECLARED,
    /** Same method and same path. */
    SAME_PATH,
    /** Same method and path, but for parameter names. */
    RENAMED_PARAMETERS,
    /** Same method and path, but for version segments. */
    MOVED_VERSION,
    /** As above, but for letter case or the namespace of a function. */
    RESPELLED,
    /**
     * Same operationId, and either the same path under another method that changes something, or
     * the same method and a path of which one literal differs.
     */
    SAME_ID,
    /**
     * Same method and path, but for version segments; a literal segment stands where the other
     * version has a parameter.
     */
    GUARDED,
    /** The vendor's own pointer to a replacement. */
    VENDOR_POINTER
  }

  public OperationMatch {
    guards = List.copyOf(guards);
    pathParameters = Collections.unmodifiableMap(new LinkedHashMap<>(pathParameters));
  }
}
