package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.Annotations;
import io.raccordo.generator.model.ArrayShape;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.Conditions;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One schema object to one {@link Schema}; the schemas below it are only asked for by id. */
final class SchemaReader {
  private final SchemaLowering schemas;
  private final Fields fields;
  private final Dialect dialect;
  private final SchemaTypes types;
  private final BoundsReader bounds;
  private final DiscriminatorReader discriminators;
  private final ConditionsReader conditions;

  SchemaReader(SchemaLowering schemas, Fields fields, Dialect dialect) {
    this.schemas = schemas;
    this.fields = fields;
    this.dialect = dialect;
    this.types = new SchemaTypes(fields);
    this.bounds = new BoundsReader(fields);
    this.discriminators = new DiscriminatorReader(schemas, fields);
    this.conditions = new ConditionsReader(schemas, fields);
  }

  /**
   * With {@code parameter} for a parameter or header of 2.0, whose other members are not the
   * schema's.
   */
  Schema read(int id, Place place, boolean parameter) {
    boolean reference = place.reference() != null && !parameter;
    if (reference && !dialect.referencesHaveSiblings()) {
      return annotatedReference(id, place);
    }
    Set<SchemaKeywords.Group> present = SchemaKeywords.groups(place);
    if (present.contains(SchemaKeywords.Group.NOT_MODELLED)) {
      reportNotModelled(place);
    }
    JsonNode target = place.node().get("$ref");
    if (target != null && !target.isTextual()) {
      fields.wrong(place, "$ref", "a text", target);
    }
    SchemaTypes.Types type = types.read(place);
    return new Schema(
        id,
        place.origin(),
        null,
        type.types(),
        type.nullable(),
        format(place),
        type.constant(),
        type.enumeration(),
        present.contains(SchemaKeywords.Group.BOUNDS) ? bounds.read(place) : Bounds.NONE,
        present.contains(SchemaKeywords.Group.OBJECT) && !parameter
            ? object(place)
            : ObjectShape.NONE,
        present.contains(SchemaKeywords.Group.ARRAY) ? array(place) : ArrayShape.NONE,
        present.contains(SchemaKeywords.Group.COMPOSITION) && !parameter
            ? composition(place, reference)
            : Composition.NONE,
        annotations(place, present, parameter),
        parameter ? Conditions.NONE : conditions.read(place));
  }

  /**
   * Before 3.1 a reference has no siblings; those that annotate it are kept, see
   * {@link SiblingKeywords}.
   */
  private Schema annotatedReference(int id, Place place) {
    for (Map.Entry<String, JsonNode> member : place.node().properties()) {
      String keyword = member.getKey();
      if (!keyword.equals("$ref") && SchemaKeywords.limits(keyword)) {
        fields
            .diagnostics()
            .info(
                "ignored-beside-reference",
                place.origin().child(keyword),
                "OpenAPI " + dialect.label() + " ignores \"" + keyword + "\" beside $ref.");
      }
    }
    return new Schema(
        id,
        place.origin(),
        null,
        Set.of(),
        fields.flag(place, "nullable") || fields.flag(place, "x-nullable"),
        null,
        null,
        null,
        Bounds.NONE,
        ObjectShape.NONE,
        ArrayShape.NONE,
        new Composition(
            List.of(schemas.target(place)), List.of(), List.of(), OptionalInt.empty(), null, true),
        annotations(place));
  }

  private void reportNotModelled(Place place) {
    for (String keyword : SchemaKeywords.NOT_MODELLED) {
      if (place.node().has(keyword)) {
        fields
            .diagnostics()
            .info(
                "keyword-not-modelled",
                place.origin().child(keyword),
                "What \"" + keyword
                    + "\" asks for is not checked; any value that passes the rest is taken.");
      }
    }
  }

  /**
   * JSON Schema 2020-12 says with two keywords of their own what {@code byte} and {@code binary}
   * said before.
   */
  private @Nullable String format(Place place) {
    String format = fields.text(place, "format");
    if (format != null) {
      return format;
    }
    JsonNode type = place.node().path("type");
    if (type.isTextual() && type.textValue().equals("file")) {
      return "binary";
    }
    String encoding = fields.text(place, "contentEncoding");
    if (encoding != null && (encoding.equals("base64") || encoding.equals("base64url"))) {
      return "byte";
    }
    String mediaType = fields.text(place, "contentMediaType");
    return encoding == null && "application/octet-stream".equals(mediaType) ? "binary" : null;
  }

