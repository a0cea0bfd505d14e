package io.raccordo.generator.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.ArrayShape;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Gives a schema without {@code type} the type that its other keywords speak of. JSON Schema lets
 * such a schema admit values of all other types too; nobody who writes {@code properties} means
 * that. Alternatives say their types themselves.
 */
final class ImpliedTypePass implements Pass {
  @Override
  public ApiModel apply(ApiModel model, Diagnostics diagnostics) {
    return Rewrite.schemas(model, schema -> {
      Set<JsonType> types = schema.types().isEmpty() ? implied(schema) : Set.of();
      return types.isEmpty() ? schema : new SchemaEdit(schema).types(types).build();
    });
  }

  private static Set<JsonType> implied(Schema schema) {
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    List<JsonNode> values = schema.enumeration();
    if (schema.constant() != null) {
      types.add(type(schema.constant()));
      return types;
    }
    if (values != null && !values.isEmpty()) {
      values.forEach(v -> types.add(type(v)));
      if (types.contains(JsonType.NUMBER)) {
        types.remove(JsonType.INTEGER);
      }
      return types;
    }
    Composition composition = schema.composition();
    if (!composition.oneOf().isEmpty() || !composition.anyOf().isEmpty()) {
      return schema.object().properties().isEmpty() ? types : EnumSet.of(JsonType.OBJECT);
    }
    if (!schema.object().equals(ObjectShape.NONE)) {
      types.add(JsonType.OBJECT);
    } else if (!schema.array().equals(ArrayShape.NONE)) {
      types.add(JsonType.ARRAY);
    } else if (composition.allOf().isEmpty()) {
      ofBounds(schema, types);
    }
    return types;
  }

  private static void ofBounds(Schema schema, Set<JsonType> types) {
    Bounds b = schema.bounds();
    if (b.pattern() != null || b.minLength() != null || b.maxLength() != null) {
      types.add(JsonType.STRING);
    } else if (b.minItems() != null || b.maxItems() != null || b.uniqueItems()) {
      types.add(JsonType.ARRAY);
    } else if (b.minProperties() != null || b.maxProperties() != null) {
      types.add(JsonType.OBJECT);
    } else if (b.minimum() != null
        || b.maximum() != null
        || b.exclusiveMinimum() != null
        || b.exclusiveMaximum() != null
        || b.multipleOf() != null) {
      types.add(JsonType.NUMBER);
    }
  }

  private static JsonType type(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> JsonType.OBJECT;
      case ARRAY -> JsonType.ARRAY;
      case BOOLEAN -> JsonType.BOOLEAN;
      case NUMBER -> value.isIntegralNumber() ? JsonType.INTEGER : JsonType.NUMBER;
      default -> JsonType.STRING;
    };
  }
}
