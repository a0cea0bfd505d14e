package io.raccordo.generator.plan;

import io.raccordo.generator.plan.Form.Branch;
import io.raccordo.generator.plan.Form.EnumForm;
import io.raccordo.generator.plan.Form.ListForm;
import io.raccordo.generator.plan.Form.MapForm;
import io.raccordo.generator.plan.Form.ObjectForm;
import io.raccordo.generator.plan.Form.UnionForm;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether schemas of two versions have the same members of the same forms, however they are written
 * and whatever their components are called. Pairs already under comparison count as the same, which
 * is right unless a difference shows elsewhere.
 */
final class SameShape {
  private final FormReader before;
  private final FormReader after;
  private final Set<List<Object>> assumed = new HashSet<>();
  private final Set<List<Object>> different = new HashSet<>();

  SameShape(FormReader before, FormReader after) {
    this.before = before;
    this.after = after;
  }

  boolean same(int a, int b) {
    return same(Branch.of(a), Branch.of(b));
  }

  private boolean same(Branch a, Branch b) {
    List<Object> pair = List.of(a, b);
    if (different.contains(pair)) {
      return false;
    }
    if (!assumed.add(pair)) {
      return true;
    }
    boolean same = same(before.read(a), after.read(b));
    if (!same) {
      different.add(pair);
    }
    return same;
  }

  private boolean same(Form a, Form b) {
    if (a instanceof ObjectForm x && b instanceof ObjectForm y) {
      return x.properties().keySet().equals(y.properties().keySet())
          && x.required().equals(y.required())
          && x.properties().entrySet().stream().allMatch(e -> member(e, y));
    }
    if (a instanceof ListForm x && b instanceof ListForm y) {
      return branches(x.items(), y.items());
    }
    if (a instanceof MapForm x && b instanceof MapForm y) {
      return branches(x.values(), y.values());
    }
    if (a instanceof UnionForm x && b instanceof UnionForm y) {
      return branches(x.branches(), y.branches());
    }
    if (a instanceof EnumForm x && b instanceof EnumForm y) {
      return x.values().equals(y.values());
    }
    return a.equals(b);
  }

  private boolean member(Map.Entry<String, Integer> entry, ObjectForm other) {
    Integer id = other.properties().get(entry.getKey());
    return id != null && same(entry.getValue(), id);
  }

  private boolean branches(List<Branch> a, List<Branch> b) {
    if (a.size() != b.size()) {
      return false;
    }
    Iterator<Branch> others = b.iterator();
    return a.stream().allMatch(x -> same(x, others.next()));
  }
}
