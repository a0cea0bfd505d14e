package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diff.EffectiveSchema.Union;
import io.raccordo.generator.diff.SchemaFact.Access;
import io.raccordo.generator.diff.SchemaFact.UnionKind;
import io.raccordo.generator.model.Annotations;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.Conditions;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The effective schemas of one API version, each made once, when it is first asked for. */
final class EffectiveSchemas {
  /**
   * So many schemas are merged into one, and so many unions inside unions are asked for their
   * types. No document written in good faith comes near; one written in bad faith must not exhaust
   * the stack or the memory. What lies beyond counts as not limited.
   */
  private static final int LIMIT = 200;

  /** What contentEncoding and contentMediaType say, too. */
  private static final Set<String> FORMATS_OF_CONTENT = Set.of("byte", "binary");

  private final ApiModel model;
  private final Reading reading;
  private final boolean mergeAllOf;
  private final @Nullable EffectiveSchema[] made;
  private int depth;

  private EffectiveSchemas(ApiModel model, Reading reading, boolean mergeAllOf) {
    this.model = model;
    this.reading = reading;
    this.mergeAllOf = mergeAllOf;
    this.made = new EffectiveSchema[model.schemas().size()];
  }

  /** Schemas by what they mean. */
  static EffectiveSchemas effective(ApiModel model) {
    return new EffectiveSchemas(model, Reading.EFFECTIVE, true);
  }

  /** Schemas keyword by keyword. */
  static EffectiveSchemas asWritten(ApiModel model, boolean mergeAllOf) {
    return new EffectiveSchemas(model, Reading.AS_WRITTEN, mergeAllOf);
  }

  EffectiveSchema of(int id) {
    EffectiveSchema known = made[id];
    if (known == null) {
      known = new EffectiveSchema(model.schema(id));
      made[id] = known;
      depth++;
      switch (reading) {
        case EFFECTIVE -> {
          merge(known, model.schema(id), true, new ArrayList<>());
          settle(known);
        }
        case AS_WRITTEN -> mergeWritten(known, model.schema(id), new ArrayList<>());
      }
      depth--;
    }
    return known;
  }

  private void merge(
      EffectiveSchema target, Schema source, boolean annotations, List<Integer> seen) {
    if (seen.size() >= LIMIT || seen.contains(source.id())) {
      return;
    }
    seen.add(source.id());
    SchemaParts.types(target, source);
    mergeValues(target, source);
    SchemaParts.bounds(target, source);
    SchemaParts.object(target, source);
    SchemaParts.array(target, source);
    mergeConditions(target, source);
    if (annotations) {
      mergeAnnotations(target, source.annotations());
    }
    boolean alias = source.alias().isPresent();
    Composition composition = source.composition();
    composition.allOf().forEach(id -> merge(target, model.schema(id), annotations && alias, seen));
    mergeUnion(target, source, UnionKind.ONE_OF, composition.oneOf(), annotations && alias, seen);
    mergeUnion(target, source, UnionKind.ANY_OF, composition.anyOf(), annotations && alias, seen);
    composition.not().ifPresent(target.negations::add);
    SchemaParts.discriminator(target, source);
  }

  private void mergeConditions(EffectiveSchema target, Schema source) {
    Conditions conditions = source.conditions();
    if (target.conditions.equals(Conditions.NONE) && !conditions.equals(Conditions.NONE)) {
      target.conditions = reading == Reading.AS_WRITTEN
          ? conditions
          : conditions.withoutCounterparts(ofContent(source.format()));
    }
  }

  /** Merges nothing but what a reference beside other keywords refers to. */
  private void mergeWritten(EffectiveSchema target, Schema source, List<Integer> seen) {
    if (seen.size() >= LIMIT || seen.contains(source.id())) {
      return;
    }
    seen.add(source.id());
    SchemaParts.types(target, source);
    if (!source.conditions().equals(Conditions.NONE) && ofContent(source.format())) {
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
    SchemaParts.object(target, source);
    SchemaParts.array(target, source);
    mergeAnnotations(target, source.annotations());
    mergeConditions(target, source);
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
      mergeWritten(target, model.schema(id), seen);
    }
  }

