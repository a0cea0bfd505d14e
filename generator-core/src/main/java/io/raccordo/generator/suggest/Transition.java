package io.raccordo.generator.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.migrate.SchemaFacts;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.plan.UpgradePlan.Conversion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the value of a member of one side becomes that of one of the other.
 *
 * @param conversion null where the type stays
 * @param values what the values of an enum become; empty where they stay
 * @param items how the members of the items of a list become; empty where items stay as they are
 * @param itemSides the items of both; null where items stay as they are
 */
record Transition(
    MemberNode from,
    MemberNode to,
    @Nullable Conversion conversion,
    Map<String, JsonNode> values,
    List<Transition> items,
    @Nullable ItemSides itemSides) {
  /** The members of the items of two lists. */
  record ItemSides(Side from, Side to) {}

  private static final Set<JsonType> SCALARS =
      Set.of(JsonType.STRING, JsonType.INTEGER, JsonType.NUMBER, JsonType.BOOLEAN);

  /** Empty where no step can turn one into the other. */
  static Optional<Transition> between(
      MemberNode from, SchemaFacts old, MemberNode to, SchemaFacts now, boolean input) {
    Set<JsonType> given = old.types(from.schemas());
    Set<JsonType> wanted = now.types(to.schemas());
    ValueTable table = ValueTable.of(old.values(from.schemas()), now.values(to.schemas()));
    if (table != null) {
      return listed(from, to, table, given.equals(wanted), input);
    }
    if (!fits(given, wanted)) {
      Conversion conversion = conversion(given, wanted, from.items(old), old, to.items(now), now);
      return conversion == null || now.values(to.schemas()) != null
          ? Optional.empty()
          : Optional.of(new Transition(from, to, conversion, Map.of(), List.of(), null));
    }
    if (given.equals(Set.of(JsonType.ARRAY)) && wanted.equals(Set.of(JsonType.ARRAY))) {
      return lists(from, old, to, now, input);
    }
    if (given.contains(JsonType.OBJECT) && !sameObjects(from, old, to, now)) {
      return Optional.empty();
    }
    return Optional.of(new Transition(from, to, null, Map.of(), List.of(), null));
  }

  private static Optional<Transition> listed(
      MemberNode from, MemberNode to, ValueTable table, boolean sameType, boolean input) {
    if (table.same() && sameType) {
      return Optional.of(new Transition(from, to, null, Map.of(), List.of(), null));
    }
    boolean usable = table.complete() || (!input && !table.values().isEmpty());
    return usable
        ? Optional.of(new Transition(from, to, null, table.values(), List.of(), null))
        : Optional.empty();
  }

  private static Optional<Transition> lists(
      MemberNode from, SchemaFacts old, MemberNode to, SchemaFacts now, boolean input) {
    List<Integer> oldItems = from.items(old);
    List<Integer> newItems = to.items(now);
    if (!fits(old.types(oldItems), now.types(newItems))) {
      return Optional.empty();
    }
    // Steps reach into items only where one schema describes them all.
    boolean objects = oldItems.size() == 1
        && newItems.size() == 1
        && old.types(oldItems).equals(Set.of(JsonType.OBJECT))
        && now.types(newItems).equals(Set.of(JsonType.OBJECT));
    if (!objects) {
      return Optional.of(new Transition(from, to, null, Map.of(), List.of(), null));
    }
    Side oldSide = Side.ofItems(old, from);
    Side newSide = Side.ofItems(now, to);
    List<Transition> items = MemberPairing.of(oldSide, newSide, input);
    return items.isEmpty() && !oldSide.leaves().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Transition(from, to, null, Map.of(), items, new ItemSides(oldSide, newSide)));
  }

  /** Objects are not taken apart here, so that at least half of their members must be the same. */
  private static boolean sameObjects(
      MemberNode from, SchemaFacts old, MemberNode to, SchemaFacts now) {
    List<String> names =
        from.schemas().stream().flatMap(id -> old.properties(id).stream()).toList();
    List<String> others =
        to.schemas().stream().flatMap(id -> now.properties(id).stream()).toList();
    return names.isEmpty()
        || others.isEmpty()
        || names.stream().filter(others::contains).count() * 2 >= names.size();
  }

  private static boolean fits(Set<JsonType> given, Set<JsonType> wanted) {
    return given.isEmpty()
        || wanted.isEmpty()
        || given.stream().anyMatch(type -> SchemaFacts.admits(wanted, type));
  }

  private static @Nullable Conversion conversion(
      Set<JsonType> given,
      Set<JsonType> wanted,
      List<Integer> givenItems,
      SchemaFacts old,
      List<Integer> wantedItems,
      SchemaFacts now) {
    if (wanted.equals(Set.of(JsonType.ARRAY)) && SCALARS.containsAll(given)) {
      return fits(given, now.types(wantedItems)) ? Conversion.WRAP_IN_ARRAY : null;
    }
    if (given.equals(Set.of(JsonType.ARRAY)) && SCALARS.containsAll(wanted)) {
      Set<JsonType> items = old.types(givenItems);
      return !items.isEmpty() && fits(items, wanted) ? Conversion.ONLY_ITEM : null;
    }
    if (wanted.size() != 1 || !SCALARS.containsAll(given)) {
      return null;
    }
    return switch (wanted.iterator().next()) {
      case STRING -> Conversion.TO_STRING;
      case INTEGER -> given.contains(JsonType.BOOLEAN) ? null : Conversion.TO_INTEGER;
      case NUMBER -> given.contains(JsonType.BOOLEAN) ? null : Conversion.TO_NUMBER;
      case BOOLEAN -> given.equals(Set.of(JsonType.STRING)) ? Conversion.TO_BOOLEAN : null;
      default -> null;
    };
  }

  boolean moves() {
    return !from.pointer().tokens().equals(to.pointer().tokens());
  }

  /** Whether the same words lead to both and nothing is converted on the way. */
  boolean certain() {
    return NameLikeness.of(from, to) == 1 && conversion == null && items.isEmpty();
  }
}
