package io.raccordo.generator.diff.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.diff.Bound;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.SchemaFact;
import io.raccordo.generator.diff.pattern.PatternComparison;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Schema;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values at the place of a fact that may show what it says: those first that differ in just that.
 */
final class Candidates {
  private static final int MOST_MEMBERS = 60;

  /** Of a limit in words, which may begin with its keyword. */
  private static final Pattern LAST_NUMBER =
      Pattern.compile("(-?[0-9][0-9.]*(?:[eE][-+]?[0-9]+)?)$");

  private final Samples samples;
  private final ApiModel sender;
  private final ApiModel receiver;

  Candidates(Samples samples, ApiModel sender, ApiModel receiver) {
    this.samples = samples;
    this.sender = sender;
    this.receiver = receiver;
  }

  /** Whether a fact is about which values are admitted. */
  static boolean areThereFor(SchemaFact fact) {
    return !(fact instanceof SchemaFact.AccessChanged
        || fact instanceof SchemaFact.DiscriminatorChanged
        || fact instanceof SchemaFact.DefaultChanged
        || fact instanceof SchemaFact.SchemaDeprecationChanged);
  }

  /** Made as they are asked for: the first ones will mostly do. */
  Stream<JsonNode> of(SchemaFact fact, List<Integer> own, List<Integer> other) {
    List<Demand> hints = Demand.of(receiver, other);
    Stream<List<JsonNode>> varied =
        samples.demands(own).stream().map(demand -> samples.varied(demand, hints));
    // An enumeration of the receiver may forbid what only a named value of the sender shows.
    Stream<List<JsonNode>> named = hints.stream().map(hint -> hint.values).filter(Objects::nonNull);
    return Stream.of(Stream.of(special(fact, own, other)), members(fact, own), varied, named)
        .flatMap(lists -> lists)
        .flatMap(List::stream);
  }

  private List<JsonNode> special(SchemaFact fact, List<Integer> own, List<Integer> other) {
    List<JsonNode> result = new ArrayList<>();
    if (fact instanceof SchemaFact.PropertyAdded f) {
      property(own, f.name(), result);
    } else if (fact instanceof SchemaFact.PropertyRemoved f) {
      property(own, f.name(), result);
    } else if (fact instanceof SchemaFact.PropertyRequirednessChanged f) {
      property(own, f.name(), result);
    } else if (fact instanceof SchemaFact.NullabilityChanged) {
      result.add(NullNode.instance);
    } else if (fact instanceof SchemaFact.ValuesAdded f) {
      result.addAll(f.values());
    } else if (fact instanceof SchemaFact.ValuesRemoved f) {
      result.addAll(f.values());
    } else if (fact instanceof SchemaFact.ConstantChanged f) {
      result.add(f.before());
      result.add(f.after());
    } else if (fact instanceof SchemaFact.BoundChanged f && f.bound() == Bound.PATTERN) {
      patterns(f, result);
    } else if (fact instanceof SchemaFact.BoundChanged f) {
      beyond(f, result);
    } else if (fact instanceof SchemaFact.PatternPropertiesChanged f) {
      patternProperty(own, f.pattern(), result);
    } else if (fact instanceof SchemaFact.PrefixItemsChanged) {
      prefixItems(own, result);
    } else if (fact instanceof SchemaFact.NegationChanged) {
      negations(own, other, result);
    }
    return result;
  }

  /** Numbers next to an end of a range, outside first: others may show another change. */
  private static void beyond(SchemaFact.BoundChanged fact, List<JsonNode> result) {
    boolean upper = fact.bound() == Bound.MAX || fact.bound() == Bound.EXCLUSIVE_MAX;
    if (!upper && fact.bound() != Bound.MIN && fact.bound() != Bound.EXCLUSIVE_MIN) {
      return;
    }
    BigDecimal step = upper ? BigDecimal.ONE : BigDecimal.ONE.negate();
    for (String limit : new @Nullable String[] {fact.after(), fact.before()}) {
      Matcher number = LAST_NUMBER.matcher(limit == null ? "" : limit);
      if (number.find()) {
        BigDecimal value = new BigDecimal(number.group(1));
        if (JsonNumbers.moderate(value)) {
          result.add(JsonNumbers.node(value.add(step)));
          result.add(JsonNumbers.node(value));
        }
      }
    }
  }

