package io.raccordo.generator.migrate;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.Annotations;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape.Additional;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the schemas of one API version say of a value, through compositions and annotated aliases.
 */
public final class SchemaFacts {
  private final ApiModel model;

  /** Facts about the schemas of one API version. */
  public SchemaFacts(ApiModel model) {
    this.model = model;
  }

  /** The schema and all that composes it, itself first, without those that admit only null. */
  private List<Schema> parts(int id) {
    List<Schema> parts = new ArrayList<>();
    gather(id, parts, new HashSet<>());
    return parts;
  }

  private void gather(int id, List<Schema> parts, Set<Integer> seen) {
    Schema schema = model.schema(id);
    if (!seen.add(id) || schema.isOnly(JsonType.NULL)) {
      return;
    }
    parts.add(schema);
    schema.composition().allOf().forEach(part -> gather(part, parts, seen));
    schema.composition().oneOf().forEach(part -> gather(part, parts, seen));
    schema.composition().anyOf().forEach(part -> gather(part, parts, seen));
  }

  /** Names of properties, in document order. */
  public Set<String> properties(int id) {
    Set<String> names = new LinkedHashSet<>();
    parts(id).forEach(part -> names.addAll(part.object().properties().keySet()));
    return names;
  }

  /** Names of properties that every value must have; those of alternatives are not among them. */
  public Set<String> required(int id) {
    Set<String> names = new LinkedHashSet<>();
    required(id, names, new HashSet<>());
    return names;
  }

  private void required(int id, Set<String> names, Set<Integer> seen) {
    if (seen.add(id)) {
      Schema schema = model.schema(id);
      names.addAll(schema.object().required());
      schema.composition().allOf().forEach(part -> required(part, names, seen));
    }
  }

  /** The first default that any of the schemas states; null when none does. */
  public @Nullable JsonNode preset(Collection<Integer> ids) {
    return annotated(ids, Annotations::defaultValue);
  }

  /** The first description that any of the schemas has; empty when none has. */
  public String description(Collection<Integer> ids) {
    String text = annotated(ids, Annotations::description);
    return text == null ? "" : text;
  }

  private <T> @Nullable T annotated(
      Collection<Integer> ids, Function<Annotations, @Nullable T> question) {
    for (int id : ids) {
      for (Schema part : parts(id)) {
        T answer = question.apply(part.annotations());
        if (answer != null) {
          return answer;
        }
      }
    }
    return null;
  }

  /** Schemas of the property, in whichever part declares it. */
  public List<Integer> property(int id, String name) {
    return parts(id).stream()
        .flatMap(part -> Stream.ofNullable(part.object().properties().get(name)))
        .distinct()
        .toList();
  }

  /**
   * Whether the schema speaks of properties that it does not name; {@code additional} gets their
   * schemas where it gives them.
   */
  boolean open(int id, Collection<Integer> additional) {
    boolean open = false;
    for (Schema part : parts(id)) {
      OptionalInt typed = part.object().additionalSchema();
      typed.ifPresent(additional::add);
      additional.addAll(part.object().patternProperties().values());
      open |= typed.isPresent()
          || part.object().additional() == Additional.FREE
          || !part.object().patternProperties().isEmpty();
    }
    boolean untold = properties(id).isEmpty() && types(id).contains(JsonType.OBJECT);
    return open || untold || types(id).isEmpty();
  }

  /** Schemas of the items; empty when no part gives any. */
  public List<Integer> items(int id) {
    List<Integer> items = new ArrayList<>();
    for (Schema part : parts(id)) {
      part.array().items().ifPresent(items::add);
      items.addAll(part.array().prefixItems());
    }
    return items;
  }

  /** What the schemas admit besides null; empty when any of them does not limit it. */
  public Set<JsonType> types(Collection<Integer> ids) {
    Set<JsonType> all = EnumSet.noneOf(JsonType.class);
    for (int id : ids) {
      Set<JsonType> types = types(id);
      if (types.isEmpty()) {
        return Set.of();
      }
      all.addAll(types);
    }
    return all;
  }

  /** What the schema admits besides null; empty when it does not limit it. */
  public Set<JsonType> types(int id) {
    return types(id, new HashSet<>());
  }

