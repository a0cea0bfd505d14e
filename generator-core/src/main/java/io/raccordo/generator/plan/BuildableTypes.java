package io.raccordo.generator.plan;

import io.raccordo.generator.plan.Slot.ObjectSlot;
import io.raccordo.generator.plan.Slot.UnionSlot;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Marks the types that a caller can send, directly or inside another type. */
final class BuildableTypes {
  private final TypeRegistry registry;
  private final Set<Slot> seen = new HashSet<>();
  private final Deque<Slot> open = new ArrayDeque<>();

  BuildableTypes(TypeRegistry registry) {
    this.registry = registry;
  }

  void mark(Collection<FamilyDraft> families) {
    for (FamilyDraft family : families) {
      for (RevisionDraft revision : family.revisions) {
        members(revision.input);
        reach(revision.bodyType);
      }
    }
    for (Slot slot = open.poll(); slot != null; slot = open.poll()) {
      if (slot instanceof ObjectSlot object) {
        object.buildable = true;
        members(object.members);
        object.additional.forEach(form -> reach(form.type()));
      } else if (slot instanceof UnionSlot union) {
        union.buildable = true;
        union.cases.keySet().forEach(this::reach);
      }
    }
  }

  private void members(MemberTable table) {
    table
        .keys()
        .forEach(
            key -> table.forms(key).stream().filter(d -> !d.readOnly).forEach(d -> reach(d.type)));
  }

  private void reach(@Nullable TypeRef type) {
    if (type instanceof TypeRef.ListOf list) {
      reach(list.item());
    } else if (type instanceof TypeRef.MapOf map) {
      reach(map.value());
    } else if (type instanceof TypeRef.Named named) {
      Slot slot = registry.byName(named.name());
      if (seen.add(slot)) {
        open.add(slot);
      }
    }
  }
}
