package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diff.Guard.Side;
import io.raccordo.generator.diff.OperationMatch.Reason;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs operations whose templates differ by literals that face a parameter. A guess by nature, so
 * a pair must pass:
 *
 * <ul>
 *   <li>some literal is the same on both sides, and both take a request body or neither does;
 *   <li>the parameter's schema admits the literal;
 *   <li>of several literals, all but one were seen to become that parameter in another pair:
 *       {@code /objects/contacts} has to be {@code /objects/{type}} before
 *       {@code /objects/contacts/search} may be {@code /objects/{type}/{action}};
 *   <li>no other candidate has as few guards;
 *   <li>a later operation serves two earlier ones only when a parameter tells them apart by its
 *       value.
 * </ul>
 */
final class GuardedPairing {
  private record Pair(Operation before, Operation after, Alignment alignment) {}

  private final ApiModel beforeModel;
  private final ApiModel afterModel;
  private final PathView view;
  private final Set<String> seen = new HashSet<>();
  private final Map<OperationKey, List<Pair>> taken = new LinkedHashMap<>();
  private final List<OperationMatch> result = new ArrayList<>();

  GuardedPairing(ApiModel before, ApiModel after, PathView view) {
    this.beforeModel = before;
    this.afterModel = after;
    this.view = view;
  }

  List<OperationMatch> pair(List<Operation> before, List<Operation> after) {
    List<List<Pair>> candidates = candidates(before, after);
    int mostGuards = candidates.stream()
        .flatMap(List::stream)
        .mapToInt(p -> p.alignment().guards().size())
        .max()
        .orElse(0);
    for (int guards = 1; guards <= mostGuards; guards++) {
      round(candidates, guards);
    }
    return result;
  }

  /** The candidates of each earlier operation that has some, fewest guards first. */
  private List<List<Pair>> candidates(List<Operation> before, List<Operation> after) {
    Map<HttpMethod, TemplateTrie> tries = new EnumMap<>(HttpMethod.class);
    after.forEach(
        o -> tries.computeIfAbsent(o.key().method(), m -> new TemplateTrie()).add(view.of(o), o));
    List<List<Pair>> candidates = new ArrayList<>();
    for (Operation earlier : before) {
      List<Pair> pairs = new ArrayList<>();
      PathTemplate template = view.of(earlier);
      TemplateTrie trie = tries.get(earlier.key().method());
      for (Operation later : trie == null ? List.<Operation>of() : trie.alignable(template)) {
        Alignment.of(template, view.of(later))
            .filter(a -> plausible(earlier, later, a))
            .ifPresent(a -> pairs.add(new Pair(earlier, later, a)));
      }
      pairs.sort(Comparator.comparingInt(p -> p.alignment().guards().size()));
      if (!pairs.isEmpty()) {
        candidates.add(pairs);
      }
    }
    return candidates;
  }

  private boolean plausible(Operation before, Operation after, Alignment alignment) {
    return alignment.agreeing() > 0
        && !alignment.guards().isEmpty()
        && (before.requestBody() == null) == (after.requestBody() == null)
        && alignment.guards().stream()
            .allMatch(g -> admits(g, g.side() == Side.BEFORE ? before : after));
  }

  private boolean admits(Guard guard, Operation operation) {
    ApiModel model = guard.side() == Side.BEFORE ? beforeModel : afterModel;
    return operation.parameters().stream()
        .filter(p -> p.in() == Parameter.In.PATH && p.name().equals(guard.parameter()))
        .allMatch(p -> admits(model.resolved(p.schema()), guard.value()));
  }

  private static boolean admits(Schema schema, String literal) {
    List<JsonNode> values = schema.enumeration();
    return (schema.types().isEmpty() || schema.types().contains(JsonType.STRING))
        && (schema.format() == null || !schema.format().equals("uuid"))
        && (values == null || values.stream().anyMatch(v -> v.asText().equals(literal)))
        && (schema.constant() == null || schema.constant().asText().equals(literal));
  }

  private void round(List<List<Pair>> candidates, int guards) {
    Map<OperationKey, List<Pair>> claims = new LinkedHashMap<>();
    for (List<Pair> pairs : candidates) {
      boolean fewest = pairs.get(0).alignment().guards().size() == guards;
      boolean only = pairs.size() == 1 || pairs.get(1).alignment().guards().size() > guards;
      if (fewest && only && supported(pairs.get(0))) {
        claims
            .computeIfAbsent(pairs.get(0).after().key(), k -> new ArrayList<>())
            .add(pairs.get(0));
      }
    }
    claims.forEach((later, pairs) -> {
      List<Pair> all = new ArrayList<>(taken.getOrDefault(later, List.of()));
      all.addAll(pairs);
      List<Pair> accepted = pairs.stream().filter(p -> apartFromAll(p, all)).toList();
      taken.computeIfAbsent(later, k -> new ArrayList<>()).addAll(accepted);
      accepted.forEach(this::accept);
    });
  }

  private boolean supported(Pair pair) {
    int known = 0;
    for (int i = 0; i < pair.alignment().guards().size(); i++) {
      known += seen.contains(supportKey(pair, i)) ? 1 : 0;
    }
    return known >= pair.alignment().guards().size() - 1;
  }

  private void accept(Pair pair) {
    for (int i = 0; i < pair.alignment().guards().size(); i++) {
      seen.add(supportKey(pair, i));
    }
    result.add(pair.alignment().match(pair.before(), pair.after(), Reason.GUARDED));
  }

  private String supportKey(Pair pair, int index) {
    Guard guard = pair.alignment().guards().get(index);
    Operation general = guard.side() == Side.BEFORE ? pair.before() : pair.after();
    return guard.side()
        + " "
        + view.of(general).shape(0, pair.alignment().positions().get(index))
        + '/'
        + guard.value();
  }

  private static boolean apartFromAll(Pair pair, List<Pair> all) {
    return all.stream()
        .filter(other -> !other.before().key().equals(pair.before().key()))
        .allMatch(other -> apart(pair.alignment(), other.alignment()));
  }

  private static boolean apart(Alignment first, Alignment second) {
    return first.guards().stream()
        .filter(g -> g.side() == Side.AFTER)
        .anyMatch(g -> second.guards().stream()
            .anyMatch(h -> h.side() == Side.AFTER
                && h.parameter().equals(g.parameter())
                && !h.value().equals(g.value())));
  }
}
