package io.raccordo.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.plan.Member;
import io.raccordo.generator.plan.ScalarType;
import io.raccordo.generator.plan.TypePlan;
import io.raccordo.generator.plan.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Types of a plan as JSON Schemas (2020-12): what the Java types admit, in requests and responses
 * alike. What an API may add at any time is admitted as well: other members, values of an enum and
 * forms of a union.
 */
final class TypeSchemas {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JavaTypes types;
  private final SchemaNames names;

  TypeSchemas(JavaTypes types, SchemaNames names) {
    this.types = types;
    this.names = names;
  }

  /** What a generated type is, for {@code $defs}. */
  ObjectNode definition(TypePlan type) {
    ObjectNode schema = NODES.objectNode();
    describe(schema, type.documentation());
    if (type instanceof TypePlan.ObjectType object) {
      schema.put("type", "object");
      schema.set("properties", properties(object.members()));
      List<TypeRef> others = object.additional().types();
      if (object.additional().always() && !others.isEmpty()) {
        schema.set("additionalProperties", orNull(alternatives(others)));
      }
    } else if (type instanceof TypePlan.EnumType enumeration) {
      schema.set("anyOf", values(enumeration));
    } else if (type instanceof TypePlan.UnionType union) {
      schema.set("anyOf", forms(union));
    }
    return schema;
  }

  private ObjectNode alternatives(List<TypeRef> forms) {
    if (forms.size() == 1) {
      return of(forms.get(0), true);
    }
    ObjectNode schema = NODES.objectNode();
    ArrayNode alternatives = schema.putArray("anyOf");
    forms.forEach(form -> alternatives.add(of(form, true)));
    return schema;
  }

  /** Members by key; later forms of a member are alternatives to its first. */
  ObjectNode properties(List<Member> members) {
    Map<String, List<Member>> byKey = new LinkedHashMap<>();
    members.forEach(
        m -> byKey.computeIfAbsent(m.key(), key -> new ArrayList<>()).add(m));
    ObjectNode properties = NODES.objectNode();
    byKey.forEach((key, forms) -> properties.set(key, property(forms)));
    return properties;
  }

  private ObjectNode property(List<Member> forms) {
    ObjectNode value;
    if (forms.size() == 1) {
      value = of(forms.get(0));
    } else {
      value = NODES.objectNode();
      ArrayNode alternatives = value.putArray("anyOf");
      forms.forEach(form -> alternatives.add(of(form)));
    }
    ObjectNode schema = NODES.objectNode();
    forms.stream()
        .map(Member::documentation)
        .filter(text -> text != null && !text.isBlank())
        .findFirst()
        .ifPresent(text -> describe(schema, text));
    schema.setAll(forms.stream().anyMatch(Member::nullable) ? orNull(value) : value);
    mark(schema, "deprecated", forms.stream().allMatch(m -> m.deprecated() || m.retired()));
    mark(schema, "readOnly", forms.stream().allMatch(Member::readOnly));
    mark(schema, "writeOnly", forms.stream().allMatch(Member::writeOnly));
    return schema;
  }

  private static void describe(ObjectNode schema, @Nullable String documentation) {
    String text = documentation == null ? "" : VendorText.clean(documentation).strip();
    if (!text.isEmpty()) {
      schema.put("description", text);
    }
  }

  private static void mark(ObjectNode schema, String keyword, boolean holds) {
    if (holds) {
      schema.put(keyword, true);
    }
  }

  private static ObjectNode orNull(ObjectNode schema) {
    if (schema.isEmpty()) {
      return schema;
    }
    if (schema.path("type").isTextual()) {
      String type = schema.get("type").asText();
      schema.putArray("type").add(type).add("null");
      return schema;
    }
    ObjectNode either = NODES.objectNode();
    either.putArray("anyOf").add(schema).addObject().put("type", "null");
    return either;
  }

  private ObjectNode of(Member member) {
    return of(member.type(), member.nullsWithin());
  }

  /** A body that is one member: whether it and its items may be null in JSON is not known. */
  ObjectNode body(TypeRef type) {
    return type instanceof TypeRef.Text || type instanceof TypeRef.Binary
        ? of(type)
        : orNull(of(type, true));
  }

  /** What a module answers: whether items may be null is not known. */
  ObjectNode output(TypeRef type) {
    return of(type, true);
  }

  /** The same of what may answer null. */
  ObjectNode orNull(TypeRef type) {
    return orNull(output(type));
  }

