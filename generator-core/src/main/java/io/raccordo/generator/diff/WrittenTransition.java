package io.raccordo.generator.diff;

import io.raccordo.generator.diff.EffectiveSchema.Union;
import io.raccordo.generator.diff.SchemaFact.NullabilityChanged;
import io.raccordo.generator.diff.SchemaFact.TypeChanged;
import io.raccordo.generator.diff.SchemaFact.UnionKind;
import io.raccordo.generator.diff.SchemaFact.WrappedInUnion;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One edit that shows in several keywords of a schema.
 *
 * @param kind what was done
 * @param gone types of a list of types that went
 * @param come types of a list of types that came
 * @param alternatives what an object was spread over
 */
record WrittenTransition(
    Kind kind, Set<JsonType> gone, Set<JsonType> come, List<String> alternatives) {
  enum Kind {
    NONE,
    /** X became {@code oneOf: [null, X]}. */
    NULL_WRAPPED,
    /** The way back. */
    NULL_UNWRAPPED,
    /** A type became a union of plain types, or the other way round, or that union changed. */
    LIST_OF_TYPES,
    /** An object became a {@code oneOf} of objects, some of which have its properties. */
    OBJECT_WRAPPED
  }

  private static final WrittenTransition NONE =
      new WrittenTransition(Kind.NONE, Set.of(), Set.of(), List.of());

  static WrittenTransition of(
      EffectiveSchema earlier,
      EffectiveSchema later,
      EffectiveSchemas before,
      EffectiveSchemas after,
      WrittenMembers members) {
    Integer wrapped = besideNull(later, after);
    if (wrapped != null && plain(earlier) && members.sameContent(earlier.schema.id(), wrapped)) {
      return new WrittenTransition(Kind.NULL_WRAPPED, Set.of(), Set.of(), List.of());
    }
    Integer unwrapped = besideNull(earlier, before);
    if (unwrapped != null && plain(later) && members.sameContent(unwrapped, later.schema.id())) {
      return new WrittenTransition(Kind.NULL_UNWRAPPED, Set.of(), Set.of(), List.of());
    }
    Set<JsonType> was = listed(earlier, before);
    Set<JsonType> is = listed(later, after);
    boolean union = earlier.types.isEmpty() || later.types.isEmpty();
    if (union && was != null && is != null && !was.equals(is)) {
      return new WrittenTransition(
          Kind.LIST_OF_TYPES, without(was, is), without(is, was), List.of());
    }
    return wrappedObject(earlier, later, after);
  }

  private static boolean plain(EffectiveSchema schema) {
    return !schema.nullable
        && schema.unions.isEmpty()
        && schema.members.isEmpty()
        && schema.negations.isEmpty();
  }

  /** X of {@code oneOf: [null, X]}; null where a schema says anything else. */
  private static @Nullable Integer besideNull(EffectiveSchema schema, EffectiveSchemas schemas) {
    if (!onlyUnion(schema) || !schema.types.isEmpty()) {
      return null;
    }
    Union union = schema.unions.get(0);
    List<Integer> others = union.members().stream()
        .filter(m -> !schemas.of(m).types.equals(Set.of(JsonType.NULL)))
        .toList();
    return union.kind() == UnionKind.ONE_OF && union.members().size() == 2 && others.size() == 1
        ? others.get(0)
        : null;
  }

  private static boolean onlyUnion(EffectiveSchema schema) {
    return schema.onlyUnion() && schema.members.isEmpty() && schema.only == null;
  }

  /** The types of a plain schema, or of a union of plain types; null where a schema is neither. */
  private static @Nullable Set<JsonType> listed(EffectiveSchema schema, EffectiveSchemas schemas) {
    if (!schema.negations.isEmpty() || !schema.members.isEmpty() || !schema.properties.isEmpty()) {
      return null;
    }
    if (!schema.types.isEmpty()) {
      return EnumSet.copyOf(schema.types);
    }
    for (Union union : schema.unions) {
      Set<JsonType> types = EnumSet.noneOf(JsonType.class);
      for (int member : union.members()) {
        EffectiveSchema one = schemas.of(member);
        if (one.types.size() != 1
            || !one.properties.isEmpty()
            || !one.unions.isEmpty()
            || !one.members.isEmpty()) {
          return null;
        }
        types.addAll(one.types);
      }
      if (!types.isEmpty()) {
        return types;
      }
    }
    return null;
  }

  private static Set<JsonType> without(Set<JsonType> all, Set<JsonType> known) {
    return all.stream()
        .filter(t -> !known.contains(t))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(JsonType.class)));
  }

  private static WrittenTransition wrappedObject(
      EffectiveSchema earlier, EffectiveSchema later, EffectiveSchemas after) {
    boolean wraps = later.unions.stream().anyMatch(u -> u.kind() == UnionKind.ONE_OF)
        && earlier.unions.stream().noneMatch(u -> u.kind() == UnionKind.ONE_OF)
        && later.properties.isEmpty()
        && later.types.isEmpty();
    if (!wraps) {
      return NONE;
    }
    List<Integer> alternatives = later.unions.get(0).members();
    boolean moved = alternatives.stream()
        .map(after::of)
        .anyMatch(a -> a.properties.keySet().stream().anyMatch(earlier.properties::containsKey));
    return moved
        ? new WrittenTransition(
            Kind.OBJECT_WRAPPED,
            Set.of(),
            Set.of(),
            alternatives.stream().map(a -> UnionMatching.name(after.of(a))).toList())
        : NONE;
  }

  void tell(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    switch (kind) {
      case NONE -> {
        // Each keyword speaks for itself.
      }
      case NULL_WRAPPED ->
        WrittenComparison.add(pair, earlier, later, p -> new NullabilityChanged(p, true));
      case NULL_UNWRAPPED ->
        WrittenComparison.add(pair, earlier, later, p -> new NullabilityChanged(p, false));
      case OBJECT_WRAPPED ->
        WrittenComparison.add(pair, earlier, later, p -> new WrappedInUnion(p, alternatives));
      case LIST_OF_TYPES -> {
        if (!come.isEmpty()) {
          list(pair, earlier, later, come, SetChange.GREW);
        }
        if (!gone.isEmpty()) {
          list(pair, earlier, later, gone, SetChange.SHRANK);
        }
      }
    }
  }

  private static void list(
      SchemaPair pair,
      EffectiveSchema earlier,
      EffectiveSchema later,
      Set<JsonType> types,
      SetChange change) {
    String names = Types.describe(types, null);
    boolean grew = change == SetChange.GREW;
    Schema was = earlier.schema;
    PairComparison.add(
        pair,
        was.origin(),
        later.origin(),
        p -> new TypeChanged(
            p, grew ? "not " + names : names, grew ? names : "not " + names, change, true));
  }

  /** Whether nothing else of the two schemas differs. */
  boolean explainsAll() {
    return kind == Kind.NULL_WRAPPED || kind == Kind.NULL_UNWRAPPED;
  }

  /** Whether types and unions are spoken for. */
  boolean explainsStructure() {
    return kind == Kind.LIST_OF_TYPES || kind == Kind.OBJECT_WRAPPED;
  }

  /** Whether properties are spoken for. */
  boolean explainsProperties() {
    return kind == Kind.OBJECT_WRAPPED;
  }
}
