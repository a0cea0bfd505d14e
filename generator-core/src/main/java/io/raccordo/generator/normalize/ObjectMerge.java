package io.raccordo.generator.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.Annotations;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Schema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The object that a schema and its nameless members make together. */
final class ObjectMerge {
  private final Schema schema;
  private final InlineMembers schemas;
  private Map<String, Integer> properties = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private Annotations annotations;
  private boolean free;

  ObjectMerge(Schema schema, InlineMembers schemas) {
    this.schema = schema;
    this.schemas = schemas;
    this.annotations = schema.annotations();
  }

  /**
   * Adds a member unless a property contradicts; returns that property's name, or an empty text.
   */
  String add(Schema member) {
    Map<String, Integer> merged = new LinkedHashMap<>(properties);
    for (Map.Entry<String, Integer> property : member.object().properties().entrySet()) {
      String name = property.getKey();
      Integer own = schema.object().properties().get(name);
      Integer other = merged.get(name);
      OptionalInt both = other == null
          ? OptionalInt.of(property.getValue())
          : schemas.both(other, property.getValue());
      if (both.isEmpty() || (own != null && schemas.both(both.getAsInt(), own).isEmpty())) {
        return name;
      }
      merged.put(name, both.getAsInt());
    }
    properties = merged;
    required.addAll(member.object().required());
    free |= member.object().additional() == ObjectShape.Additional.FREE;
    annotations = filled(annotations, member.annotations());
    return "";
  }

  /** Texts that only the member has. */
  private static Annotations filled(Annotations own, Annotations member) {
    Map<String, JsonNode> extensions = new LinkedHashMap<>(member.extensions());
    extensions.putAll(own.extensions());
    return new Annotations(
        own.title() != null ? own.title() : member.title(),
        own.description() != null ? own.description() : member.description(),
        own.deprecated() || member.deprecated(),
        own.readOnly() || member.readOnly(),
        own.writeOnly() || member.writeOnly(),
        own.defaultValue() != null ? own.defaultValue() : member.defaultValue(),
        extensions);
  }

  /** The schema with what was added; {@code kept} stays in {@code allOf}. */
  Schema build(List<Integer> kept) {
    ObjectShape own = schema.object();
    for (Map.Entry<String, Integer> property : own.properties().entrySet()) {
      Integer other = properties.get(property.getKey());
      int id = other == null
          ? property.getValue()
          : schemas.both(other, property.getValue()).orElse(property.getValue());
      properties.put(property.getKey(), id);
    }
    required.addAll(own.required());
    ObjectShape.Additional additional = own.additional() == ObjectShape.Additional.UNSTATED && free
        ? ObjectShape.Additional.FREE
        : own.additional();
    return new SchemaEdit(schema)
        .types(Set.of(JsonType.OBJECT))
        .object(new ObjectShape(
            properties, required, additional, own.additionalSchema(), own.patternProperties()))
        .annotations(annotations)
        .members(kept, schema.composition().oneOf(), schema.composition().anyOf())
        .build();
  }
}
