package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diff.EffectiveSchema.Property;
import io.raccordo.generator.diff.EffectiveSchema.Union;
import io.raccordo.generator.diff.SchemaFact.UnionKind;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.Conditions;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape.Additional;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Puts together what schemas say that one value has to satisfy: members of {@code allOf}. */
final class SchemaMerge {
  private final ApiModel model;
  private final Conjunctions conjunctions;
  private final PropertyPlaces places;
  private final int limit;

  /** At most {@code limit} schemas become one; what lies beyond counts as not limited. */
  SchemaMerge(ApiModel model, Conjunctions conjunctions, PropertyPlaces places, int limit) {
    this.model = model;
    this.conjunctions = conjunctions;
    this.places = places;
    this.limit = limit;
  }

  /** Merges schemas of the model, and their members, into one that says nothing yet. */
  void all(List<Integer> parts, EffectiveSchema target) {
    target.nullable = nullable(parts);
    List<Integer> seen = new ArrayList<>();
    for (int part : parts) {
      merge(target, model.schema(part), true, seen);
    }
  }

  /** What a schema says of null. */
  private enum Null {
    ADMITTED,
    REFUSED,
    NOT_MENTIONED
  }

  /**
   * Whether null is admitted: where a schema says so, or leaves it to members of {@code allOf} of
   * which none refuses it.
   */
  private boolean nullable(List<Integer> parts) {
    return ofNull(parts, new HashSet<>()) == Null.ADMITTED;
  }

  private Null ofNull(List<Integer> parts, Set<Integer> seen) {
    Null result = Null.NOT_MENTIONED;
    for (int part : parts) {
      Null one = seen.size() < limit && seen.add(part)
          ? ofNull(model.schema(part), seen)
          : Null.NOT_MENTIONED;
      if (one == Null.REFUSED) {
        return one;
      }
      result = one == Null.ADMITTED ? one : result;
    }
    return result;
  }

  private Null ofNull(Schema schema, Set<Integer> seen) {
    if (schema.nullable()) {
      return Null.ADMITTED;
    }
    boolean limited =
        !schema.types().isEmpty() || schema.enumeration() != null || schema.constant() != null;
    return limited ? Null.REFUSED : ofNull(schema.composition().allOf(), seen);
  }

  private void merge(
      EffectiveSchema target, Schema source, boolean annotations, List<Integer> seen) {
    if (seen.size() >= limit || seen.contains(source.id())) {
      return;
    }
    seen.add(source.id());
    SchemaParts.types(target, source);
    mergeValues(target, source);
    SchemaParts.bounds(target, source);
    mergeObject(target, source);
    mergeArray(target, source);
    if (target.conditions.equals(Conditions.NONE) && !source.conditions().equals(Conditions.NONE)) {
      target.conditions =
          source.conditions().withoutCounterparts(SchemaParts.ofContent(source.format()));
    }
    if (annotations) {
      SchemaParts.annotations(target, source.annotations());
    }
    boolean alias = source.alias().isPresent();
    Composition composition = source.composition();
    composition.allOf().forEach(id -> merge(target, model.schema(id), annotations && alias, seen));
    boolean whole = annotations && source.types().isEmpty();
    mergeUnion(target, source, UnionKind.ONE_OF, composition.oneOf(), whole, seen);
    mergeUnion(target, source, UnionKind.ANY_OF, composition.anyOf(), whole, seen);
    composition.not().ifPresent(target.negations::add);
    SchemaParts.discriminator(target, source);
  }

  private static void mergeValues(EffectiveSchema target, Schema source) {
    JsonNode constant = source.constant();
    List<JsonNode> values = constant != null ? List.of(constant) : source.enumeration();
    if (values == null) {
      return;
    }
    List<JsonNode> known = target.values;
    target.values = known == null ? values : Values.intersection(known, values);
    target.constant |= constant != null;
    target.valuesOrigin = known == null ? source.origin() : target.valuesOrigin;
  }

  private void mergeObject(EffectiveSchema target, Schema source) {
    source
        .object()
        .properties()
        .forEach((name, id) -> target.properties.merge(
            name,
            new Property(name, id, source.origin(), places),
            (x, y) ->
                new Property(name, conjunctions.of(x.schema(), y.schema()), x.owner(), places)));
    source.object().required().forEach(name -> target.required.putIfAbsent(name, source.origin()));
    Additional additional = source.object().additional();
    if (additional == Additional.TYPED && target.additional == Additional.TYPED) {
      target.additionalSchema = OptionalInt.of(conjunctions.of(
          target.additionalSchema.orElseThrow(),
          source.object().additionalSchema().orElseThrow()));
    } else if (strictness(additional) > strictness(target.additional)) {
      target.additional = additional;
      target.additionalSchema = source.object().additionalSchema();
      target.additionalOrigin = source.origin();
    }
    source
        .object()
        .patternProperties()
        .forEach((pattern, id) -> target.patternProperties.merge(pattern, id, conjunctions::of));
  }

  private static int strictness(Additional additional) {
    return switch (additional) {
      case UNSTATED -> 0;
      case FREE -> 1;
      case TYPED -> 2;
      case FORBIDDEN -> 3;
    };
  }

  private void mergeArray(EffectiveSchema target, Schema source) {
    OptionalInt items = source.array().items();
    if (target.items.isPresent() && items.isPresent()) {
      target.items = OptionalInt.of(conjunctions.of(target.items.getAsInt(), items.getAsInt()));
    } else if (items.isPresent()) {
      target.items = items;
      target.itemsOrigin = source.origin();
    }
    if (target.prefixItems.isEmpty()) {
      target.prefixItems = source.array().prefixItems();
    }
  }

  /**
   * A member that is null and nothing else makes the whole nullable; a union of one is that one.
   *
   * @param whole whether nothing else has a say about null
   */
  private void mergeUnion(
      EffectiveSchema target,
      Schema source,
      UnionKind kind,
      List<Integer> all,
      boolean whole,
      List<Integer> seen) {
    if (all.isEmpty()) {
      return;
    }
    List<Integer> members =
        all.stream().filter(m -> !onlyNull(model.resolved(m))).toList();
    target.nullable |= whole && members.size() < all.size();
    if (members.size() == 1) {
      int only = members.get(0);
      target.nullable |= whole && nullable(List.of(only));
      merge(target, model.schema(only), whole && source.alias().isPresent(), seen);
    } else if (!members.isEmpty()) {
      target.unions.add(new Union(kind, members, source.origin()));
    }
  }

  private static boolean onlyNull(Schema schema) {
    JsonNode constant = schema.constant();
    return schema.isOnly(JsonType.NULL) || (constant != null && constant.isNull());
  }
}
