package io.raccordo.generator.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One Java contract of a family, and how each API version serves it.
 *
 * @param family id of its family
 * @param number 1, 2, 3 ...
 * @param name the module class
 * @param label short text for a person, such as "Create an issue"
 * @param documentation CommonMark; null when the document says nothing
 * @param deprecated null unless the newest binding's operation is deprecated or the revision
 *     retired: why, and what to use
 * @param deprecatedIn labels of the API versions that serve it and whose documents deprecate its
 *     operation, in succession order
 * @param sunset ISO date of the last day on which an API version serves it itself; null when not
 *     known
 * @param positional keys of the members that {@code input(...)} takes, in the order of the first
 *     path template
 * @param input every member a caller can set, positional ones first
 * @param bodyType what the single {@code body} member is when the body is not an object of members;
 *     null otherwise
 * @param output what a call returns; for SEARCH the type of one item; for INSTANT_TRIGGER the
 *     payload
 * @param outputNullable whether an API version that serves it may answer null, which its Java type
 *     does not say
 * @param nested types that only this revision uses, emitted inside the module class
 * @param bindings at most one for an API version; in succession order
 * @param upgrades API version label to how this revision is carried over to it; for versions
 *     without a binding
 */
public record ModuleRevision(
    String family,
    int number,
    ClassRef name,
    ModuleKind kind,
    String label,
    @Nullable String documentation,
    @Nullable String deprecated,
    List<String> deprecatedIn,
    @Nullable String sunset,
    List<String> positional,
    List<Member> input,
    @Nullable TypeRef bodyType,
    TypeRef output,
    boolean outputNullable,
    List<TypePlan> nested,
    List<Binding> bindings,
    Map<String, List<UpgradePlan>> upgrades) {
  public ModuleRevision {
    deprecatedIn = List.copyOf(deprecatedIn);
    positional = List.copyOf(positional);
    input = List.copyOf(input);
    nested = List.copyOf(nested);
    bindings = List.copyOf(bindings);
    upgrades = Collections.unmodifiableMap(new LinkedHashMap<>(upgrades));
  }

  /** The module id: the family's, and from revision 2 on {@code @number} behind it. */
  public String id() {
    return id(family, number);
  }

  /** The module id of a revision of a family; the family's own where no revision is meant. */
  public static String id(String family, int number) {
    return number <= 1 ? family : family + '@' + number;
  }
}
