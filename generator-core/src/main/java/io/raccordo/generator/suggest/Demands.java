package io.raccordo.generator.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.migrate.MemberPointer;
import io.raccordo.generator.migrate.SchemaFacts;
import io.raccordo.generator.suggest.DraftStep.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the new operation requires and no old member gives. */
final class Demands {
  private static final int VALUES = 8;

  private final Side to;
  private final Set<String> name;
  private final List<MemberPointer> written;
  private final List<DraftStep> steps = new ArrayList<>();

  private Demands(Side to, Set<String> name, List<MemberPointer> written) {
    this.to = to;
    this.name = name;
    this.written = written;
  }

  /**
   * Steps that set what the documents settle and ask a person for the rest.
   *
   * @param name words of the old operation's name, which may be a value of the new one's input
   * @param written where old members go, or stay
   */
  static List<DraftStep> of(Side to, Set<String> name, List<MemberPointer> written) {
    Demands demands = new Demands(to, name, written);
    to.tops().forEach(demands::look);
    return demands.steps;
  }

  private void look(MemberNode node) {
    boolean given = written.stream().anyMatch(w -> holds(w, node.pointer()));
    if (given) {
      return;
    }
    if (written.stream().anyMatch(w -> holds(node.pointer(), w))) {
      node.children(to.facts()).forEach(this::look);
    } else if (node.required()) {
      steps.add(settled(node).orElseGet(() -> needs(node)));
    }
  }

  private static boolean holds(MemberPointer outer, MemberPointer inner) {
    int length = outer.tokens().size();
    return inner.tokens().size() >= length
        && inner.tokens().subList(0, length).equals(outer.tokens());
  }

  private Optional<DraftStep> settled(MemberNode node) {
    SchemaFacts facts = to.facts();
    Set<JsonNode> values = facts.values(node.schemas());
    if (values != null && values.size() == 1) {
      JsonNode only = values.iterator().next();
      return Optional.of(DraftStep.set(node.pointer(), only, "It has no other value.", ""));
    }
    JsonNode named = values == null ? null : named(values);
    if (named != null) {
      return Optional.of(DraftStep.set(
          node.pointer(), named, "The operation itself said it.", "the value most like its name"));
    }
    JsonNode preset = facts.preset(node.schemas());
    return preset == null || preset.isNull()
        ? Optional.empty()
        : Optional.of(DraftStep.set(node.pointer(), preset, "The vendor's default.", ""));
  }

  /**
   * The one value that shares the most words with the old operation's name; null when none does.
   */
  private @Nullable JsonNode named(Set<JsonNode> values) {
    JsonNode best = null;
    double most = 0;
    boolean tie = false;
    for (JsonNode value : values) {
      Set<String> words = NameLikeness.words(List.of(value.asText()));
      long shared = words.stream().filter(name::contains).count();
      double share = words.isEmpty() ? 0 : (double) shared / words.size();
      if (share > most) {
        best = value;
        most = share;
        tie = false;
      } else if (share == most) {
        tie = true;
      }
    }
    return tie ? null : best;
  }

  private DraftStep needs(MemberNode node) {
    Set<JsonNode> values = to.facts().values(node.schemas());
    String possible = values == null || values.size() > VALUES
        ? ""
        : "one of " + String.join(", ", values.stream().map(JsonNode::asText).toList());
    String doubt = possible.isEmpty() ? "it may be the same for all calls: then set it" : possible;
    return DraftStep.plain(
        Verb.NEEDS, node.pointer(), "The vendor requires it, and states no default.", doubt);
  }
}
