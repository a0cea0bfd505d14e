package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diff.EffectiveSchema.Limit;
import io.raccordo.generator.diff.SchemaFact.ConstantChanged;
import io.raccordo.generator.diff.SchemaFact.NullabilityChanged;
import io.raccordo.generator.diff.SchemaFact.TypeChanged;
import io.raccordo.generator.diff.SchemaFact.ValuesAdded;
import io.raccordo.generator.diff.SchemaFact.ValuesLimited;
import io.raccordo.generator.diff.SchemaFact.ValuesRemoved;
import io.raccordo.generator.diff.SchemaFact.ValuesUnlimited;
import io.raccordo.generator.model.ApiModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares two schemas keyword by keyword. One edit that touches several keywords at once, such as
 * X that became {@code oneOf: [null, X]}, is told as what it is; see {@link WrittenTransition}.
 */
final class WrittenComparison implements PairComparing {
  private final EffectiveSchemas before;
  private final EffectiveSchemas after;
  private final WrittenMembers members;
  private final UnionComparison unions;
  private final ObjectComparison objects;
  private final ConditionsComparison conditions;
  private final AnnotationComparison annotations;

  WrittenComparison(ApiModel before, ApiModel after, PairComparison.Pairs pairs, Scope scope) {
    this.annotations = new AnnotationComparison(scope.least());
    this.before = EffectiveSchemas.asWritten(before, scope.mergeAllOf());
    this.after = EffectiveSchemas.asWritten(after, scope.mergeAllOf());
    this.members = new WrittenMembers(this.before, this.after, pairs);
    this.unions = new UnionComparison(this.before, this.after, pairs, Reading.AS_WRITTEN);
    this.objects = new ObjectComparison(this.before, this.after, pairs, Reading.AS_WRITTEN);
    this.conditions = new ConditionsComparison(pairs);
  }

  @Override
  public SchemaStep step(SchemaPair pair, @Nullable String label) {
    return new SchemaStep(before.parts(pair.before), after.parts(pair.after), label);
  }

  @Override
  public void compare(SchemaPair pair) {
    EffectiveSchema earlier = before.of(pair.before);
    EffectiveSchema later = after.of(pair.after);
    pair.access = later.access;
    annotations.compare(pair, earlier, later);
    WrittenTransition transition = WrittenTransition.of(earlier, later, before, after, members);
    transition.tell(pair, earlier, later);
    if (transition.explainsAll()) {
      return;
    }
    nullability(pair, earlier, later);
    members.allOf(pair, earlier, later);
    if (!transition.explainsStructure()) {
      types(pair, earlier, later);
      members.unions(pair, earlier, later);
    }
    unions.discriminators().compare(pair, earlier, later);
    constants(pair, earlier, later);
    enumerations(pair, earlier, later);
    for (Bound bound : Bound.values()) {
      bound(pair, earlier, later, bound);
    }
    if (!transition.explainsProperties()) {
      objects.compare(pair, earlier, later);
    }
    conditions.compare(pair, earlier, later);
  }

  @Override
  public boolean holdsAsText(int earlier, int later) {
    return members.sameContent(earlier, later)
        || Types.anyText(before.of(earlier), after.of(later));
  }

  @Override
  public Optional<WrappedList> wrapped(int earlier, int later) {
    return Optional.empty();
  }

  /** A schema that lost or got its type altogether says nothing of null. */
  private static void nullability(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    if (earlier.nullable != later.nullable && earlier.types.isEmpty() == later.types.isEmpty()) {
      add(pair, earlier, later, p -> new NullabilityChanged(p, later.nullable));
    }
  }

  private static void types(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    boolean sameTypes = earlier.types.equals(later.types);
    if (sameTypes && Objects.equals(earlier.format, later.format)) {
      return;
    }
    add(
        pair,
        earlier,
        later,
        p -> new TypeChanged(
            p,
            Types.describe(earlier.types, earlier.format),
            Types.describe(later.types, later.format),
            WrittenTypes.change(earlier, later, p),
            false));
  }

  private static void constants(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    JsonNode was = earlier.only;
    JsonNode is = later.only;
    if (was == null) {
      if (is != null) {
        add(pair, earlier, later, p -> new ValuesLimited(p, List.of(is), true));
      }
    } else if (is == null) {
      add(pair, earlier, later, p -> new ValuesUnlimited(p, List.of(was), true));
    } else if (!Values.key(was).equals(Values.key(is))) {
      add(pair, earlier, later, p -> new ConstantChanged(p, was, is));
    }
  }

  private static void enumerations(
      SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    List<JsonNode> was = earlier.values;
    List<JsonNode> is = later.values;
    if (was == null) {
      if (is != null) {
        add(pair, earlier, later, p -> new ValuesLimited(p, is, false));
      }
    } else if (is == null) {
      // What a union that takes the enumeration's place admits, its members tell.
      if (later.unions.isEmpty()) {
        add(pair, earlier, later, p -> new ValuesUnlimited(p, was, false));
      } else {
        was.forEach(v -> add(pair, earlier, later, p -> new ValuesRemoved(p, List.of(v))));
      }
    } else {
      for (JsonNode value : Values.without(was, is)) {
        add(pair, earlier, later, p -> new ValuesRemoved(p, List.of(value)));
      }
      for (JsonNode value : Values.without(is, was)) {
        add(pair, earlier, later, p -> new ValuesAdded(p, List.of(value)));
      }
    }
  }

  private static void bound(
      SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later, Bound bound) {
    Limit was = earlier.bounds.get(bound);
    Limit is = later.bounds.get(bound);
    ValueComparison.bound(pair, earlier, later, bound, was, is);
  }

  static void add(
      SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later, Function<Place, Fact> fact) {
    PairComparison.add(pair, earlier.origin(), later.origin(), fact);
  }
}
