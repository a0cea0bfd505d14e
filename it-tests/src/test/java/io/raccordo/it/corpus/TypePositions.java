package io.raccordo.it.corpus;

import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.Member;
import io.raccordo.generator.plan.ModuleFamily;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.TypePlan;
import io.raccordo.generator.plan.TypePlan.ObjectType;
import io.raccordo.generator.plan.TypePlan.UnionType;
import io.raccordo.generator.plan.TypeRef;
import io.raccordo.generator.plan.TypeRef.ListOf;
import io.raccordo.generator.plan.TypeRef.MapOf;
import java.util.List;

/** Counts the places of a plan that have a Java type: members, items, values, cases, bodies. */
final class TypePositions {
  private long count;

  private TypePositions() {}

  static long of(ConnectorPlan plan) {
    TypePositions positions = new TypePositions();
    positions.types(plan.types());
    for (ModuleFamily family : plan.families()) {
      for (ModuleRevision revision : family.revisions()) {
        positions.members(revision.input());
        positions.add(revision.output());
        positions.types(revision.nested());
      }
    }
    return positions.count;
  }

  private void types(List<TypePlan> types) {
    for (TypePlan type : types) {
      if (type instanceof ObjectType object) {
        members(object.members());
      } else if (type instanceof UnionType union) {
        union.cases().forEach(c -> add(c.type()));
      }
      types(type.nested());
    }
  }

  private void members(List<Member> members) {
    members.forEach(member -> add(member.type()));
  }

  private void add(TypeRef type) {
    count++;
    if (type instanceof ListOf list) {
      add(list.item());
    } else if (type instanceof MapOf map) {
      add(map.value());
    }
  }
}
