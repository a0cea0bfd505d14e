package io.raccordo.generator.suggest;

import io.raccordo.generator.migrate.ListedMember;
import io.raccordo.generator.migrate.MemberPointer;
import io.raccordo.generator.migrate.SchemaFacts;
import io.raccordo.generator.model.JsonType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A member of an input, an output or an item of a list, at any depth.
 *
 * @param pointer from the input, output or item
 * @param schemas what the documents say of its value
 * @param required whether each value of what holds it must have it
 * @param holders schemas that it is inside of, its own included
 */
record MemberNode(
    MemberPointer pointer, List<Integer> schemas, boolean required, List<Integer> holders) {
  static MemberNode of(ListedMember listed) {
    return new MemberNode(listed.pointer(), listed.schemas(), listed.required(), listed.schemas());
  }

  String name() {
    return pointer.tokens().get(pointer.tokens().size() - 1);
  }

  /** The members inside it; none where it is no object, or holds itself. */
  List<MemberNode> children(SchemaFacts facts) {
    return inside(facts, schemas, pointer, holders);
  }

  /** The members of these objects, below a pointer. */
  private static List<MemberNode> inside(
      SchemaFacts facts, List<Integer> objects, MemberPointer below, List<Integer> holders) {
    List<MemberNode> children = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    objects.forEach(id -> names.addAll(facts.properties(id)));
    for (String name : names) {
      List<Integer> schemas = objects.stream()
          .flatMap(id -> facts.property(id, name).stream())
          .distinct()
          .toList();
      if (name.isEmpty() || schemas.stream().anyMatch(holders::contains)) {
        continue;
      }
      List<String> tokens = new ArrayList<>(below.tokens());
      tokens.add(name);
      List<Integer> seen = new ArrayList<>(holders);
      seen.addAll(schemas);
      children.add(new MemberNode(
          new MemberPointer(below.place(), tokens),
          schemas,
          objects.stream().allMatch(id -> facts.required(id).contains(name)),
          seen));
    }
    return children;
  }

  /** The schemas of the items of a list; empty where it is none, or nobody says. */
  List<Integer> items(SchemaFacts facts) {
    return facts.types(schemas).contains(JsonType.ARRAY)
        ? schemas.stream().flatMap(id -> facts.items(id).stream()).distinct().toList()
        : List.of();
  }

  /** The members of the items of a list, with pointers that begin at the item. */
  List<MemberNode> itemMembers(SchemaFacts facts) {
    List<Integer> items = items(facts);
    Set<String> names = new LinkedHashSet<>();
    items.forEach(id -> names.addAll(facts.properties(id)));
    List<MemberNode> members = new ArrayList<>();
    for (String name : names) {
      List<Integer> found = items.stream()
          .flatMap(id -> facts.property(id, name).stream())
          .distinct()
          .toList();
      if (name.isEmpty() || found.stream().anyMatch(holders::contains)) {
        continue;
      }
      List<Integer> seen = new ArrayList<>(holders);
      seen.addAll(found);
      members.add(new MemberNode(
          new MemberPointer(null, List.of(name)),
          found,
          items.stream().allMatch(id -> facts.required(id).contains(name)),
          seen));
    }
    return members;
  }
}
