package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Parameter.In;
import io.raccordo.generator.model.Parameter.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of 3.x, those of the path merged in and the defaults of style and explode filled in.
 */
final class ParameterLowering {
  private final SchemaLowering schemas;
  private final Fields fields;

  ParameterLowering(SchemaLowering schemas, Fields fields) {
    this.schemas = schemas;
    this.fields = fields;
  }

  /** The operation's own parameters, then those of the path items that it does not override. */
  List<Parameter> read(Place operation, List<Place> pathItems) {
    Set<List<Object>> seen = new HashSet<>();
    List<Parameter> parameters = new ArrayList<>();
    List<Place> uses = new ArrayList<>(fields.elements(operation, "parameters"));
    pathItems.forEach(item -> uses.addAll(fields.elements(item, "parameters")));
    for (Place use : uses) {
      Place place = schemas.references().follow(use);
      Parameter parameter = place == null ? null : parameter(use, place, seen);
      if (parameter != null) {
        parameters.add(parameter);
      }
    }
    return parameters;
  }

  private @Nullable Parameter parameter(Place use, Place place, Set<List<Object>> seen) {
    if (!place.node().isObject()) {
      fields.wrong(place, "a parameter");
      return null;
    }
    String name = fields.text(place, "name");
    In in = in(fields.text(place, "in"));
    if (name == null || in == null) {
      fields
          .diagnostics()
          .warn(
              "parameter-skipped",
              place.origin(),
              name == null
                  ? "The parameter has no name and is left out."
                  : "The parameter \"" + name
                      + "\" does not say that it is in path, query, header or cookie and is left out.",
              "Complete it.");
      return null;
    }
    // Header names do not differ by case (RFC 9110 section 5.1).
    if (!seen.add(List.of(in, in == In.HEADER ? name.toLowerCase(Locale.ROOT) : name))) {
      return null;
    }
    Place content = firstContent(place);
    Place schema = place.child("schema");
    Style style = style(place, in);
    Boolean explode = fields.flagOrNull(place, "explode");
    Place contentSchema = content == null ? null : content.child("schema");
    int id = contentSchema != null
        ? schemas.id(contentSchema)
        : schema != null ? schemas.id(schema) : schemas.unconstrained(place.origin());
    return new Parameter(
        name,
        in,
        place.origin(),
        use.origin(),
        fields.flag(place, "required") || in == In.PATH,
        fields.flag(place, "deprecated"),
        fields.text(place, "description"),
        style,
        explode != null ? explode : style == Style.FORM || style == Style.DEEP_OBJECT,
        fields.flag(place, "allowReserved"),
        id,
        content == null ? null : content.token(),
        fields.extensions(place));
  }

  /**
   * The first entry of {@code content}, under its own name even when it refers to a media type
   * elsewhere.
   */
  private @Nullable Place firstContent(Place place) {
    List<Place> content = fields.entries(place, "content");
    if (content.isEmpty()) {
      return null;
    }
    Place entry = content.get(0);
    Place target = entry.reference() == null ? null : schemas.references().follow(entry);
    return target == null
        ? entry
        : new Place(target.document(), target.parent(), entry.token(), target.node());
  }

  static @Nullable In in(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "path" -> In.PATH;
      case "query" -> In.QUERY;
      case "header" -> In.HEADER;
      case "cookie" -> In.COOKIE;
      default -> null;
    };
  }

  private Style style(Place place, In in) {
    Style usual = in == In.PATH || in == In.HEADER ? Style.SIMPLE : Style.FORM;
    String text = fields.text(place, "style");
    if (text == null) {
      return usual;
    }
    Style style = style(text);
    boolean fits = style != null
        && switch (in) {
          case PATH -> style == Style.SIMPLE || style == Style.MATRIX || style == Style.LABEL;
          case HEADER -> style == Style.SIMPLE;
          case COOKIE -> style == Style.FORM;
          case QUERY -> style != Style.SIMPLE && style != Style.MATRIX && style != Style.LABEL;
        };
    if (style == null || !fits) {
      JsonNode node = place.node().get("style");
      fields
          .diagnostics()
          .warn(
              "invalid-style",
              place.origin().child("style"),
              "\"" + node.asText() + "\" is no style for a parameter in "
                  + in.name().toLowerCase(Locale.ROOT) + "; the default is used.",
              "Use a style that the specification has for it.");
      return usual;
    }
    return style;
  }

  /** The style that a document's word means; null when it means none. */
  static @Nullable Style style(String text) {
    return switch (text) {
      case "matrix" -> Style.MATRIX;
      case "label" -> Style.LABEL;
      case "simple" -> Style.SIMPLE;
      case "form" -> Style.FORM;
      case "spaceDelimited" -> Style.SPACE_DELIMITED;
      case "pipeDelimited" -> Style.PIPE_DELIMITED;
      case "deepObject" -> Style.DEEP_OBJECT;
      default -> null;
    };
  }
}
