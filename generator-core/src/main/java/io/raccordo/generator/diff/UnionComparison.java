package io.raccordo.generator.diff;

import io.raccordo.generator.diff.EffectiveSchema.Union;
import io.raccordo.generator.diff.SchemaFact.NegationChanged;
import io.raccordo.generator.diff.SchemaFact.TypeChanged;
import io.raccordo.generator.diff.SchemaFact.UnionChanged;
import io.raccordo.generator.diff.SchemaFact.UnionMembersAdded;
import io.raccordo.generator.diff.SchemaFact.UnionMembersRemoved;
import io.raccordo.generator.model.JsonType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares unions, and a plain schema with a union, which is how an API says that there is now more
 * than one form: {@code X} and {@code anyOf: [X, Y]} differ by Y.
 */
final class UnionComparison {
  private final EffectiveSchemas before;
  private final EffectiveSchemas after;
  private final PairComparison.Pairs pairs;
  private final UnionMatching matching;
  private final DiscriminatorComparison discriminators;

  UnionComparison(EffectiveSchemas before, EffectiveSchemas after, PairComparison.Pairs pairs) {
    this(before, after, pairs, Reading.EFFECTIVE);
  }

  UnionComparison(
      EffectiveSchemas before,
      EffectiveSchemas after,
      PairComparison.Pairs pairs,
      Reading reading) {
    this.before = before;
    this.after = after;
    this.pairs = pairs;
    this.matching = new UnionMatching(before, after);
    this.discriminators = new DiscriminatorComparison(before, after, matching, reading);
  }

  /** Whether the rest of the two schemas is still to be compared. */
  boolean compare(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    negations(pair, earlier, later);
    discriminators.compare(pair, earlier, later);
    if (earlier.union != null && later.onlyUnion()) {
      members(pair, earlier.union, later.unions.get(0));
      return false;
    }
    if (later.union != null && earlier.onlyUnion()) {
      members(pair, earlier.unions.get(0), later.union);
      return false;
    }
    if (earlier.unions.isEmpty() && later.onlyUnion() && !anything(earlier)) {
      return plainToUnion(pair, earlier, later);
    }
    if (later.unions.isEmpty() && earlier.onlyUnion() && !anything(later)) {
      return unionToPlain(pair, earlier, later);
    }
    int common = Math.min(earlier.unions.size(), later.unions.size());
    for (int i = 0; i < common; i++) {
      members(pair, earlier.unions.get(i), later.unions.get(i));
    }
    for (Union union : earlier.unions.subList(common, earlier.unions.size())) {
      PairComparison.add(
          pair, union.origin(), later.origin(), p -> new UnionChanged(p, union.kind(), false));
    }
    for (Union union : later.unions.subList(common, later.unions.size())) {
      PairComparison.add(
          pair, earlier.origin(), union.origin(), p -> new UnionChanged(p, union.kind(), true));
    }
    return true;
  }

  DiscriminatorComparison discriminators() {
    return discriminators;
  }

  boolean sameContent(int earlier, int later) {
    return matching.sameContent(earlier, later);
  }

  private static boolean anything(EffectiveSchema schema) {
    return schema.types.isEmpty() && schema.unlimited();
  }

  private boolean plainToUnion(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    Union union = later.unions.get(0);
    UnionMatching.Result result = matching.match(List.of(pair.before), union.members());
    if (result.pairs().isEmpty()) {
      SetChange change = SetChange.of(
          heldByMembers(earlier, union, after),
          union.members().stream().allMatch(m -> heldBy(after.of(m), earlier)));
      replaced(
          pair,
          earlier,
          later,
          Types.describe(earlier.types, earlier.format),
          words(later, after),
          change);
    } else {
      follow(pair, result.pairs(), earlier.schema.component() == null);
      added(pair, earlier, result, union);
    }
    return false;
  }

  private boolean unionToPlain(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    Union union = earlier.unions.get(0);
    UnionMatching.Result result = matching.match(union.members(), List.of(pair.after));
    if (result.pairs().isEmpty()) {
      SetChange change = SetChange.of(
          union.members().stream().allMatch(m -> heldBy(before.of(m), later)),
          heldByMembers(later, union, before));
      replaced(
          pair,
          earlier,
          later,
          words(earlier, before),
          Types.describe(later.types, later.format),
          change);
    } else {
      follow(pair, result.pairs(), later.schema.component() == null);
      removed(pair, later, result, union);
    }
    return false;
  }