  /** A type where it is used: generated ones by reference. */
  ObjectNode of(TypeRef type) {
    return of(type, false);
  }

  /** The same, where null may be in lists and maps, too. */
  private ObjectNode of(TypeRef type, boolean nulls) {
    ObjectNode schema = NODES.objectNode();
    if (type instanceof TypeRef.Scalar scalar) {
      scalar(scalar.type(), schema);
    } else if (type instanceof TypeRef.Named named) {
      schema.put("$ref", names.reference(named.name()));
    } else if (type instanceof TypeRef.ListOf list) {
      schema.put("type", "array").set("items", within(list.item(), nulls));
    } else if (type instanceof TypeRef.StreamOf stream) {
      schema.put("type", "array").set("items", of(stream.item(), nulls));
    } else if (type instanceof TypeRef.MapOf map) {
      schema.put("type", "object").set("additionalProperties", within(map.value(), nulls));
    } else if (type instanceof TypeRef.Text) {
      schema.put("type", "string");
    } else if (type instanceof TypeRef.NoContent) {
      schema.put("type", "object");
    } else if (type instanceof TypeRef.Binary) {
      schema.put("contentMediaType", "application/octet-stream");
    }
    return schema;
  }

  private ObjectNode within(TypeRef type, boolean nulls) {
    ObjectNode schema = of(type, nulls);
    return nulls ? orNull(schema) : schema;
  }

  private static void scalar(ScalarType type, ObjectNode schema) {
    switch (type) {
      case STRING -> schema.put("type", "string");
      case INT64 -> schema.put("type", "integer").put("format", "int64");
      case DECIMAL -> schema.put("type", "number");
      case BOOLEAN -> schema.put("type", "boolean");
      case DATE -> schema.put("type", "string").put("format", "date");
      case DATE_TIME -> schema.put("type", "string").put("format", "date-time");
      case UUID -> schema.put("type", "string").put("format", "uuid");
      case BYTES -> schema.put("type", "string").put("contentEncoding", "base64");
    }
  }

  /** The known values, and behind them any other of the same JSON type. */
  private ArrayNode values(TypePlan.EnumType type) {
    ArrayNode alternatives = NODES.arrayNode();
    if (type.constants().stream().anyMatch(constant -> constant.documentation() != null)) {
      for (TypePlan.Constant constant : type.constants()) {
        ObjectNode value = alternatives.addObject();
        value.set("const", constant.value());
        describe(value, constant.documentation());
      }
    } else if (!type.constants().isEmpty()) {
      ArrayNode known = alternatives.addObject().putArray("enum");
      type.constants().forEach(constant -> known.add(constant.value()));
    }
    return alternatives.add(of(new TypeRef.Scalar(type.base())));
  }

  /** The known forms, and behind them any object, where there are objects among them. */
  private ArrayNode forms(TypePlan.UnionType union) {
    ArrayNode alternatives = NODES.arrayNode();
    boolean objects = false;
    for (TypePlan.Case form : union.cases()) {
      ObjectNode schema = alternatives.addObject().put("title", form.javaName());
      schema.setAll(of(form.type()));
      if (isObject(form.type())) {
        objects = true;
        tell(union.discriminator(), form, schema);
      }
    }
    if (objects) {
      alternatives.addObject().put("type", "object");
    }
    return alternatives;
  }

  private boolean isObject(TypeRef type) {
    return type instanceof TypeRef.MapOf
        || (type instanceof TypeRef.Named named
            && !(types.plan(named.name()) instanceof TypePlan.EnumType));
  }

  /** What tells the form from others: the discriminator's values, or what it must have. */
  private static void tell(@Nullable String discriminator, TypePlan.Case form, ObjectNode schema) {
    Map<String, List<? extends JsonNode>> told = new LinkedHashMap<>(form.constants());
    List<String> required = new ArrayList<>(form.required());
    if (discriminator != null && !form.discriminatorValues().isEmpty()) {
      told.put(
          discriminator,
          form.discriminatorValues().stream().map(NODES::textNode).toList());
      if (!required.contains(discriminator)) {
        required.add(discriminator);
      }
    }
    if (!told.isEmpty()) {
      ObjectNode properties = schema.putObject("properties");
      told.forEach(
          (key, values) -> values.forEach(properties.putObject(key).putArray("enum")::add));
    }
    if (!required.isEmpty()) {
      ArrayNode keys = schema.putArray("required");
      required.forEach(keys::add);
    }
  }
}