  private static boolean ofContent(@Nullable String format) {
    return format != null && FORMATS_OF_CONTENT.contains(format);
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

  private void mergeAnnotations(EffectiveSchema target, Annotations source) {
    if (reading == Reading.AS_WRITTEN && source.readOnly() && source.writeOnly()) {
      target.access = Access.NEVER;
    }
    target.deprecated |= source.deprecated();
    if (target.access == Access.BOTH_WAYS && source.readOnly() != source.writeOnly()) {
      target.access = source.readOnly() ? Access.READ_ONLY : Access.WRITE_ONLY;
    }
    if (target.defaultValue == null) {
      target.defaultValue = source.defaultValue();
    }
  }

  /**
   * A member that is null and nothing else makes the whole nullable; a union of one is that one.
   */
  private void mergeUnion(
      EffectiveSchema target,
      Schema source,
      UnionKind kind,
      List<Integer> all,
      boolean annotations,
      List<Integer> seen) {
    List<Integer> members =
        all.stream().filter(m -> !onlyNull(model.resolved(m))).toList();
    target.nullable |= members.size() < all.size();
    if (members.size() == 1) {
      merge(target, model.schema(members.get(0)), annotations, seen);
    } else if (!members.isEmpty()) {
      target.unions.add(new Union(kind, members, source.origin()));
    }
  }

  private static boolean onlyNull(Schema schema) {
    JsonNode constant = schema.constant();
    return schema.isOnly(JsonType.NULL) || (constant != null && constant.isNull());
  }

  private void settle(EffectiveSchema schema) {
    onlyConstants(schema);
    if (schema.types.isEmpty() && schema.values != null) {
      schema.values.forEach(v -> schema.types.add(Types.of(v)));
      schema.typesOrigin = schema.valuesOrigin;
    }
    if (schema.onlyUnion() && depth < LIMIT) {
      schema.nullable |= schema.unions.get(0).members().stream().anyMatch(m -> of(m).nullable);
      if (schema.types.isEmpty()) {
        schema.types.addAll(typesOfMembers(schema));
        onlyTypes(schema);
      }
    }
    schema.bounds.keySet().removeIf(b -> !b.limits(schema.types));
  }

  /** A union of single values is an enumeration. */
  private void onlyConstants(EffectiveSchema schema) {
    if (!schema.onlyUnion()) {
      return;
    }
    List<JsonNode> values = new ArrayList<>();
    for (int member : schema.unions.get(0).members()) {
      Schema resolved = model.resolved(member);
      List<JsonNode> some =
          resolved.constant() != null ? List.of(resolved.constant()) : resolved.enumeration();
      if (some == null || !resolved.object().properties().isEmpty()) {
        return;
      }
      values.addAll(some);
    }
    schema.values = Values.distinct(values);
    schema.valuesOrigin = schema.unions.get(0).origin();
    schema.unions.clear();
  }

  /** A union of scalar types is a list of types. */
  private void onlyTypes(EffectiveSchema schema) {
    List<Integer> members = schema.unions.get(0).members();
    boolean scalars = !schema.types.isEmpty()
        && !schema.types.contains(JsonType.OBJECT)
        && !schema.types.contains(JsonType.ARRAY);
    if (scalars
        && members.stream().map(this::of).allMatch(m -> m.unlimited() && m.format == null)) {
      schema.typesOrigin = schema.unions.get(0).origin();
      schema.unions.clear();
      schema.typesOfUnion = true;
    }
  }

  /**
   * Empty when a member admits values of any type. Unions inside are asked only where they were
   * made already.
   */
  private Set<JsonType> typesOfMembers(EffectiveSchema schema) {
    Set<JsonType> result = EnumSet.noneOf(JsonType.class);
    for (int member : schema.unions.get(0).members()) {
      Set<JsonType> types = of(member).types;
      if (types.isEmpty()) {
        return Set.of();
      }
      result.addAll(types);
    }
    return Types.simplest(result);
  }
}
