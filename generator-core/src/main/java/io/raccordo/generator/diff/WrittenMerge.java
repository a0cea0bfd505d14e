package io.raccordo.generator.diff;

import io.raccordo.generator.diff.EffectiveSchema.Union;
import io.raccordo.generator.diff.SchemaFact.Access;
import io.raccordo.generator.diff.SchemaFact.UnionKind;
import io.raccordo.generator.model.Annotations;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.Conditions;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.List;

/** Takes a schema keyword by keyword, as it is written. */
final class WrittenMerge {
  private final ApiModel model;
  private final PropertyPlaces places;
  private final boolean mergeAllOf;
  private final int limit;

  /** At most {@code limit} schemas become one. */
  WrittenMerge(ApiModel model, PropertyPlaces places, boolean mergeAllOf, int limit) {
    this.model = model;
    this.places = places;
    this.mergeAllOf = mergeAllOf;
    this.limit = limit;
  }

  /** Takes a schema into one that says nothing yet. */
  void all(Schema source, EffectiveSchema target) {
    merge(target, source, new ArrayList<>());
  }

  /** Merges nothing but what a reference beside other keywords refers to. */
  private void merge(EffectiveSchema target, Schema source, List<Integer> seen) {
    if (seen.size() >= limit || seen.contains(source.id())) {
      return;
    }
    seen.add(source.id());
    target.nullable |= source.nullable();
    SchemaParts.types(target, source);
    if (!source.conditions().equals(Conditions.NONE) && SchemaParts.ofContent(source.format())) {
      target.format = null;
    }
    if (source.enumeration() != null && target.values == null) {
      target.values = source.enumeration();
      target.valuesOrigin = source.origin();
    }
    if (target.only == null) {
      target.only = source.constant();
    }
    SchemaParts.bounds(target, source);
    SchemaParts.object(target, source, places);
    SchemaParts.array(target, source);
    annotations(target, source.annotations());
    if (target.conditions.equals(Conditions.NONE)) {
      target.conditions = source.conditions();
    }
    Composition composition = source.composition();
    int merged = mergeAllOf ? composition.allOf().size() : composition.referring() ? 1 : 0;
    target.members.addAll(
        composition.allOf().subList(merged, composition.allOf().size()));
    if (!composition.oneOf().isEmpty()) {
      target.unions.add(new Union(UnionKind.ONE_OF, composition.oneOf(), source.origin()));
    }
    if (!composition.anyOf().isEmpty()) {
      target.unions.add(new Union(UnionKind.ANY_OF, composition.anyOf(), source.origin()));
    }
    composition.not().ifPresent(target.negations::add);
    SchemaParts.discriminator(target, source);
    for (int id : composition.allOf().subList(0, merged)) {
      merge(target, model.schema(id), seen);
    }
  }

  private static void annotations(EffectiveSchema target, Annotations source) {
    if (source.readOnly() && source.writeOnly()) {
      target.access = Access.NEVER;
    }
    SchemaParts.annotations(target, source);
  }
}
