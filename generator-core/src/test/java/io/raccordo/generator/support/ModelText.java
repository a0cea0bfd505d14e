package io.raccordo.generator.support;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.MediaType;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.RequestBody;
import io.raccordo.generator.model.Response;
import io.raccordo.generator.model.Schema;
import io.raccordo.generator.model.SecurityRequirement;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.model.Server;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A model as text that a person can check, complete but for texts that only readers need. */
public final class ModelText {
  private final StringBuilder out = new StringBuilder();

  private ModelText() {}

  /** The text of a model. */
  public static String of(ApiModel model) {
    ModelText text = new ModelText();
    text.model(model);
    return text.out.toString();
  }

  private void line(String indent, Object... parts) {
    out.append(indent);
    for (Object part : parts) {
      if (part != null && !part.toString().isEmpty()) {
        out.append(
                out.length() == 0
                        || out.charAt(out.length() - 1) == '\n'
                        || out.charAt(out.length() - 1) == ' '
                    ? ""
                    : " ")
            .append(part);
      }
    }
    out.append('\n');
  }

  private void model(ApiModel model) {
    line(
        "",
        "openapi",
        model.dialect(),
        '"' + model.info().title() + '"',
        model.info().version());
    model.servers().forEach(s -> server("", s));
    model.securitySchemes().values().forEach(this::scheme);
    line("", "security", requirements(model.security()));
    model.operations().forEach(this::operation);
    line("", "components", model.components());
    model.schemas().forEach(this::schema);
  }

  private void server(String indent, Server server) {
    line(
        indent,
        "server",
        server.url(),
        server.variables().isEmpty() ? "" : server.variables(),
        at(server.origin()));
  }

  private void scheme(SecurityScheme s) {
    line(
        "",
        "scheme",
        s.name(),
        s.type(),
        s.in(),
        s.parameter(),
        s.httpScheme(),
        s.openIdConnectUrl(),
        s.flows().isEmpty() ? "" : s.flows(),
        at(s.origin()));
  }

  private static String requirements(List<SecurityRequirement> requirements) {
    return requirements == null
        ? "inherited"
        : requirements.stream()
            .map(r -> r.schemes().toString())
            .collect(Collectors.joining(" | ", "(", ")"));
  }

  private void operation(Operation o) {
    line(
        "",
        o.key(),
        o.operationId() == null ? "" : "id=" + o.operationId(),
        o.tags().isEmpty() ? "" : o.tags(),
        o.deprecated() ? "deprecated" : "",
        o.sunset() == null ? "" : "sunset=" + o.sunset(),
        o.extensions().isEmpty() ? "" : o.extensions(),
        at(o.origin()));
    o.servers().forEach(s -> server("  ", s));
    if (o.security() != null) {
      line("  ", "security", requirements(o.security()));
    }
    o.parameters().forEach(this::parameter);
    RequestBody body = o.requestBody();
    if (body != null) {
      line("  ", "body", body.required() ? "required" : "", at(body.origin()));
      body.content().forEach(this::mediaType);
    }
    for (Response r : o.responses()) {
      line("  ", r.status(), at(r.origin()));
      r.headers()
          .forEach((name, h) -> line(
              "    ",
              "header",
              name,
              h.required() ? "required" : "",
              h.deprecated() ? "deprecated" : "",
              "#" + h.schema()));
      r.content().forEach(this::mediaType);
    }
  }

  private void parameter(Parameter p) {
    line(
        "  ",
        p.in().name().toLowerCase(Locale.ROOT),
        p.name(),
        p.required() ? "required" : "",
        p.deprecated() ? "deprecated" : "",
        p.style(),
        p.explode() ? "explode" : "",
        p.allowReserved() ? "reserved" : "",
        p.contentType(),
        "#" + p.schema(),
        at(p.origin()),
        p.use().equals(p.origin()) ? "" : "used " + at(p.use()));
  }

  private void mediaType(MediaType m) {
    line(
        "    ",
        m.name(),
        m.schema().isPresent() ? "#" + m.schema().getAsInt() : "any",
        at(m.origin()));
    m.encodings()
        .forEach((name, e) -> line(
            "      ",
            "encoding",
            name,
            e.contentType(),
            e.style(),
            e.explode() == null ? "" : "explode=" + e.explode(),
            e.allowReserved() ? "reserved" : "",
            e.headers().isEmpty() ? "" : e.headers()));
  }

  private void schema(Schema s) {
    line(
        "",
        "#" + s.id(),
        s.component(),
        s.types().isEmpty() ? "any" : s.types(),
        s.nullable() ? "nullable" : "",
        s.format() == null ? "" : "format=" + s.format(),
        s.constant() == null ? "" : "const=" + s.constant(),
        s.enumeration() == null ? "" : "enum=" + s.enumeration(),
        bounds(s.bounds()),
        object(s.object()),
        s.array().items().isPresent() ? "items=#" + s.array().items().getAsInt() : "",
        s.array().prefixItems().isEmpty() ? "" : "prefix=" + s.array().prefixItems(),
        composition(s.composition()),
        s.annotations().deprecated() ? "deprecated" : "",
        s.annotations().readOnly() ? "readOnly" : "",
        s.annotations().writeOnly() ? "writeOnly" : "",
        s.annotations().defaultValue() == null
            ? ""
            : "default=" + s.annotations().defaultValue(),
        s.annotations().title() == null ? "" : "title=" + s.annotations().title(),
        s.annotations().extensions().isEmpty() ? "" : s.annotations().extensions(),
        at(s.origin()));
  }

  private static String bounds(Bounds b) {
    return b.equals(Bounds.NONE)
        ? ""
        : b.toString()
            .replace("Bounds[", "[")
            .replaceAll("(?:, )?\\w+=(?:null|false)", "")
            .replace("[, ", "[");
  }

  private static String object(ObjectShape o) {
    if (o.equals(ObjectShape.NONE)) {
      return "";
    }
    String additional = o.additional() == ObjectShape.Additional.UNSTATED
        ? ""
        : " additional=" + o.additional()
            + (o.additionalSchema().isPresent() ? "#" + o.additionalSchema().getAsInt() : "");
    return o.properties()
        + (o.required().isEmpty() ? "" : " required=" + o.required())
        + (o.patternProperties().isEmpty() ? "" : " patterns=" + o.patternProperties())
        + additional;
  }

  private static String composition(Composition c) {
    return (c.allOf().isEmpty() ? "" : "allOf=" + c.allOf())
        + (c.oneOf().isEmpty() ? "" : " oneOf=" + c.oneOf())
        + (c.anyOf().isEmpty() ? "" : " anyOf=" + c.anyOf())
        + (c.not().isPresent() ? " not=#" + c.not().getAsInt() : "")
        + (c.discriminator() == null
            ? ""
            : " by " + c.discriminator().property() + c.discriminator().mapping());
  }

  private static String at(io.raccordo.generator.diagnostic.Origin origin) {
    return "@" + origin;
  }
}
