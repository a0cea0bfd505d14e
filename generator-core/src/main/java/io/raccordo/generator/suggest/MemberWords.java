package io.raccordo.generator.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.migrate.Members;
import io.raccordo.generator.migrate.SchemaFacts;
import io.raccordo.generator.model.JsonType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the members of an input or output say, those near the top first.
 *
 * @param names words of their names
 * @param typed names with types
 * @param values words of the values of enums
 */
record MemberWords(List<String> names, List<String> typed, List<String> values) {
  /** Beyond this depth of objects and lists, and this number, members say little. */
  private static final int DEPTH = 5;

  private static final int MOST = 250;

  private record At(MemberNode node, int depth) {}

  static MemberWords of(Members members) {
    SchemaFacts facts = members.facts();
    List<String> names = new ArrayList<>();
    List<String> typed = new ArrayList<>();
    List<String> values = new ArrayList<>();
    Deque<At> open = new ArrayDeque<>();
    members.listed().forEach(m -> open.add(new At(MemberNode.of(m), 1)));
    for (int seen = 0; seen < MOST && !open.isEmpty(); seen++) {
      At at = open.remove();
      MemberNode node = at.node();
      List<String> words = Words.of(node.name());
      Set<JsonType> types = facts.types(node.schemas());
      names.addAll(words);
      typed.add(String.join("-", words) + ':' + types.toString().toLowerCase(Locale.ROOT));
      Set<JsonNode> only = facts.values(node.schemas());
      if (only != null) {
        only.stream()
            .filter(JsonNode::isTextual)
            .forEach(v -> values.addAll(Words.of(v.textValue())));
      }
      if (at.depth() < DEPTH) {
        node.children(facts).forEach(m -> open.add(new At(m, at.depth() + 1)));
        node.itemMembers(facts).forEach(m -> open.add(new At(m, at.depth() + 1)));
      }
    }
    return new MemberWords(names, typed, values);
  }
}
