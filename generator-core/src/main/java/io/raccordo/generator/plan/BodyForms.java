package io.raccordo.generator.plan;

import io.raccordo.generator.plan.Form.AnyForm;
import io.raccordo.generator.plan.Form.Branch;
import io.raccordo.generator.plan.Form.MapForm;
import io.raccordo.generator.plan.Form.ObjectForm;
import io.raccordo.generator.plan.Form.UnionForm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bodies that were an object of members and are one of several forms now. */
final class BodyForms {
  private final FormReader forms;

  BodyForms(FormReader forms) {
    this.forms = forms;
  }

  /**
   * What the form that is nearest to the members asks for besides them.
   *
   * @param known names of body members that callers can set
   * @return names of properties; none when the members can be one of the forms, or when no form is
   *     an object
   */
  Set<String> missing(UnionForm union, Set<String> known) {
    Set<String> least = null;
    for (Form form : of(union)) {
      if (form instanceof MapForm || form instanceof AnyForm) {
        return Set.of();
      }
      if (form instanceof ObjectForm object) {
        Set<String> missing = missing(object, known);
        if (least == null || missing.size() < least.size()) {
          least = missing;
        }
      }
    }
    return least == null ? Set.of() : least;
  }

  /**
   * A member that goes on being sent in the body.
   *
   * @param name what it is called there
   * @param asked whether all forms ask for it
   */
  record Sent(String key, String name, boolean asked) {}

  /**
   * The members of a revision that a body of several forms has a place for.
   *
   * @param elsewhere keys of members that have another place
   */
  List<Sent> sent(RevisionDraft revision, OperationContract contract, Set<String> elsewhere) {
    UnionForm union = union(revision, contract);
    if (union == null) {
      return List.of();
    }
    List<Sent> sent = new ArrayList<>();
    List<Form> all = of(union);
    for (String key : revision.input.keys()) {
      String name = elsewhere.contains(key) ? null : revision.bodyName(key);
      if (name != null && takes(all, name)) {
        sent.add(new Sent(key, name, asks(all, name)));
      }
    }
    return sent;
  }

  /** The forms of a body that was an object of members; null when it is no such body. */
  @Nullable
  UnionForm union(RevisionDraft revision, OperationContract contract) {
    Integer whole = contract.wholeBody();
    return revision.bodyKind == Binding.Body.Kind.JSON_MEMBERS
            && contract.body().kind() == Binding.Body.Kind.JSON_WHOLE
            && whole != null
            && forms.read(whole) instanceof UnionForm union
        ? union
        : null;
  }

  /** Whether a form has a place for a property. */
  private static boolean takes(List<Form> all, String name) {
    return all.stream()
        .anyMatch(form -> form instanceof MapForm
            || form instanceof AnyForm
            || (form instanceof ObjectForm object && object.properties().containsKey(name)));
  }

  /** Whether all forms ask for a property. */
  private boolean asks(List<Form> all, String name) {
    return all.stream()
        .allMatch(form ->
            form instanceof ObjectForm object && missing(object, Set.of()).contains(name));
  }

  /** Forms that are unions themselves are their own forms. */
  private List<Form> of(UnionForm union) {
    List<Form> all = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    Deque<List<Branch>> open = new ArrayDeque<>(List.of(union.branches()));
    while (!open.isEmpty()) {
      for (Branch branch : open.remove()) {
        Form form = forms.read(branch);
        if (!(form instanceof UnionForm inner)) {
          all.add(form);
        } else if (seen.add(inner.schema())) {
          open.add(inner.branches());
        }
      }
    }
    return all;
  }

  private Set<String> missing(ObjectForm object, Set<String> known) {
    Set<String> missing = new LinkedHashSet<>(object.required());
    missing.removeAll(known);
    missing.removeIf(name -> {
      Integer schema = object.properties().get(name);
      return schema != null && forms.model().resolved(schema).annotations().readOnly();
    });
    return missing;
  }
}
