package io.raccordo.generator.plan;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Schema;
import io.raccordo.generator.plan.Form.ObjectForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the properties of an object from wherever its schema states them: its own, those of allOf
 * members, and, where alternatives stand beside own properties, those of each alternative. A view
 * over JSON may know more properties than one value has, so gathering loses nothing.
 */
final class ObjectGatherer {
  private final ApiModel model;

  ObjectGatherer(ApiModel model) {
    this.model = model;
  }

  /** Members of oneOf and anyOf that say more than which properties are required. */
  List<Integer> alternatives(Schema schema) {
    List<Integer> all = new ArrayList<>(schema.composition().oneOf());
    all.addAll(schema.composition().anyOf());
    return all.stream().filter(id -> !onlyRequires(model.schema(id))).toList();
  }

  /** Whether values are objects with properties that can be gathered into one view. */
  boolean isObject(Schema schema) {
    return isObject(schema, new HashSet<>());
  }

  private boolean isObject(Schema schema, Set<Integer> seen) {
    if (!seen.add(schema.id())) {
      return false;
    }
    // Properties say nothing of values that are no objects (JSON Schema validation, section 6.5).
    if (!schema.types().isEmpty() && !schema.types().contains(JsonType.OBJECT)) {
      return false;
    }
    if (!schema.object().properties().isEmpty()) {
      return true;
    }
    for (int member : schema.composition().allOf()) {
      if (isObject(model.resolved(member), seen)) {
        return true;
      }
    }
    return schema.isOnly(JsonType.OBJECT) && alternatives(schema).isEmpty();
  }

  ObjectForm gather(Schema schema) {
    Map<String, Integer> properties = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    Integer additional = gather(schema, properties, required, new HashSet<>(), true);
    return new ObjectForm(schema.id(), properties, required, additional);
  }

  private @Nullable Integer gather(
      Schema schema,
      Map<String, Integer> properties,
      Set<String> required,
      Set<Integer> seen,
      boolean always) {
    if (!seen.add(schema.id())) {
      return null;
    }
    ObjectShape shape = schema.object();
    OptionalInt typed = shape.additionalSchema();
    Integer additional = typed.isPresent() ? typed.getAsInt() : null;
    for (int member : schema.composition().allOf()) {
      Integer inherited = gather(model.resolved(member), properties, required, seen, always);
      additional = additional == null ? inherited : additional;
    }
    properties.putAll(shape.properties());
    if (always) {
      required.addAll(shape.required());
    }
    for (int member : alternatives(schema)) {
      gather(model.resolved(member), properties, required, seen, false);
    }
    return additional;
  }

  private static boolean onlyRequires(Schema schema) {
    boolean requires =
        !schema.object().required().isEmpty() && schema.object().properties().isEmpty();
    boolean nothingElse = schema.composition().allOf().isEmpty()
        && schema.composition().oneOf().isEmpty()
        && schema.composition().anyOf().isEmpty();
    return nothingElse
        && (requires
            || (schema.composition().not().isPresent()
                && schema.object().properties().isEmpty()));
  }
}