  private ObjectShape object(Place place) {
    Map<String, Integer> properties = byName(fields.object(place, "properties"));
    Map<String, Integer> patterns = byName(fields.object(place, "patternProperties"));
    Set<String> required = required(place);
    Place additional = place.child("additionalProperties");
    if (additional == null) {
      additional = place.child("unevaluatedProperties");
    }
    ObjectShape.Additional form = ObjectShape.Additional.UNSTATED;
    OptionalInt schema = OptionalInt.empty();
    if (additional != null) {
      JsonNode node = additional.node();
      if (node.isBoolean()) {
        form = node.booleanValue() ? ObjectShape.Additional.FREE : ObjectShape.Additional.FORBIDDEN;
      } else if (node.isObject() && node.isEmpty()) {
        form = ObjectShape.Additional.FREE;
      } else if (node.isObject()) {
        form = ObjectShape.Additional.TYPED;
        schema = OptionalInt.of(schemas.id(additional));
      } else {
        fields.wrong(place, additional.token(), "a schema or a boolean", node);
      }
    }
    ObjectShape shape = new ObjectShape(properties, required, form, schema, patterns);
    return shape.equals(ObjectShape.NONE) ? ObjectShape.NONE : shape;
  }

  private Map<String, Integer> byName(@Nullable Place object) {
    Map<String, Integer> ids = new LinkedHashMap<>();
    if (object != null) {
      for (Place member : object.children()) {
        ids.put(member.token(), schemas.id(member));
      }
    }
    return ids;
  }

  private Set<String> required(Place place) {
    JsonNode node = place.node().get("required");
    if (node != null && node.isBoolean()) {
      fields
          .diagnostics()
          .warn(
              "wrong-type",
              place.origin().child("required"),
              "\"required\" is a boolean inside a schema, which means nothing there; it is ignored.",
              "List the property's name in \"required\" of the object that has it.");
      return Set.of();
    }
    List<String> names = fields.texts(place, "required");
    return names == null ? Set.of() : new LinkedHashSet<>(names);
  }

  private ArrayShape array(Place place) {
    Place items = place.child("items");
    List<Integer> prefix = new ArrayList<>();
    OptionalInt rest = OptionalInt.empty();
    for (Place element : fields.elements(place, "prefixItems")) {
      prefix.add(schemas.id(element));
    }
    if (items != null && items.node().isArray()) {
      // The tuples of JSON Schema before 2020-12.
      items.children().forEach(element -> prefix.add(schemas.id(element)));
      items = place.child("additionalItems");
    }
    if (items != null && !items.node().isNull()) {
      rest = OptionalInt.of(schemas.id(items));
    }
    return prefix.isEmpty() && rest.isEmpty() ? ArrayShape.NONE : new ArrayShape(rest, prefix);
  }

  private Composition composition(Place place, boolean reference) {
    List<Integer> allOf = new ArrayList<>();
    if (reference) {
      allOf.add(schemas.target(place));
    }
    allOf.addAll(list(place, "allOf"));
    Place not = place.child("not");
    Composition composition = new Composition(
        allOf,
        list(place, "oneOf"),
        list(place, "anyOf"),
        not == null ? OptionalInt.empty() : OptionalInt.of(schemas.id(not)),
        discriminators.read(place),
        reference);
    return composition.equals(Composition.NONE) ? Composition.NONE : composition;
  }

  private List<Integer> list(Place place, String keyword) {
    List<Integer> ids = new ArrayList<>();
    for (Place element : fields.elements(place, keyword)) {
      ids.add(schemas.id(element));
    }
    return ids;
  }

  private Annotations annotations(
      Place place, Set<SchemaKeywords.Group> present, boolean parameter) {
    if (!present.contains(SchemaKeywords.Group.ANNOTATIONS)) {
      return Annotations.NONE;
    }
    return parameter ? parameterAnnotations(place) : annotations(place);
  }

  private Annotations annotations(Place place) {
    return new Annotations(
        fields.text(place, "title"),
        fields.text(place, "description"),
        fields.flag(place, "deprecated"),
        fields.flag(place, "readOnly"),
        fields.flag(place, "writeOnly"),
        place.node().get("default"),
        fields.extensions(place));
  }

  /** The parameter's texts and extensions are its own; only its default is the value's. */
  private static Annotations parameterAnnotations(Place place) {
    JsonNode value = place.node().get("default");
    return value == null
        ? Annotations.NONE
        : new Annotations(null, null, false, false, false, value, Map.of());
  }
}
