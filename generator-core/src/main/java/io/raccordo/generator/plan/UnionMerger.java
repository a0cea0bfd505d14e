package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.Composition.Discriminator;
import io.raccordo.generator.plan.Form.AnyForm;
import io.raccordo.generator.plan.Form.Branch;
import io.raccordo.generator.plan.Form.EnumForm;
import io.raccordo.generator.plan.Form.ListForm;
import io.raccordo.generator.plan.Form.MapForm;
import io.raccordo.generator.plan.Form.ObjectForm;
import io.raccordo.generator.plan.Form.ScalarForm;
import io.raccordo.generator.plan.Form.UnionForm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one form of several alternatives. Alternatives that JSON cannot tell apart (two kinds of
 * text, two kinds of number, two lists) become one; what is left is a union whose cases differ by
 * JSON type or, among objects, by discriminator or properties.
 */
final class UnionMerger {
  private UnionMerger() {}

  static Form merge(
      FormReader reader, int schema, List<Branch> branches, @Nullable Discriminator discriminator) {
    List<Branch> flat = new ArrayList<>();
    flatten(reader, branches, flat, new LinkedHashSet<>());
    List<Branch> texts = new ArrayList<>();
    List<Branch> numbers = new ArrayList<>();
    List<Branch> booleans = new ArrayList<>();
    List<Branch> lists = new ArrayList<>();
    List<Branch> objects = new ArrayList<>();
    for (Branch branch : flat) {
      Form form = reader.read(branch);
      if (form instanceof AnyForm any) {
        return new AnyForm(any.reason() == null ? null : "an alternative " + any.reason());
      }
      group(form, texts, numbers, booleans, lists, objects).add(branch);
    }
    List<Form> forms = new ArrayList<>();
    if (!texts.isEmpty()) {
      forms.add(scalars(reader, texts, schema));
    }
    if (!numbers.isEmpty()) {
      forms.add(scalars(reader, numbers, schema));
    }
    if (!booleans.isEmpty()) {
      forms.add(new ScalarForm(ScalarType.BOOLEAN));
    }
    if (!lists.isEmpty()) {
      forms.add(lists(reader, lists));
    }
    if (forms.size() == 1 && objects.isEmpty()) {
      return forms.get(0);
    }
    if (forms.isEmpty() && objects.size() == 1) {
      return reader.read(objects.get(0));
    }
    return forms.isEmpty() && objects.isEmpty()
        ? new AnyForm("a union without members")
        : new UnionForm(schema, List.copyOf(flat), discriminator);
  }

  /** The forms of a union's cases, those that JSON cannot tell apart made one. */
  static List<Case> cases(FormReader reader, UnionForm union) {
    List<Case> cases = new ArrayList<>();
    List<Branch> texts = new ArrayList<>();
    List<Branch> numbers = new ArrayList<>();
    List<Branch> booleans = new ArrayList<>();
    List<Branch> lists = new ArrayList<>();
    List<Branch> objects = new ArrayList<>();
    for (Branch branch : union.branches()) {
      group(reader.read(branch), texts, numbers, booleans, lists, objects).add(branch);
    }
    if (!texts.isEmpty()) {
      cases.add(new Case(scalars(reader, texts, union.schema()), texts.get(0)));
    }
    if (!numbers.isEmpty()) {
      cases.add(new Case(scalars(reader, numbers, union.schema()), numbers.get(0)));
    }
    if (!booleans.isEmpty()) {
      cases.add(new Case(new ScalarForm(ScalarType.BOOLEAN), booleans.get(0)));
    }
    for (Branch object : objects) {
      cases.add(new Case(reader.read(object), object));
    }
    if (!lists.isEmpty()) {
      cases.add(new Case(lists(reader, lists), lists.get(0)));
    }
    return cases;
  }

  /** One case of a union and the first branch it came from. */
  record Case(Form form, Branch branch) {}

  private static void flatten(
      FormReader reader, List<Branch> branches, List<Branch> flat, Set<Branch> seen) {
    for (Branch branch : branches) {
      if (!seen.add(branch)) {
        continue;
      }
      if (reader.read(branch) instanceof UnionForm inner && inner.discriminator() == null) {
        flatten(reader, inner.branches(), flat, seen);
      } else {
        flat.add(branch);
      }
    }
  }

  private static List<Branch> group(
      Form form,
      List<Branch> texts,
      List<Branch> numbers,
      List<Branch> booleans,
      List<Branch> lists,
      List<Branch> objects) {
    if (form instanceof ListForm) {
      return lists;
    }
    ScalarType type =
        form instanceof ScalarForm s ? s.type() : form instanceof EnumForm e ? e.base() : null;
    if (type == null) {
      return objects;
    }
    return switch (type) {
      case BOOLEAN -> booleans;
      case INT64, DECIMAL -> numbers;
      default -> texts;
    };
  }

  private static Form scalars(FormReader reader, List<Branch> branches, int schema) {
    List<Form> forms = branches.stream().map(reader::read).distinct().toList();
    if (forms.size() == 1) {
      return forms.get(0);
    }
    Set<JsonNode> values = new LinkedHashSet<>();
    ScalarType widest = null;
    for (Form form : forms) {
      ScalarType type;
      if (form instanceof EnumForm e) {
        values.addAll(e.values());
        type = e.base();
      } else {
        type = ((ScalarForm) form).type();
      }
      widest = widest == null || widest == type ? type : wider(widest, type);
    }
    ScalarType base = widest == null ? ScalarType.STRING : widest;
    boolean open = base == ScalarType.STRING || base == ScalarType.INT64;
    return !values.isEmpty() && open
        ? new EnumForm(base, schema, List.copyOf(values))
        : new ScalarForm(base);
  }

  private static ScalarType wider(ScalarType a, ScalarType b) {
    return Set.of(a, b).contains(ScalarType.DECIMAL) ? ScalarType.DECIMAL : ScalarType.STRING;
  }

  private static Form lists(FormReader reader, List<Branch> branches) {
    Set<Branch> items = new LinkedHashSet<>();
    for (Branch branch : branches) {
      ListForm list = (ListForm) reader.read(branch);
      if (list.items().isEmpty()) {
        return new ListForm(List.of());
      }
      items.addAll(list.items());
    }
    return new ListForm(List.copyOf(items));
  }

  /** Whether values of a form are JSON objects. */
  static boolean isObject(Form form) {
    return form instanceof ObjectForm || form instanceof MapForm;
  }
}
