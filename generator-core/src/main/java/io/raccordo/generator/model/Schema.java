package io.raccordo.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Origin;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One schema of an API version. Schemas refer to each other by id, an index into
 * {@link ApiModel#schemas()}; a plain {@code $ref} is the id of its target, so recursion is a cycle
 * of ids and every schema exists once.
 *
 * @param id index into the model's schemas
 * @param origin the schema object
 * @param component its key when it stands directly under the document's schema components; null
 *     otherwise
 * @param types what it admits besides null; empty means any type; holds NULL only when nothing else
 *     is admitted
 * @param nullable whether null is admitted, however the document says so
 * @param format as written; null when absent
 * @param constant of {@code const}; null when absent
 * @param enumeration admitted values without null, in document order; null when there is no
 *     {@code enum}
 */
public record Schema(
    int id,
    Origin origin,
    @Nullable String component,
    Set<JsonType> types,
    boolean nullable,
    @Nullable String format,
    @Nullable JsonNode constant,
    @Nullable List<JsonNode> enumeration,
    Bounds bounds,
    ObjectShape object,
    ArrayShape array,
    Composition composition,
    Annotations annotations,
    Conditions conditions) {
  /** Without conditions. */
  public Schema(
      int id,
      Origin origin,
      @Nullable String component,
      Set<JsonType> types,
      boolean nullable,
      @Nullable String format,
      @Nullable JsonNode constant,
      @Nullable List<JsonNode> enumeration,
      Bounds bounds,
      ObjectShape object,
      ArrayShape array,
      Composition composition,
      Annotations annotations) {
    this(
        id,
        origin,
        component,
        types,
        nullable,
        format,
        constant,
        enumeration,
        bounds,
        object,
        array,
        composition,
        annotations,
        Conditions.NONE);
  }

  public Schema {
    types = types.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(types));
    enumeration = enumeration == null ? null : List.copyOf(enumeration);
  }

  /** Whether it admits exactly this type (and null, where nullable). */
  public boolean isOnly(JsonType type) {
    return types.size() == 1 && types.contains(type);
  }

  /** Whether it says nothing about the value beyond annotations and nullability. */
  public boolean unconstrained() {
    return types.isEmpty()
        && constant == null
        && enumeration == null
        && bounds.equals(Bounds.NONE)
        && object.equals(ObjectShape.NONE)
        && array.equals(ArrayShape.NONE)
        && composition.equals(Composition.NONE);
  }

  /**
   * The one schema that this one stands for, adding only annotations or nullability: {@code allOf:
   * [X]} with nothing beside it.
   */
  public OptionalInt alias() {
    return types.isEmpty()
            && constant == null
            && enumeration == null
            && bounds.equals(Bounds.NONE)
            && object.equals(ObjectShape.NONE)
            && array.equals(ArrayShape.NONE)
        ? composition.onlyMember()
        : OptionalInt.empty();
  }
}
