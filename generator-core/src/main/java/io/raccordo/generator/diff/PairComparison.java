package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.SchemaFact.Access;
import io.raccordo.generator.diff.SchemaFact.NullabilityChanged;
import io.raccordo.generator.diff.SchemaFact.TypeChanged;
import io.raccordo.generator.diff.SchemaFact.TypeForm;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.JsonType;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares two schemas by what they mean. */
final class PairComparison implements PairComparing {
  /**
   * Gives the pair of two schemas; {@code member} where they stand in a union, which answers for
   * null.
   */
  @FunctionalInterface
  interface Pairs {
    SchemaPair of(int before, int after, boolean member);

    default SchemaPair of(int before, int after) {
      return of(before, after, false);
    }
  }

  private final EffectiveSchemas before;
  private final EffectiveSchemas after;
  private final ValueComparison values;
  private final ObjectComparison objects;
  private final UnionComparison unions;
  private final ConditionsComparison conditions;
  private final AnnotationComparison annotations;

  PairComparison(ApiModel before, ApiModel after, Pairs pairs, Scope scope) {
    this.annotations = new AnnotationComparison(scope.least());
    this.before = EffectiveSchemas.effective(before);
    this.after = EffectiveSchemas.effective(after);
    this.values = new ValueComparison();
    this.objects = new ObjectComparison(this.before, this.after, pairs, Reading.EFFECTIVE);
    this.conditions = new ConditionsComparison(pairs);
    this.unions = new UnionComparison(this.before, this.after, pairs);
  }

  @Override
  public SchemaStep step(SchemaPair pair, @Nullable String label) {
    return new SchemaStep(before.parts(pair.before), after.parts(pair.after), label);
  }

  @Override
  public void compare(SchemaPair pair) {
    EffectiveSchema earlier = before.of(pair.before);
    EffectiveSchema later = after.of(pair.after);
    if (!pair.ofWhole) {
      annotations.compare(pair, earlier, later);
    }
    conditions.compare(pair, earlier, later);
    if (!pair.member) {
      nullability(pair, earlier, later);
    }
    if (unions.compare(pair, earlier, later) && types(pair, earlier, later)) {
      values.compare(pair, earlier, later);
      objects.compare(pair, earlier, later);
    }
  }

  @Override
  public boolean holdsAsText(int earlier, int later) {
    return unions.sameContent(earlier, later) || Types.anyText(before.of(earlier), after.of(later));
  }

  @Override
  public Optional<WrappedList> wrapped(int earlier, int later) {
    return WrappedList.of(before, after, earlier, later);
  }

  /**
   * A schema without type admits null in one dialect and leaves it open in another: it is no
   * witness.
   */
  private static void nullability(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    if (earlier.nullable != later.nullable && !earlier.types.isEmpty() && !later.types.isEmpty()) {
      add(pair, earlier.origin(), later.origin(), p -> new NullabilityChanged(p, later.nullable));
    }
  }

  /** Whether some values have a type that both admit, so that it makes sense to look further. */
  private static boolean types(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    boolean sameTypes = earlier.types.equals(later.types)
        || Types.simplest(earlier.types).equals(Types.simplest(later.types));
    if (sameTypes && Objects.equals(earlier.format, later.format)) {
      return true;
    }
    SetChange asJson = Formats.change(earlier, later, false);
    SetChange asText = Formats.change(earlier, later, true);
    String was = Types.describe(earlier.types, earlier.format);
    String is = Types.describe(later.types, later.format);
    boolean several = earlier.union != null || later.union != null;
    if (sameTypes && !Formats.limiting(earlier.format) && !Formats.limiting(later.format)) {
      return true;
    }
    add(
        pair,
        earlier.typesOrigin,
        later.typesOrigin,
        p -> new TypeChanged(
            p,
            was,
            is,
            p.site().textual() ? asText : asJson,
            several,
            new TypeForm(earlier.types, earlier.format),
            new TypeForm(later.types, later.format)));
    Set<JsonType> common = EnumSet.noneOf(JsonType.class);
    common.addAll(Types.intersection(earlier.types, later.types));
    return sameTypes || earlier.types.isEmpty() || later.types.isEmpty() || !common.isEmpty();
  }

  static void add(
      SchemaPair pair,
      @Nullable Origin before,
      @Nullable Origin after,
      Function<Place, Fact> fact) {
    pair.differences.add(new Difference(null, before, after, fact));
  }

  static void edge(SchemaPair pair, SchemaPair target, @Nullable String label) {
    pair.edges.add(new SchemaPair.Edge(target, label, Access.BOTH_WAYS, Access.BOTH_WAYS));
  }
}
