package io.raccordo.generator.diff;

import io.raccordo.generator.diff.EffectiveSchema.Property;
import io.raccordo.generator.model.Conditions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Numbers that are equal for schemas that look the same down to some depth, whatever their
 * components are called. Good enough to tell which union member is which; what differs below is
 * found when the pair is compared.
 */
final class Fingerprints {
  private static final int DEPTH = 4;

  private final EffectiveSchemas schemas;
  private final Map<Long, Long> known = new LinkedHashMap<>();

  Fingerprints(EffectiveSchemas schemas) {
    this.schemas = schemas;
  }

  long of(int id) {
    return of(id, DEPTH);
  }

  private long of(int id, int depth) {
    long key = (long) id * (DEPTH + 1) + depth;
    Long result = known.get(key);
    if (result == null) {
      result = compute(schemas.of(id), depth);
      known.put(key, result);
    }
    return result;
  }

  private long compute(EffectiveSchema schema, int depth) {
    long result = mix(17, schema.types.toString().hashCode());
    result = mix(result, schema.nullable ? 1 : 0);
    result = mix(result, String.valueOf(schema.format).hashCode());
    if (schema.values != null) {
      long values = 0;
      for (var value : schema.values) {
        values += mix(3, Values.key(value).hashCode());
      }
      result = mix(result, values);
    }
    for (var bound : schema.bounds.entrySet()) {
      result = mix(
          result,
          bound.getKey().name().hashCode() * 31L
              + bound.getValue().value().toString().hashCode());
    }
    result = mix(result, schema.additional.name().hashCode());
    long properties = 0;
    for (Map.Entry<String, Property> property : schema.properties.entrySet()) {
      long one = mix(5, property.getKey().hashCode());
      one = mix(one, schema.required.containsKey(property.getKey()) ? 1 : 0);
      properties += mix(one, below(property.getValue().schema(), depth));
    }
    for (String required : schema.required.keySet()) {
      if (!schema.properties.containsKey(required)) {
        properties += mix(13, required.hashCode());
      }
    }
    result = mix(result, properties);
    result = mix(result, below(schema.items, depth));
    result = mix(result, below(schema.additionalSchema, depth));
    for (var union : schema.unions) {
      long members = 0;
      for (int member : union.members()) {
        members += mix(7, below(member, depth));
      }
      result = mix(result, members);
    }
    result = mix(result, schema.only == null ? 0 : Values.key(schema.only).hashCode());
    result = mix(result, conditions(schema.conditions, depth));
    long members = 0;
    for (int member : schema.members) {
      members += mix(19, below(member, depth));
    }
    result = mix(result, members);
    for (int negation : schema.negations) {
      result = mix(result, mix(11, below(negation, depth)));
    }
    return result;
  }

  private long conditions(Conditions conditions, int depth) {
    if (conditions.equals(Conditions.NONE)) {
      return 0;
    }
    long result = mix(23, conditions.dependentRequired().hashCode());
    for (OptionalInt id : conditions.schemas()) {
      result = mix(result, below(id, depth));
    }
    for (Map.Entry<String, Integer> entry : conditions.dependentSchemas().entrySet()) {
      result = mix(mix(result, entry.getKey().hashCode()), below(entry.getValue(), depth));
    }
    return mix(
        result,
        Objects.hash(
            conditions.minContains(),
            conditions.maxContains(),
            conditions.contentMediaType(),
            conditions.contentEncoding()));
  }

  private long below(OptionalInt id, int depth) {
    return id.isPresent() ? below(id.getAsInt(), depth) : 0;
  }

  private long below(int id, int depth) {
    return depth == 0 ? 1 : of(id, depth - 1);
  }

  private static long mix(long state, long value) {
    long mixed = (state ^ value) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
