package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Schema;
import io.raccordo.generator.plan.Form.AnyForm;
import io.raccordo.generator.plan.Form.Branch;
import io.raccordo.generator.plan.Form.EnumForm;
import io.raccordo.generator.plan.Form.ListForm;
import io.raccordo.generator.plan.Form.MapForm;
import io.raccordo.generator.plan.Form.ObjectForm;
import io.raccordo.generator.plan.Form.ScalarForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the {@link Form} of schemas of one API version, each once. */
final class FormReader {
  /**
   * Of what is being read: a schema that contains itself by composition alone admits no value that
   * anybody could write down.
   */
  private static final Form CIRCLE = new AnyForm("composed of itself");

  private final ApiModel model;
  private final ObjectGatherer objects;
  private final @Nullable Form[] whole;
  private final Map<Branch, Form> parts = new HashMap<>();

  FormReader(ApiModel model) {
    this.model = model;
    this.objects = new ObjectGatherer(model);
    this.whole = new Form[model.schemas().size()];
  }

  Form read(int schema) {
    Form form = whole[schema];
    if (form == null) {
      whole[schema] = CIRCLE;
      form = compute(model.resolved(schema));
      whole[schema] = form;
    }
    return form;
  }

  Form read(Branch branch) {
    if (branch.only() == null) {
      return read(branch.schema());
    }
    Form form = parts.get(branch);
    if (form == null) {
      parts.put(branch, CIRCLE);
      form = ofType(model.resolved(branch.schema()), branch.only());
      parts.put(branch, form);
    }
    return form;
  }

  /** The form of values that are of one of several branches. */
  Form read(List<Branch> branches, int schema) {
    return branches.size() == 1
        ? read(branches.get(0))
        : UnionMerger.merge(this, schema, branches, null);
  }

  ApiModel model() {
    return model;
  }

  private Form compute(Schema schema) {
    Form enumerated = enumerated(schema);
    if (enumerated != null) {
      return enumerated;
    }
    if (schema.unconstrained()) {
      return new AnyForm(null);
    }
    List<Integer> alternatives = objects.alternatives(schema);
    if (!alternatives.isEmpty() && !objects.isObject(schema)) {
      List<Branch> branches = alternatives.stream().map(Branch::of).toList();
      return UnionMerger.merge(this, schema.id(), branches, schema.composition().discriminator());
    }
    if (objects.isObject(schema)) {
      return object(schema);
    }
    if (schema.types().size() > 1) {
      List<Branch> branches =
          schema.types().stream().map(t -> new Branch(schema.id(), t)).toList();
      return UnionMerger.merge(this, schema.id(), branches, null);
    }
    if (!schema.composition().allOf().isEmpty() && schema.types().isEmpty()) {
      return ofAllOf(schema);
    }
    return ofType(
        schema,
        schema.types().isEmpty() ? implied(schema) : schema.types().iterator().next());
  }

  private Form ofAllOf(Schema schema) {
    for (int member : schema.composition().allOf()) {
      Form form = read(member);
      if (!(form instanceof AnyForm)) {
        return form;
      }
    }
    return new AnyForm(null);
  }

  private @Nullable Form enumerated(Schema schema) {
    List<JsonNode> values = schema.enumeration();
    if (schema.constant() != null && !schema.constant().isNull()) {
      values = List.of(schema.constant());
    }
    if (values == null || values.isEmpty()) {
      return null;
    }
    if (values.stream().allMatch(JsonNode::isTextual)) {
      // One value is no choice: a class for it would be named after nothing.
      return values.size() == 1
          ? new ScalarForm(ScalarType.STRING)
          : new EnumForm(ScalarType.STRING, schema.id(), values);
    }
    if (values.stream().allMatch(JsonNode::isBoolean)) {
      return new ScalarForm(ScalarType.BOOLEAN);
    }
    if (values.stream().allMatch(JsonNode::isIntegralNumber)) {
      return new ScalarForm(ScalarType.INT64);
    }
    if (values.stream().allMatch(JsonNode::isNumber)) {
      return new ScalarForm(ScalarType.DECIMAL);
    }
    return new AnyForm("enum of values of several types");
  }

  private Form object(Schema schema) {
    ObjectForm gathered = objects.gather(schema);
    if (!gathered.properties().isEmpty()) {
      return gathered;
    }
    return new MapForm(
        gathered.additional() == null ? List.of() : List.of(Branch.of(gathered.additional())));
  }

  private Form ofType(Schema schema, @Nullable JsonType type) {
    if (type == null) {
      return new AnyForm("no type can be told");
    }
    return switch (type) {
      case OBJECT -> object(schema);
      case ARRAY -> list(schema);
      case STRING -> new ScalarForm(string(schema.format()));
      case INTEGER -> new ScalarForm(ScalarType.INT64);
      case NUMBER -> new ScalarForm(ScalarType.DECIMAL);
      case BOOLEAN -> new ScalarForm(ScalarType.BOOLEAN);
      case NULL -> new AnyForm(null);
    };
  }

  private static Form list(Schema schema) {
    OptionalInt items = schema.array().items();
    if (!schema.array().prefixItems().isEmpty()) {
      List<Branch> branches = new ArrayList<>();
      schema.array().prefixItems().forEach(id -> branches.add(Branch.of(id)));
      items.ifPresent(id -> branches.add(Branch.of(id)));
      return new ListForm(branches);
    }
    return new ListForm(items.isPresent() ? List.of(Branch.of(items.getAsInt())) : List.of());
  }

  private static ScalarType string(@Nullable String format) {
    if (format == null) {
      return ScalarType.STRING;
    }
    return switch (format) {
      case "date" -> ScalarType.DATE;
      case "date-time" -> ScalarType.DATE_TIME;
      case "uuid" -> ScalarType.UUID;
      case "byte" -> ScalarType.BYTES;
      default -> ScalarType.STRING;
    };
  }

  /** The type that the keywords beside a missing {@code type} speak of. */
  private static @Nullable JsonType implied(Schema schema) {
    Bounds bounds = schema.bounds();
    if (schema.array().items().isPresent()
        || bounds.minItems() != null
        || bounds.maxItems() != null) {
      return JsonType.ARRAY;
    }
    if (!schema.object().equals(ObjectShape.NONE)) {
      return JsonType.OBJECT;
    }
    if (bounds.pattern() != null
        || bounds.minLength() != null
        || bounds.maxLength() != null
        || schema.format() != null) {
      return JsonType.STRING;
    }
    return bounds.minimum() != null || bounds.maximum() != null || bounds.multipleOf() != null
        ? JsonType.NUMBER
        : null;
  }
}