  /** Objects that differ in whether they have the property. */
  private void property(List<Integer> own, String name, List<JsonNode> result) {
    for (Demand demand : samples.demands(own)) {
      samples.object(demand).ifPresent(object -> {
        ObjectNode without = object.deepCopy();
        without.remove(name);
        result.add(without);
        samples
            .property(demand, name)
            .ifPresent(v -> result.add(object.deepCopy().set(name, v)));
      });
    }
  }

  private void patternProperty(List<Integer> own, String pattern, List<JsonNode> result) {
    Optional<String> name = samples.name(pattern);
    if (name.isEmpty()) {
      return;
    }
    for (Demand demand : samples.demands(own)) {
      samples.object(demand).ifPresent(object -> {
        samples
            .property(demand, name.get())
            .ifPresent(v -> result.add(object.deepCopy().set(name.get(), v)));
        for (JsonNode value : any()) {
          result.add(object.deepCopy().set(name.get(), value));
        }
      });
    }
  }

  /** Texts that one of two patterns finds and the other one does not. */
  private static void patterns(SchemaFact.BoundChanged fact, List<JsonNode> result) {
    PatternComparison texts = PatternComparison.of(
        Objects.requireNonNullElse(fact.before(), ""),
        Objects.requireNonNullElse(fact.after(), ""));
    boolean request = fact.place().site().direction() == Direction.REQUEST;
    (request ? texts.lost() : texts.gained())
        .forEach(text -> result.add(JsonNodeFactory.instance.textNode(text)));
  }

  private void prefixItems(List<Integer> own, List<JsonNode> result) {
    for (Demand demand : samples.demands(own)) {
      for (int size = 1; size <= 6; size++) {
        Optional<JsonNode> array = samples.array(demand, size);
        if (array.isPresent()) {
          for (JsonNode value : any()) {
            ArrayNode other = array.get().deepCopy();
            other.set(size - 1, value);
            result.add(other);
          }
          result.add(array.get());
        }
      }
    }
  }

  /** What {@code not} forbids on either side. */
  private void negations(List<Integer> own, List<Integer> other, List<JsonNode> result) {
    for (int id : own) {
      sender
          .schema(id)
          .composition()
          .not()
          .ifPresent(not -> samples.smallest(List.of(not)).ifPresent(result::add));
    }
    for (int id : other) {
      receiver.schema(id).composition().not().ifPresent(not -> {
        for (Demand forbidden : Demand.of(receiver, List.of(not))) {
          result.addAll(samples.varied(forbidden, List.of()));
        }
      });
    }
  }

  private static List<Integer> with(List<Integer> ids, int more) {
    return Stream.concat(ids.stream(), Stream.of(more)).distinct().sorted().toList();
  }

  /** A small value of each member of the sender's unions, then more of each. */
  private Stream<List<JsonNode>> members(SchemaFact fact, List<Integer> own) {
    if (!(fact instanceof SchemaFact.UnionMembersAdded
        || fact instanceof SchemaFact.UnionMembersRemoved)) {
      return Stream.empty();
    }
    Set<Integer> members = new LinkedHashSet<>();
    Deque<Integer> open = new ArrayDeque<>(own);
    Set<Integer> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      int id = open.removeLast();
      if (seen.add(id)) {
        Schema schema = sender.schema(id);
        open.addAll(schema.composition().allOf());
        members.addAll(schema.composition().oneOf());
        members.addAll(schema.composition().anyOf());
      }
    }
    Stream<List<JsonNode>> small = members.stream()
        .limit(MOST_MEMBERS)
        .map(member -> samples.smallest(with(own, member)).map(List::of).orElse(List.of()));
    Stream<List<JsonNode>> more = members.stream()
        .limit(MOST_MEMBERS)
        .flatMap(member -> samples.demands(with(own, member)).stream())
        .map(demand -> samples.varied(demand, List.of()));
    return Stream.concat(small, more);
  }

  private static List<JsonNode> any() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return List.of(
        nodes.textNode("a"),
        nodes.numberNode(1),
        nodes.booleanNode(true),
        nodes.arrayNode(),
        nodes.objectNode(),
        nodes.numberNode(1.5));
  }
}
