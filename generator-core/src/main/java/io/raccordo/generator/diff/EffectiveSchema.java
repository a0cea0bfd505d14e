package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.SchemaFact.Access;
import io.raccordo.generator.diff.SchemaFact.UnionKind;
import io.raccordo.generator.model.Composition.Discriminator;
import io.raccordo.generator.model.Conditions;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape.Additional;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says in effect, with the members of its {@code allOf} merged in, so that equivalent
 * ways of writing compare as equal. Each part remembers the schema that says it: what a base schema
 * says has the base's place, however many schemas are made of it.
 */
final class EffectiveSchema {
  /** A property, the schema that has it, and what knows where that one declares it. */
  record Property(String name, int schema, Origin owner, PropertyPlaces places) {
    /** Found when asked for: most properties never change. */
    Origin origin() {
      return places.of(owner, name, schema);
    }
  }

  /** A limit and the place where it is declared. */
  record Limit(Object value, Origin origin) {}

  /** One {@code oneOf} or {@code anyOf}. */
  record Union(UnionKind kind, List<Integer> members, Origin origin) {}

  final int id;

  /** The first, where several became one. */
  final Schema schema;

  final Set<JsonType> types = EnumSet.noneOf(JsonType.class);
  Origin typesOrigin;

  /** The union that the types were written as; null where they were not. */
  @Nullable
  Union union;

  boolean nullable;

  @Nullable
  String format;

  @Nullable
  List<JsonNode> values;

  boolean constant;

  /** The only value, where it is read as written and told apart from an enumeration. */
  @Nullable
  JsonNode only;

  Origin valuesOrigin;
  final Map<Bound, Limit> bounds = new EnumMap<>(Bound.class);
  final Map<String, Property> properties = new LinkedHashMap<>();
  final Map<String, Origin> required = new LinkedHashMap<>();
  Additional additional = Additional.UNSTATED;
  OptionalInt additionalSchema = OptionalInt.empty();
  Origin additionalOrigin;
  final Map<String, Integer> patternProperties = new LinkedHashMap<>();
  OptionalInt items = OptionalInt.empty();
  Origin itemsOrigin;
  List<Integer> prefixItems = List.of();
  final List<Union> unions = new ArrayList<>();
  /** Members that are not merged, where schemas are read as written. */
  final List<Integer> members = new ArrayList<>();

  final List<Integer> negations = new ArrayList<>();

  @Nullable
  Discriminator discriminator;

  Origin discriminatorOrigin;
  boolean deprecated;
  Access access = Access.BOTH_WAYS;

  @Nullable
  JsonNode defaultValue;

  Conditions conditions = Conditions.NONE;

  EffectiveSchema(int id, Schema schema) {
    Origin origin = schema.origin();
    this.id = id;
    this.schema = schema;
    this.typesOrigin = origin;
    this.valuesOrigin = origin;
    this.additionalOrigin = origin;
    this.itemsOrigin = origin;
    this.discriminatorOrigin = origin;
  }

  Origin origin() {
    return schema.origin();
  }

  boolean objects() {
    return types.isEmpty() || types.contains(JsonType.OBJECT);
  }

  boolean arrays() {
    return types.isEmpty() || types.contains(JsonType.ARRAY);
  }

  boolean closed() {
    return additional == Additional.FORBIDDEN;
  }

  /** Whether nothing but the members of one union tells which values it admits. */
  boolean onlyUnion() {
    return unions.size() == 1
        && values == null
        && bounds.isEmpty()
        && properties.isEmpty()
        && required.isEmpty()
        && additional != Additional.FORBIDDEN
        && additional != Additional.TYPED
        && items.isEmpty()
        && prefixItems.isEmpty()
        && negations.isEmpty()
        && conditions.equals(Conditions.NONE);
  }

  /** Whether it admits any value of its types. */
  boolean unlimited() {
    return unions.isEmpty()
        && values == null
        && bounds.isEmpty()
        && properties.isEmpty()
        && required.isEmpty()
        && additional != Additional.FORBIDDEN
        && additional != Additional.TYPED
        && items.isEmpty()
        && prefixItems.isEmpty()
        && patternProperties.isEmpty()
        && negations.isEmpty()
        && members.isEmpty()
        && only == null
        && conditions.equals(Conditions.NONE);
  }
}
