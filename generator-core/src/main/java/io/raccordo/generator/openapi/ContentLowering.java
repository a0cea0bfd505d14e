package io.raccordo.generator.openapi;

import io.raccordo.generator.model.Encoding;
import io.raccordo.generator.model.MediaType;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.RequestBody;
import io.raccordo.generator.model.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Bodies, responses, media types, encodings and headers of 3.x. */
final class ContentLowering {
  private final SchemaLowering schemas;
  private final Fields fields;

  ContentLowering(SchemaLowering schemas, Fields fields) {
    this.schemas = schemas;
    this.fields = fields;
  }

  @Nullable
  RequestBody requestBody(Place operation) {
    Place use = fields.object(operation, "requestBody");
    Place place = use == null ? null : schemas.references().follow(use);
    if (place == null) {
      return null;
    }
    return new RequestBody(
        place.origin(),
        fields.flag(place, "required"),
        fields.text(place, "description"),
        content(place));
  }

  List<Response> responses(Place operation) {
    List<Response> responses = new ArrayList<>();
    for (Place use : fields.members(operation, "responses")) {
      Place place = schemas.references().follow(use);
      String status = status(use, fields);
      if (place == null || status == null) {
        continue;
      }
      if (!place.node().isObject()) {
        fields.wrong(place, "a response");
        continue;
      }
      responses.add(new Response(
          status,
          place.origin(),
          fields.text(place, "description"),
          content(place),
          headers(place)));
    }
    return responses;
  }

  /**
   * {@code 200}, {@code 2XX} or {@code default}; null, and a diagnostic, for what is none of them.
   */
  static @Nullable String status(Place response, Fields fields) {
    String text = response.token();
    if (text.equals("default")) {
      return text;
    }
    if (text.length() == 3 && text.charAt(0) >= '1' && text.charAt(0) <= '5') {
      String rest = text.substring(1);
      if (rest.equals("XX") || rest.equals("xx")) {
        return text.charAt(0) + "XX";
      }
      if (rest.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return text;
      }
    }
    fields
        .diagnostics()
        .warn(
            "invalid-status",
            response.origin(),
            "\"" + text + "\" is no status code, range or default; the response is left out.",
            "Use a code such as 200, a range such as 2XX, or default.");
    return null;
  }

  private List<MediaType> content(Place owner) {
    List<MediaType> content = new ArrayList<>();
    for (Place use : fields.entries(owner, "content")) {
      Place place = schemas.references().follow(use);
      if (place == null) {
        continue;
      }
      if (!place.node().isObject()) {
        fields.wrong(place, "a media type object");
        continue;
      }
      Place schema = place.child("schema");
      if (schema == null) {
        // Of a stream of items the item is described, as schema does before 3.2.
        schema = place.child("itemSchema");
      }
      content.add(new MediaType(
          use.token(),
          place.origin(),
          schema == null ? OptionalInt.empty() : OptionalInt.of(schemas.id(schema)),
          encodings(place)));
    }
    return content;
  }

  private Map<String, Encoding> encodings(Place mediaType) {
    Map<String, Encoding> encodings = new LinkedHashMap<>();
    Place all = fields.object(mediaType, "encoding");
    if (all == null) {
      return encodings;
    }
    for (Place place : all.children()) {
      if (!place.node().isObject()) {
        fields.wrong(all, place.token(), "an encoding object", place.node());
        continue;
      }
      String style = fields.text(place, "style");
      Map<String, Integer> headers = new LinkedHashMap<>();
      headers(place).forEach((name, header) -> headers.put(name, header.schema()));
      Parameter.Style known = style == null ? null : ParameterLowering.style(style);
      encodings.put(
          place.token(),
          new Encoding(
              fields.text(place, "contentType"),
              known,
              fields.flagOrNull(place, "explode"),
              fields.flag(place, "allowReserved"),
              headers));
    }
    return encodings;
  }

  private Map<String, Response.Header> headers(Place owner) {
    Map<String, Response.Header> headers = new LinkedHashMap<>();
    Place all = fields.object(owner, "headers");
    if (all == null) {
      return headers;
    }
    for (Place use : all.children()) {
      Place place = schemas.references().follow(use);
      if (place == null) {
        continue;
      }
      if (!place.node().isObject()) {
        fields.wrong(all, use.token(), "a header object", place.node());
        continue;
      }
      headers.put(
          use.token(),
          new Response.Header(
              place.origin(),
              fields.flag(place, "required"),
              fields.flag(place, "deprecated"),
              fields.text(place, "description"),
              headerSchema(place)));
    }
    return headers;
  }

  private int headerSchema(Place header) {
    Place schema = header.child("schema");
    if (schema != null) {
      return schemas.id(schema);
    }
    for (Place use : fields.entries(header, "content")) {
      Place mediaType = schemas.references().follow(use);
      Place inside = mediaType == null ? null : mediaType.child("schema");
      if (inside != null) {
        return schemas.id(inside);
      }
    }
    return schemas.unconstrained(header.origin());
  }
}
