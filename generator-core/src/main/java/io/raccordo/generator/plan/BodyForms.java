package io.raccordo.generator.plan;

import io.raccordo.generator.plan.Form.AnyForm;
import io.raccordo.generator.plan.Form.Branch;
import io.raccordo.generator.plan.Form.MapForm;
import io.raccordo.generator.plan.Form.ObjectForm;
import io.raccordo.generator.plan.Form.UnionForm;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    Set<Integer> seen = new HashSet<>();
    Deque<List<Branch>> open = new ArrayDeque<>(List.of(union.branches()));
    while (!open.isEmpty()) {
      for (Branch branch : open.remove()) {
        Form form = forms.read(branch);
        if (form instanceof UnionForm inner && seen.add(inner.schema())) {
          open.add(inner.branches());
        } else if (form instanceof MapForm || form instanceof AnyForm) {
          return Set.of();
        } else if (form instanceof ObjectForm object) {
          Set<String> missing = missing(object, known);
          if (least == null || missing.size() < least.size()) {
            least = missing;
          }
        }
      }
    }
    return least == null ? Set.of() : least;
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
