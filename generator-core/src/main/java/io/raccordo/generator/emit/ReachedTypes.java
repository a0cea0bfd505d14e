package io.raccordo.generator.emit;

import io.raccordo.generator.plan.ClassRef;
import io.raccordo.generator.plan.Member;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.TypePlan;
import io.raccordo.generator.plan.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The generated types that inputs and outputs of modules lead to, however far. */
final class ReachedTypes {
  private final JavaTypes types;
  private final Set<ClassRef> names = new LinkedHashSet<>();
  private final Deque<ClassRef> open = new ArrayDeque<>();

  ReachedTypes(JavaTypes types) {
    this.types = types;
  }

  void add(ModuleRevision revision) {
    revision.input().stream().map(Member::type).forEach(this::add);
    if (revision.bodyType() != null) {
      add(revision.bodyType());
    }
    add(revision.output());
    while (!open.isEmpty()) {
      follow(types.plan(open.pop()));
    }
  }

  Set<ClassRef> names() {
    return names;
  }

  private void add(TypeRef type) {
    if (type instanceof TypeRef.Named named && names.add(named.name())) {
      open.push(named.name());
    } else if (type instanceof TypeRef.ListOf list) {
      add(list.item());
    } else if (type instanceof TypeRef.StreamOf stream) {
      add(stream.item());
    } else if (type instanceof TypeRef.MapOf map) {
      add(map.value());
    }
  }

  private void follow(@org.jspecify.annotations.Nullable TypePlan type) {
    if (type instanceof TypePlan.ObjectType object) {
      object.members().stream().map(Member::type).forEach(this::add);
      object.additional().types().forEach(this::add);
    } else if (type instanceof TypePlan.UnionType union) {
      union.cases().stream().map(TypePlan.Case::type).forEach(this::add);
    }
  }
}
