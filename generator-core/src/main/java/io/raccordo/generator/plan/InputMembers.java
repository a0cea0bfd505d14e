package io.raccordo.generator.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The methods that make a module's input.
 *
 * @param factories the members that each {@code input(...)} takes, those of the first forms first;
 *     never empty
 * @param settable the members that have setters, the whole body last where it is one
 */
public record InputMembers(List<List<Member>> factories, List<Member> settable) {
  public InputMembers {
    factories = List.copyOf(factories);
    settable = List.copyOf(settable);
  }

  /**
   * Those of a revision. A further form of a member in the path, such as text where a number was,
   * gets a factory beside the first, unless the two would be one method after erasure: such a form
   * has a setter.
   *
   * @param resolve what a type is in Java
   */
  public static InputMembers of(ModuleRevision revision, UnaryOperator<TypeRef> resolve) {
    List<List<Member>> factories = new ArrayList<>();
    Set<List<Object>> signatures = new HashSet<>();
    List<List<Member>> forms = revision.positional().stream()
        .map(key -> revision.input().stream().filter(m -> m.key().equals(key)).toList())
        .toList();
    int most = forms.stream().mapToInt(List::size).max().orElse(1);
    for (int i = 0; i < most; i++) {
      List<Member> chosen = new ArrayList<>();
      for (List<Member> form : forms) {
        chosen.add(form.get(Math.min(i, form.size() - 1)));
      }
      if (signatures.add(
          chosen.stream().map(m -> erasure(resolve.apply(m.type()))).toList())) {
        factories.add(chosen);
      }
    }
    List<Member> settable = new ArrayList<>(revision.input().stream()
        .filter(m -> factories.stream().noneMatch(f -> f.contains(m)))
        .toList());
    if (revision.bodyType() != null) {
      settable.add(wholeBody(revision.bodyType()));
    }
    return new InputMembers(factories, settable);
  }

  /** The body as one member, where it is no object of members. */
  private static Member wholeBody(TypeRef type) {
    return new Member(
        "body", "body", type, "The body.", false, false, false, false, List.of(), false);
  }

  /** Equal where javac sees one type. */
  private static Object erasure(TypeRef type) {
    if (type instanceof TypeRef.ListOf || type instanceof TypeRef.MapOf) {
      return type.getClass();
    }
    return type instanceof TypeRef.Text ? new TypeRef.Scalar(ScalarType.STRING) : type;
  }
}
