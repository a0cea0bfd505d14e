package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.Composition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Discriminators, of 3.x and as 2.0 spells them. */
final class DiscriminatorReader {
  private final SchemaLowering schemas;
  private final Fields fields;

  DiscriminatorReader(SchemaLowering schemas, Fields fields) {
    this.schemas = schemas;
    this.fields = fields;
  }

  Composition.@Nullable Discriminator read(Place place) {
    JsonNode node = place.node().get("discriminator");
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isTextual()) {
      return new Composition.Discriminator(node.textValue(), Map.of());
    }
    Place discriminator = fields.object(place, "discriminator");
    String property = discriminator == null ? null : fields.text(discriminator, "propertyName");
    if (discriminator == null || property == null) {
      if (discriminator != null) {
        fields
            .diagnostics()
            .warn(
                "missing-member",
                discriminator.origin(),
                "The discriminator does not say which property it is and is ignored.",
                "Add \"propertyName\".");
      }
      return null;
    }
    Map<String, Integer> mapping = new LinkedHashMap<>();
    for (Place entry : fields.entries(discriminator, "mapping")) {
      OptionalInt target = mapped(entry);
      if (target.isPresent()) {
        mapping.put(entry.token(), target.getAsInt());
      }
    }
    return new Composition.Discriminator(property, mapping);
  }

  private OptionalInt mapped(Place entry) {
    if (!entry.node().isTextual()) {
      fields.wrong(entry, "a schema's name or reference");
      return OptionalInt.empty();
    }
    String value = entry.node().textValue();
    OptionalInt component = schemas.component(value);
    if (component.isPresent()) {
      return component;
    }
    Place target = schemas.references().targetIfAny(entry, value);
    if (target == null) {
      fields
          .diagnostics()
          .warn(
              "dangling-reference",
              entry.origin(),
              "The discriminator maps to " + value + ", which is not there; the entry is ignored.",
              "Define the schema, or correct the entry.");
      return OptionalInt.empty();
    }
    return OptionalInt.of(schemas.id(target));
  }
}