  private static void replaced(
      SchemaPair pair,
      EffectiveSchema earlier,
      EffectiveSchema later,
      String was,
      String is,
      SetChange change) {
    PairComparison.add(
        pair,
        earlier.typesOrigin,
        later.typesOrigin,
        p -> new TypeChanged(p, was, is, change, true));
  }

  /** Whether for each type of a schema a member of a union admits all values of the type. */
  private static boolean heldByMembers(
      EffectiveSchema schema, Union union, EffectiveSchemas schemas) {
    return !schema.types.isEmpty()
        && schema.types.stream()
            .allMatch(type -> union.members().stream()
                .map(schemas::of)
                .anyMatch(m -> m.unlimited()
                    && m.format == null
                    && type != JsonType.OBJECT
                    && Types.holdAll(m.types, Set.of(type))));
  }

  private static String words(EffectiveSchema union, EffectiveSchemas schemas) {
    return union.unions.get(0).members().stream()
        .map(m -> UnionMatching.name(schemas.of(m)))
        .collect(Collectors.joining(", ", "one of ", ""));
  }

  private void members(SchemaPair pair, Union earlier, Union later) {
    UnionMatching.Result result = matching.match(earlier.members(), later.members());
    follow(pair, result.pairs(), false);
    List<Integer> removed = result.removed().stream()
        .filter(m -> !held(before.of(m), later.members(), after))
        .toList();
    List<Integer> added = result.added().stream()
        .filter(m -> !held(after.of(m), earlier.members(), before))
        .toList();
    if (!removed.isEmpty()) {
      PairComparison.add(
          pair,
          earlier.origin(),
          later.origin(),
          p -> new UnionMembersRemoved(p, earlier.kind(), names(removed, before)));
    }
    if (!added.isEmpty()) {
      PairComparison.add(
          pair,
          earlier.origin(),
          later.origin(),
          p -> new UnionMembersAdded(p, later.kind(), names(added, after)));
    }
  }

  private void added(
      SchemaPair pair, EffectiveSchema earlier, UnionMatching.Result result, Union union) {
    List<Integer> added =
        result.added().stream().filter(m -> !holds(earlier, after.of(m))).toList();
    if (!added.isEmpty()) {
      PairComparison.add(
          pair,
          earlier.origin(),
          union.origin(),
          p -> new UnionMembersAdded(p, union.kind(), names(added, after)));
    }
  }

  private void removed(
      SchemaPair pair, EffectiveSchema later, UnionMatching.Result result, Union union) {
    List<Integer> removed =
        result.removed().stream().filter(m -> !holds(later, before.of(m))).toList();
    if (!removed.isEmpty()) {
      PairComparison.add(
          pair,
          union.origin(),
          later.origin(),
          p -> new UnionMembersRemoved(p, union.kind(), names(removed, before)));
    }
  }

  private void follow(SchemaPair pair, List<UnionMatching.Pair> members, boolean whole) {
    for (UnionMatching.Pair member : members) {
      SchemaPair target = pairs.of(member.before(), member.after(), true);
      target.ofWhole |= whole;
      PairComparison.edge(pair, target, null);
    }
  }

  /**
   * Whether some member on the other side admits all that this one does, so that nothing came or
   * went with it.
   */
  private static boolean held(
      EffectiveSchema member, List<Integer> others, EffectiveSchemas schemas) {
    return others.stream().anyMatch(o -> heldBy(member, schemas.of(o)));
  }

  /** An object of which nothing is said is but one of the forms of a union. */
  private static boolean heldBy(EffectiveSchema member, EffectiveSchema other) {
    return holds(other, member) && !other.types.equals(Set.of(JsonType.OBJECT));
  }

  private static boolean holds(EffectiveSchema all, EffectiveSchema some) {
    return all.unlimited()
        && (all.format == null || all.format.equals(some.format))
        && (all.nullable || !some.nullable)
        && Types.holdAll(all.types, some.types);
  }

  private static List<String> names(List<Integer> members, EffectiveSchemas schemas) {
    return members.stream().map(m -> UnionMatching.name(schemas.of(m))).toList();
  }

  private void negations(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    UnionMatching.Result result = matching.match(earlier.negations, later.negations);
    boolean changed =
        result.pairs().stream().anyMatch(p -> !matching.sameContent(p.before(), p.after()));
    boolean removed = !result.removed().isEmpty();
    boolean added = !result.added().isEmpty();
    if (changed || removed || added) {
      SetChange change = changed || (removed && added)
          ? SetChange.OTHER
          : added ? SetChange.SHRANK : SetChange.GREW;
      PairComparison.add(
          pair, earlier.origin(), later.origin(), p -> new NegationChanged(p, change));
    }
  }
}
