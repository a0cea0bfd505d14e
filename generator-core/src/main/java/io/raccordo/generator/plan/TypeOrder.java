package io.raccordo.generator.plan;

import io.raccordo.generator.plan.CallerMigration.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts classes that get other names into an order in which that can be done one after the other:
 * giving a class another name takes those inside it along.
 */
final class TypeOrder {
  private static final Comparator<TypeName> INNER_FIRST =
      Comparator.comparingInt((TypeName n) -> n.from().simpleNames().size()).reversed();

  private final PlannedTypes types;
  private final ModuleRevision target;
  private final Map<ClassRef, ClassRef> pairs;
  private final Map<ClassRef, List<TypeName>> inside = new LinkedHashMap<>();
  private final List<TypeName> replaced = new ArrayList<>();
  private final Set<String> unpaired = new TreeSet<>();
  private @Nullable ClassRef kept;

  TypeOrder(PlannedTypes types, ModuleRevision old, ModuleRevision target, TypePairs pairs) {
    this.types = types;
    this.target = target;
    this.pairs = pairs.pairs;
    replaced.add(new TypeName(old.name(), target.name()));
    List<TypeName> inner = list(old.name());
    if (old.kind() != ModuleKind.INSTANT_TRIGGER) {
      inner.add(new TypeName(old.name().nested("Input"), target.name().nested("Input")));
    }
    take(old.nested(), target.name(), inner);
    this.pairs.forEach((from, to) -> {
      boolean along =
          inside.values().stream().anyMatch(names -> names.contains(new TypeName(from, to)));
      if (!from.equals(to) && !along) {
        replace(from, to);
      }
    });
    replaced.sort(INNER_FIRST);
    inside.values().forEach(names -> names.sort(INNER_FIRST));
  }

  private List<TypeName> list(ClassRef root) {
    return inside.computeIfAbsent(root, r -> new ArrayList<>());
  }

  private void replace(ClassRef from, ClassRef to) {
    replaced.add(new TypeName(from, to));
    takeInside(from, to, list(from));
  }

  private void takeInside(ClassRef from, ClassRef to, List<TypeName> inner) {
    TypePlan plan = types.get(from);
    if (plan != null) {
      if (isBuildable(plan) && isBuildable(types.get(to))) {
        inner.add(new TypeName(from.nested("Builder"), to.nested("Builder")));
      }
      take(plan.nested(), to, inner);
    }
  }

  private static boolean isBuildable(@Nullable TypePlan type) {
    return type instanceof TypePlan.ObjectType object && object.buildable();
  }

  /** What becomes of classes inside one that is called {@code around} from now on. */
  private void take(List<TypePlan> nested, ClassRef around, List<TypeName> inner) {
    for (TypePlan type : nested) {
      ClassRef from = type.name();
      ClassRef to = around.nested(from.simpleName());
      ClassRef pair = pairs.get(from);
      if (to.equals(pair)) {
        inner.add(new TypeName(from, to));
        takeInside(from, to, inner);
      } else if (from.equals(pair)) {
        kept = from;
      } else if (pair == null) {
        unpaired.add(from.simpleName());
        take(type.nested(), to, inner);
      }
    }
  }

  /** A class cannot be in two places: its other users have it in the old module. */
  @Nullable
  String problem() {
    return kept == null ? null : kept.simpleName() + " stays in it, for " + target.id() + '.';
  }

  /** The changes, those of inner classes first. */
  List<TypeName> names() {
    return replaced;
  }

  /** Class that gets another name to those that it takes along, inner ones first. */
  Map<ClassRef, List<TypeName>> inside() {
    return inside;
  }

  /** Simple names of classes without counterpart that are taken along. */
  Set<String> unpaired() {
    return unpaired;
  }
}
