package io.raccordo.generator.diff.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Whether the schemas of one API version admit a value. Where the answer depends on who is asked,
 * it is an {@link UndecidedException} rather than a guess.
 */
final class Acceptance {
  private static final int DEEPEST = 200;

  /** So often a value is held against a schema for one witness. */
  private static final int MOST_CHECKS = 30_000;

  private final ApiModel model;
  private final Direction direction;
  private final boolean textual;
  private final Patterns patterns;
  private final ValueLimits limits;
  private final boolean until30;
  private int depth;
  private int checks;

  /** Values are text on the wire where {@code textual}: 1 and "1" are the same. */
  Acceptance(ApiModel model, Direction direction, boolean textual, Patterns patterns) {
    this.model = model;
    this.direction = direction;
    this.textual = textual;
    this.patterns = patterns;
    this.limits = new ValueLimits(patterns);
    this.until30 = model.dialect().startsWith("2") || model.dialect().startsWith("3.0");
  }

  ApiModel model() {
    return model;
  }

  Patterns patterns() {
    return patterns;
  }

  boolean admitsAll(List<Integer> ids, JsonNode value) {
    for (int id : ids) {
      if (!admits(id, value)) {
        return false;
      }
    }
    return true;
  }

  private boolean admitsAny(List<Integer> ids, JsonNode value) {
    for (int id : ids) {
      if (admits(id, value)) {
        return true;
      }
    }
    return false;
  }

  private boolean admitsOne(List<Integer> ids, JsonNode value) {
    int admitting = 0;
    for (int id : ids) {
      if (admits(id, value) && ++admitting > 1) {
        return false;
      }
    }
    return admitting == 1;
  }

  /** Before each witness: its costs are its own. */
  void begin() {
    checks = 0;
  }

  /** Whether no more checks are made for this witness. */
  boolean exhausted() {
    return checks > MOST_CHECKS;
  }

  boolean admits(int id, JsonNode value) {
    if (++checks > MOST_CHECKS) {
      throw new UndecidedException("Too many values would have to be tried.");
    }
    if (depth >= DEEPEST) {
      throw new UndecidedException("The schemas are nested too deeply.");
    }
    depth++;
    try {
      return textual
          ? readings(value).stream().anyMatch(v -> reads(model.schema(id), v))
          : reads(model.schema(id), value);
    } finally {
      depth--;
    }
  }

  private static List<JsonNode> readings(JsonNode value) {
    List<JsonNode> result = new ArrayList<>(List.of(value));
    if (value.isNumber() || value.isBoolean()) {
      result.add(TextNode.valueOf(value.asText()));
    } else if (value.isTextual()) {
      String text = value.textValue();
      if (text.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
        result.add(DecimalNode.valueOf(new BigDecimal(text)));
      } else if (text.equals("true") || text.equals("false")) {
        result.add(BooleanNode.valueOf(text.equals("true")));
      }
    }
    return result;
  }

  private boolean reads(Schema schema, JsonNode value) {
    if (value.isNull()) {
      return admitsNull(schema);
    }
    if (!schema.types().isEmpty() && !ofType(schema.types(), JsonValues.type(value))) {
      return false;
    }
    JsonNode constant = schema.constant();
    List<JsonNode> values = schema.enumeration();
    return (constant == null || JsonValues.same(constant, value))
        && (values == null || JsonValues.in(values, value))
        && limits.admit(schema, value)
        && (!value.isObject() || object(schema.object(), value))
        && (!value.isArray() || array(schema, value))
        && composed(schema.composition(), value);
  }

  private static boolean ofType(Set<JsonType> types, JsonType type) {
    return types.contains(type) || (type == JsonType.INTEGER && types.contains(JsonType.NUMBER));
  }

  /**
   * Null stands beside the types in the model. Where a document says {@code nullable} without a
   * type, or beside an enumeration without null, readers of 3.0 do not agree.
   */
  private boolean admitsNull(Schema schema) {
    if (schema.nullable()) {
      boolean clear = !schema.types().isEmpty() && schema.enumeration() == null;
      if (until30 && !clear) {
        throw new UndecidedException("Readers differ about null here.");
      }
      return true;
    }
    if (schema.types().contains(JsonType.NULL)) {
      return true;
    }
    if (!schema.types().isEmpty() || schema.enumeration() != null || schema.constant() != null) {
      return false;
    }
    Composition composition = schema.composition();
    if (composition.equals(Composition.NONE) && until30) {
      throw new UndecidedException("Readers differ about null here.");
    }
    return composed(composition, NullNode.instance);
  }

  private boolean object(ObjectShape shape, JsonNode value) {
    for (String name : shape.required()) {
      Integer property = shape.properties().get(name);
      if (!value.has(name) && (property == null || sent(property))) {
        return false;
      }
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (!member(shape, member.getKey(), member.getValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean member(ObjectShape shape, String name, JsonNode value) {
    Integer property = shape.properties().get(name);
    if (property != null && shape.patternProperties().isEmpty()) {
      return admits(property, value);
    }
    List<Integer> ids = idsOf(shape, name);
    return admitsAll(ids, value)
        && (!ids.isEmpty() || shape.additional() != ObjectShape.Additional.FORBIDDEN);
  }

  /** What one schema object says of the property with this name. */
  List<Integer> idsOf(ObjectShape shape, String name) {
    List<Integer> ids = new ArrayList<>();
    Integer property = shape.properties().get(name);
    if (property != null) {
      ids.add(property);
    }
    shape.patternProperties().forEach((pattern, id) -> {
      if (patterns.found(pattern, name)) {
        ids.add(id);
      }
    });
    if (ids.isEmpty()) {
      shape.additionalSchema().ifPresent(ids::add);
    }
    return ids;
  }

  /** Whether a property with this schema travels in the direction that is looked at. */
  boolean sent(int property) {
    Set<Integer> seen = new HashSet<>();
    int id = property;
    while (seen.add(id)) {
      Schema schema = model.schema(id);
      boolean readOnly = schema.annotations().readOnly();
      boolean writeOnly = schema.annotations().writeOnly();
      if (readOnly != writeOnly) {
        return readOnly == (direction == Direction.RESPONSE);
      }
      OptionalInt alias = schema.alias();
      if (alias.isEmpty()) {
        return true;
      }
      id = alias.getAsInt();
    }
    return true;
  }

  private boolean array(Schema schema, JsonNode value) {
    List<Integer> prefix = schema.array().prefixItems();
    OptionalInt items = schema.array().items();
    for (int i = 0; i < value.size(); i++) {
      OptionalInt id = i < prefix.size() ? OptionalInt.of(prefix.get(i)) : items;
      if (id.isPresent() && !admits(id.getAsInt(), value.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean composed(Composition composition, JsonNode value) {
    return admitsAll(composition.allOf(), value)
        && (composition.oneOf().isEmpty() || admitsOne(composition.oneOf(), value))
        && (composition.anyOf().isEmpty() || admitsAny(composition.anyOf(), value))
        && (composition.not().isEmpty() || !admits(composition.not().getAsInt(), value));
  }
}
