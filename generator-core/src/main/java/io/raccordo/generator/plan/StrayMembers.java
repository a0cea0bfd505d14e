package io.raccordo.generator.plan;

import io.raccordo.generator.plan.Form.AnyForm;
import io.raccordo.generator.plan.Form.EnumForm;
import io.raccordo.generator.plan.Form.ListForm;
import io.raccordo.generator.plan.Form.MapForm;
import io.raccordo.generator.plan.Form.ObjectForm;
import io.raccordo.generator.plan.Form.ScalarForm;
import io.raccordo.generator.plan.Form.UnionForm;
import io.raccordo.generator.plan.UpgradePlan.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Members of an older payload that have the name of a newer one's and another form, so that the
 * newer revision could not read them: they are left out, and stay reachable as raw JSON.
 */
final class StrayMembers {
  private final FormReader newer;
  private final FormReader older;
  private final Set<String> moved = new HashSet<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private final List<Step> drops = new ArrayList<>();

  /**
   * Begins.
   *
   * @param steps what is done to the older payload; what they take or write is answered
   */
  StrayMembers(FormReader newer, FormReader older, List<Step> steps) {
    this.newer = newer;
    this.older = older;
    for (Step step : steps) {
      if (step instanceof Step.Move move) {
        moved.add(move.from());
        moved.add(move.to());
      } else if (step instanceof Step.Convert convert) {
        moved.add(convert.pointer());
      } else if (step instanceof Step.Drop drop) {
        moved.add(drop.pointer());
      } else if (step instanceof Step.Each each) {
        moved.add(each.pointer());
      }
    }
  }

  /** Steps that leave them out, to be taken before all others. */
  List<Step> drops(Form now, Form before) {
    visit(now, before, "");
    return drops;
  }

  private void visit(Form now, Form before, String at) {
    if (!(now instanceof ObjectForm later && before instanceof ObjectForm earlier)
        || !seen.add(List.of(later.schema(), earlier.schema()))) {
      return;
    }
    for (Map.Entry<String, Integer> property : later.properties().entrySet()) {
      Integer schema = earlier.properties().get(property.getKey());
      String pointer = at + UpgradePlanner.pointer(property.getKey());
      if (schema == null || moved.contains(pointer)) {
        continue;
      }
      Form wanted = newer.read(property.getValue());
      Form given = older.read(schema);
      if (isRead(wanted, given)) {
        visit(wanted, given, pointer);
      } else if (moved.stream().noneMatch(other -> other.startsWith(pointer + '/'))) {
        drops.add(new Step.Drop(pointer, "It has another form."));
      }
    }
  }

  private static boolean isRead(Form wanted, Form given) {
    if (wanted instanceof AnyForm
        || given instanceof AnyForm
        || wanted instanceof UnionForm
        || given instanceof UnionForm) {
      return true;
    }
    if (wanted instanceof ScalarForm scalar) {
      return ScalarFit.of(scalar.type(), given) != Fit.REFUSES;
    }
    if (wanted instanceof EnumForm enumeration) {
      return ScalarFit.of(enumeration.base(), given) != Fit.REFUSES;
    }
    if (wanted instanceof ListForm) {
      return given instanceof ListForm;
    }
    boolean object = given instanceof ObjectForm || given instanceof MapForm;
    return object && (wanted instanceof ObjectForm || wanted instanceof MapForm);
  }
}
