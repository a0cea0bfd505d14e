package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.ApiModel;
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

  private final ApiModel model;
  private final Reading reading;
  private final List<@Nullable EffectiveSchema> made = new ArrayList<>();
  private final Conjunctions conjunctions;
  private final SchemaMerge merge;
  private final WrittenMerge writtenMerge;
  private int depth;

  private EffectiveSchemas(ApiModel model, Reading reading, boolean mergeAllOf) {
    this.model = model;
    this.reading = reading;
    this.conjunctions = new Conjunctions(model);
    PropertyPlaces places = new PropertyPlaces(model);
    this.merge = new SchemaMerge(model, conjunctions, places, LIMIT);
    this.writtenMerge = new WrittenMerge(model, places, mergeAllOf, LIMIT);
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
    while (made.size() < conjunctions.count()) {
      made.add(null);
    }
    EffectiveSchema known = made.get(id);
    if (known == null) {
      List<Integer> parts = parts(id);
      known = new EffectiveSchema(id, model.schema(parts.get(0)));
      made.set(id, known);
      depth++;
      switch (reading) {
        case EFFECTIVE -> {
          merge.all(parts, known);
          settle(known);
        }
        case AS_WRITTEN -> writtenMerge.all(model.schema(id), known);
      }
      depth--;
    }
    return known;
  }

  /** The schemas of the model that this one is made of. */
  List<Integer> parts(int id) {
    return conjunctions.parts(id);
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
    if (!schema.bounds.isEmpty()) {
      schema.bounds.keySet().removeIf(b -> !b.limits(schema.types));
    }
    EmptyLimits.remove(schema);
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
      schema.union = schema.unions.get(0);
      schema.unions.clear();
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
