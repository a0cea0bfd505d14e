package io.raccordo.generator.suggest;

import io.raccordo.generator.migrate.ListedMember;
import io.raccordo.generator.migrate.Members;
import io.raccordo.generator.migrate.SchemaFacts;
import io.raccordo.generator.model.JsonType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The members that values come from, or go to.
 *
 * @param tops members of the input, output or item itself
 * @param leaves the deepest members that steps can point at: scalars, lists, and objects of which
 *     nobody says what is in them
 */
record Side(SchemaFacts facts, List<MemberNode> tops, List<MemberNode> leaves) {
  /** Deeper ones are carried along with what holds them. */
  private static final int DEPTH = 4;

  private static final int MOST = 200;

  Side {
    tops = List.copyOf(tops);
    leaves = List.copyOf(leaves);
  }

  static Side of(Members members) {
    List<ListedMember> listed = members.listed();
    return of(members.facts(), listed.stream().map(MemberNode::of).toList());
  }

  /** The members of the items of a list. */
  static Side ofItems(SchemaFacts facts, MemberNode list) {
    return of(facts, list.itemMembers(facts));
  }

  private static Side of(SchemaFacts facts, List<MemberNode> tops) {
    List<MemberNode> leaves = new ArrayList<>();
    tops.forEach(top -> gather(facts, top, leaves));
    return new Side(facts, tops, leaves);
  }

  private static void gather(SchemaFacts facts, MemberNode node, List<MemberNode> leaves) {
    boolean object = facts.types(node.schemas()).equals(Set.of(JsonType.OBJECT));
    List<MemberNode> children =
        object && node.pointer().tokens().size() < DEPTH ? node.children(facts) : List.of();
    if (leaves.size() >= MOST) {
      return;
    }
    if (children.isEmpty()) {
      leaves.add(node);
    } else {
      children.forEach(child -> gather(facts, child, leaves));
    }
  }
}
