package io.raccordo.generator.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All generated types of a connector by name, and which of them each revision reaches. */
final class PlannedTypes {
  private final Map<ClassRef, TypePlan> byName = new HashMap<>();
  private final Map<String, Set<ClassRef>> reached = new HashMap<>();

  PlannedTypes(ConnectorPlan plan) {
    this(plan.types(), plan.families());
  }

  PlannedTypes(Collection<TypePlan> types, Collection<ModuleFamily> families) {
    add(types);
    families.forEach(f -> f.revisions().forEach(r -> add(r.nested())));
  }

  private void add(Collection<TypePlan> types) {
    for (TypePlan type : types) {
      byName.put(type.name(), type);
      add(type.nested());
    }
  }

  @Nullable
  TypePlan get(ClassRef name) {
    return byName.get(name);
  }

  /** What a type is in Java: an open enumeration of numbers has no class and is a number. */
  TypeRef resolve(TypeRef type) {
    return type instanceof TypeRef.Named named
            && byName.get(named.name()) instanceof TypePlan.EnumType enumeration
            && enumeration.base() != ScalarType.STRING
        ? new TypeRef.Scalar(enumeration.base())
        : type;
  }

  /** The types that callers of a revision can come across. */
  Set<ClassRef> reached(ModuleRevision revision) {
    return reached.computeIfAbsent(revision.id(), id -> {
      Deque<TypeRef> open = new ArrayDeque<>();
      revision.input().forEach(m -> open.add(m.type()));
      if (revision.bodyType() != null) {
        open.add(revision.bodyType());
      }
      open.add(revision.output());
      revision.bindings().forEach(b -> open.addAll(b.errors().values()));
      Set<ClassRef> seen = new HashSet<>();
      for (TypeRef type = open.poll(); type != null; type = open.poll()) {
        if (type instanceof TypeRef.Named named && seen.add(named.name())) {
          inside(named.name()).forEach(open::add);
        } else {
          element(type).ifPresent(open::add);
        }
      }
      return seen;
    });
  }

  /** The type of what a list, a map or a stream holds. */
  private static Optional<TypeRef> element(TypeRef type) {
    if (type instanceof TypeRef.ListOf list) {
      return Optional.of(list.item());
    }
    if (type instanceof TypeRef.MapOf map) {
      return Optional.of(map.value());
    }
    return type instanceof TypeRef.StreamOf stream ? Optional.of(stream.item()) : Optional.empty();
  }

  private List<TypeRef> inside(ClassRef name) {
    List<TypeRef> types = new ArrayList<>();
    TypePlan plan = byName.get(name);
    if (plan instanceof TypePlan.ObjectType object) {
      object.members().forEach(m -> types.add(m.type()));
      types.addAll(object.additional().types());
    } else if (plan instanceof TypePlan.UnionType union) {
      union.cases().forEach(c -> types.add(c.type()));
    }
    return types;
  }
}
