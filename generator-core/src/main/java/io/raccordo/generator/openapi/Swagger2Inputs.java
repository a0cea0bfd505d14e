package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.Encoding;
import io.raccordo.generator.model.MediaType;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Parameter.In;
import io.raccordo.generator.model.Parameter.Style;
import io.raccordo.generator.model.RequestBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one operation of 2.0 takes: parameters, and the body that its parameters in {@code body} or
 * {@code formData} stand for.
 */
final class Swagger2Inputs {
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";

  private final SchemaLowering schemas;
  private final Fields fields;
  private final List<String> consumes;
  private final Place operation;
  private final List<Parameter> parameters = new ArrayList<>();
  private final Map<String, Place> form = new LinkedHashMap<>();
  private @Nullable Place body;

  Swagger2Inputs(SchemaLowering schemas, Fields fields, List<String> consumes, Place operation) {
    this.schemas = schemas;
    this.fields = fields;
    this.consumes = consumes;
    this.operation = operation;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  void read(Place owner, List<Place> pathItems) {
    List<Place> uses = new ArrayList<>(fields.elements(owner, "parameters"));
    pathItems.forEach(item -> uses.addAll(fields.elements(item, "parameters")));
    Set<String> seen = new LinkedHashSet<>();
    for (Place use : uses) {
      Place place = schemas.references().follow(use);
      if (place == null) {
        continue;
      }
      if (!place.node().isObject()) {
        fields.wrong(place, "a parameter");
        continue;
      }
      String name = fields.text(place, "name");
      String in = fields.text(place, "in");
      if ("body".equals(in)) {
        body = body == null ? place : body;
      } else if (name == null || !known(in)) {
        fields
            .diagnostics()
            .warn(
                "parameter-skipped",
                place.origin(),
                "The parameter has no name, or is not in path, query, header, formData or body, and is left out.",
                "Complete it.");
      } else if ("formData".equals(in)) {
        form.putIfAbsent(name, place);
      } else if (seen.add(
          in + '\n' + ("header".equals(in) ? name.toLowerCase(Locale.ROOT) : name))) {
        add(name, use, place);
      }
    }
  }

  private static boolean known(@Nullable String in) {
    return "formData".equals(in) || ParameterLowering.in(in) != null;
  }

  private void add(String name, Place use, Place place) {
    In in = ParameterLowering.in(fields.text(place, "in"));
    if (in == null) {
      return;
    }
    // Some documents give a parameter the schema of 3.0.
    Place schema = place.child("schema");
    parameters.add(new Parameter(
        name,
        in,
        place.origin(),
        use.origin(),
        fields.flag(place, "required") || in == In.PATH,
        fields.flag(place, "deprecated"),
        fields.text(place, "description"),
        Swagger2Operations.style(place, in, fields),
        "multi".equals(fields.text(place, "collectionFormat")),
        false,
        schema != null ? schemas.id(schema) : schemas.parameterId(place),
        null,
        fields.extensions(place)));
  }

  /** Null when the operation takes none. */
  @Nullable
  RequestBody requestBody() {
    Place whole = body;
    if (whole != null) {
      if (!form.isEmpty()) {
        fields
            .diagnostics()
            .warn(
                "body-and-form",
                operation.origin(),
                "The operation has both a body and form fields, which exclude each other; the form fields are left out.",
                "Remove the one that the API does not take.");
      }
      return ofBody(whole);
    }
    return form.isEmpty() ? null : ofForm();
  }

  private RequestBody ofBody(Place place) {
    Place schema = place.child("schema");
    OptionalInt id = schema == null ? OptionalInt.empty() : OptionalInt.of(schemas.id(schema));
    List<String> names = consumes.isEmpty() ? List.of("application/json") : consumes;
    List<MediaType> content = names.stream()
        .distinct()
        .map(n -> new MediaType(n, (schema == null ? place : schema).origin(), id, Map.of()))
        .toList();
    return new RequestBody(
        place.origin(), fields.flag(place, "required"), fields.text(place, "description"), content);
  }

  private RequestBody ofForm() {
    Map<String, Integer> properties = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    Map<String, Encoding> encodings = new LinkedHashMap<>();
    boolean file = false;
    for (Map.Entry<String, Place> field : form.entrySet()) {
      Place place = field.getValue();
      properties.put(field.getKey(), schemas.formField(place));
      if (fields.flag(place, "required")) {
        required.add(field.getKey());
      }
      JsonNode type = place.node().path("type");
      file |= type.isTextual() && type.textValue().equals("file");
      if (type.isTextual() && type.textValue().equals("array")) {
        boolean multi = "multi".equals(fields.text(place, "collectionFormat"));
        Style style = Swagger2Operations.style(place, In.QUERY, fields);
        encodings.put(field.getKey(), new Encoding(null, style, multi, false, Map.of()));
      }
    }
    Place list = operation.child("parameters");
    Place first = form.values().iterator().next();
    Place at = list != null ? list : first;
    int schema = schemas.synthetic(
        at.origin(),
        new ObjectShape(
            properties, required, ObjectShape.Additional.UNSTATED, OptionalInt.empty(), Map.of()));
    List<MediaType> content = new ArrayList<>();
    for (String name : formTypes(file)) {
      content.add(new MediaType(name, at.origin(), OptionalInt.of(schema), encodings));
    }
    return new RequestBody(at.origin(), !required.isEmpty(), null, content);
  }

  private List<String> formTypes(boolean file) {
    List<String> declared = consumes.stream()
        .distinct()
        .filter(n -> n.startsWith("multipart/") || (n.startsWith(URL_ENCODED) && !file))
        .toList();
    return !declared.isEmpty() ? declared : List.of(file ? MULTIPART : URL_ENCODED);
  }
}
