package io.raccordo.generator.normalize;

import io.raccordo.generator.model.Annotations;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Schema;
import java.util.List;
import java.util.Set;

/** A schema about to be copied with some of its parts different. */
final class SchemaEdit {
  private final Schema schema;
  private Set<JsonType> types;
  private boolean nullable;
  private Bounds bounds;
  private ObjectShape object;
  private Composition composition;
  private Annotations annotations;

  SchemaEdit(Schema schema) {
    this.schema = schema;
    this.types = schema.types();
    this.nullable = schema.nullable();
    this.bounds = schema.bounds();
    this.object = schema.object();
    this.composition = schema.composition();
    this.annotations = schema.annotations();
  }

  SchemaEdit types(Set<JsonType> value) {
    types = value;
    return this;
  }

  SchemaEdit nullable(boolean value) {
    nullable = value;
    return this;
  }

  SchemaEdit bounds(Bounds value) {
    bounds = value;
    return this;
  }

  SchemaEdit object(ObjectShape value) {
    object = value;
    return this;
  }

  SchemaEdit composition(Composition value) {
    composition = value.equals(Composition.NONE) ? Composition.NONE : value;
    return this;
  }

  SchemaEdit annotations(Annotations value) {
    annotations = value;
    return this;
  }

  /** Keeps the discriminator and what is negated. */
  SchemaEdit members(List<Integer> allOf, List<Integer> oneOf, List<Integer> anyOf) {
    return composition(
        new Composition(allOf, oneOf, anyOf, composition.not(), composition.discriminator()));
  }

  Schema build() {
    return new Schema(
        schema.id(),
        schema.origin(),
        schema.component(),
        types,
        nullable,
        schema.format(),
        schema.constant(),
        schema.enumeration(),
        bounds,
        object,
        schema.array(),
        composition,
        annotations,
        schema.conditions());
  }
}