  private Set<JsonType> types(int id, Set<Integer> seen) {
    Schema schema = model.schema(id);
    if (!seen.add(id)) {
      return Set.of();
    }
    if (!schema.types().isEmpty()) {
      return schema.types();
    }
    Collection<JsonNode> values = ownValues(schema);
    if (values != null) {
      Set<JsonType> types = EnumSet.noneOf(JsonType.class);
      values.forEach(value -> types.add(typeOf(value)));
      return types;
    }
    for (int part : schema.composition().allOf()) {
      Set<JsonType> types = types(part, seen);
      if (!types.isEmpty()) {
        return types;
      }
    }
    for (List<Integer> alternatives :
        List.of(schema.composition().oneOf(), schema.composition().anyOf())) {
      Set<JsonType> types = alternativeTypes(alternatives, seen);
      if (!types.isEmpty()) {
        return types;
      }
    }
    if (!schema.object().properties().isEmpty()) {
      return Set.of(JsonType.OBJECT);
    }
    return schema.array().items().isPresent() ? Set.of(JsonType.ARRAY) : Set.of();
  }

  private Set<JsonType> alternativeTypes(List<Integer> alternatives, Set<Integer> seen) {
    Set<JsonType> all = EnumSet.noneOf(JsonType.class);
    for (int alternative : alternatives) {
      Set<JsonType> types = types(alternative, new HashSet<>(seen));
      if (types.isEmpty()) {
        return Set.of();
      }
      all.addAll(types);
    }
    if (all.size() > 1) {
      all.remove(JsonType.NULL);
    }
    return all;
  }

  /** Whether null is admitted, as far as the schemas tell. */
  boolean nullable(Collection<Integer> ids) {
    return ids.isEmpty()
        || types(ids).isEmpty()
        || ids.stream().flatMap(id -> parts(id).stream()).anyMatch(Schema::nullable);
  }

  /**
   * The only values that the schemas admit besides null, in document order; null when any of them
   * admits others.
   */
  @Nullable
  public Set<JsonNode> values(Collection<Integer> ids) {
    Set<JsonNode> all = new LinkedHashSet<>();
    for (int id : ids) {
      Set<JsonNode> values = values(id, new HashSet<>());
      if (values == null) {
        return null;
      }
      all.addAll(values);
    }
    return ids.isEmpty() ? null : all;
  }

  private @Nullable Set<JsonNode> values(int id, Set<Integer> seen) {
    Schema schema = model.schema(id);
    if (!seen.add(id)) {
      return null;
    }
    Collection<JsonNode> own = ownValues(schema);
    if (own != null) {
      return new LinkedHashSet<>(own);
    }
    if (schema.isOnly(JsonType.NULL)) {
      return Set.of();
    }
    for (int part : schema.composition().allOf()) {
      Set<JsonNode> values = values(part, seen);
      if (values != null) {
        return values;
      }
    }
    for (List<Integer> alternatives :
        List.of(schema.composition().oneOf(), schema.composition().anyOf())) {
      Set<JsonNode> all = new LinkedHashSet<>();
      boolean closed = !alternatives.isEmpty();
      for (int alternative : alternatives) {
        Set<JsonNode> values = values(alternative, new HashSet<>(seen));
        closed &= values != null;
        all.addAll(values == null ? Set.of() : values);
      }
      if (closed) {
        return all;
      }
    }
    return null;
  }

  private static @Nullable Collection<JsonNode> ownValues(Schema schema) {
    JsonNode constant = schema.constant();
    return constant != null ? List.of(constant) : schema.enumeration();
  }

  /**
   * The JSON type of a value; a number without fraction is an integer (JSON Schema 2020-12, section
   * 6.1.1).
   */
  public static JsonType typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> JsonType.OBJECT;
      case ARRAY -> JsonType.ARRAY;
      case BOOLEAN -> JsonType.BOOLEAN;
      case NUMBER ->
        value.decimalValue().stripTrailingZeros().scale() <= 0 ? JsonType.INTEGER : JsonType.NUMBER;
      case STRING -> JsonType.STRING;
      default -> JsonType.NULL;
    };
  }

  /**
   * Whether a value of the first type is one of the others; of anything when they are not limited.
   */
  public static boolean admits(Set<JsonType> types, JsonType type) {
    return types.isEmpty()
        || types.contains(type)
        || (type == JsonType.INTEGER && types.contains(JsonType.NUMBER));
  }
}
