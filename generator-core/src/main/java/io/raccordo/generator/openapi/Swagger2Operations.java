package io.raccordo.generator.openapi;

import io.raccordo.generator.model.MediaType;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Response;
import io.raccordo.generator.model.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Operations of 2.0, read from the document itself, so that every origin is a place of that
 * document.
 */
final class Swagger2Operations implements OperationLowering {
  /** Media types that can carry a value that is not a file. */
  private static final Pattern STRUCTURED =
      Pattern.compile("json|xml|yaml|text/|form|\\*/\\*|csv", Pattern.CASE_INSENSITIVE);

  private final Place root;
  private final SchemaLowering schemas;
  private final Fields fields;
  private final SecurityLowering security;
  private final ServerLowering servers;

  Swagger2Operations(
      Place root,
      SchemaLowering schemas,
      Fields fields,
      SecurityLowering security,
      ServerLowering servers) {
    this.root = root;
    this.schemas = schemas;
    this.fields = fields;
    this.security = security;
    this.servers = servers;
  }

  @Override
  public Operation read(OperationKey key, Place operation, List<Place> pathItems) {
    List<String> tags = fields.texts(operation, "tags");
    List<String> schemes = fields.texts(operation, "schemes");
    Swagger2Inputs inputs =
        new Swagger2Inputs(schemas, fields, mediaTypes(operation, "consumes"), operation);
    inputs.read(operation, pathItems);
    return new Operation(
        key,
        operation.origin(),
        fields.text(operation, "operationId"),
        fields.text(operation, "summary"),
        fields.text(operation, "description"),
        tags == null ? List.of() : tags,
        fields.flag(operation, "deprecated"),
        Sunsets.of(operation),
        inputs.parameters(),
        inputs.requestBody(),
        responses(operation),
        security.requirements(operation),
        schemes == null || schemes.isEmpty()
            ? List.<Server>of()
            : servers.ofSwagger2(root, schemes),
        fields.extensions(operation));
  }

  /** The operation's media types, or else the document's. */
  private List<String> mediaTypes(Place operation, String name) {
    List<String> own = fields.texts(operation, name);
    if (own == null) {
      own = fields.texts(root, name);
    }
    return own == null ? List.of() : own;
  }

  private List<Response> responses(Place operation) {
    List<String> produces = mediaTypes(operation, "produces");
    List<Response> responses = new ArrayList<>();
    for (Place use : fields.members(operation, "responses")) {
      Place place = schemas.references().follow(use);
      String status = ContentLowering.status(use, fields);
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
          content(place, produces),
          headers(place)));
    }
    return responses;
  }

  private List<MediaType> content(Place response, List<String> produces) {
    Place schema = response.child("schema");
    if (schema == null || schema.node().isNull()) {
      return List.of();
    }
    List<String> names = names(schema, produces);
    OptionalInt id = OptionalInt.of(schemas.id(schema));
    return names.stream()
        .distinct()
        .map(name -> new MediaType(name, schema.origin(), id, Map.of()))
        .toList();
  }

  /**
   * The media types of one response. What an operation produces is meant for its success: errors of
   * an operation that gives PDF come in what the document produces otherwise.
   */
  private List<String> names(Place schema, List<String> produces) {
    String type = schema.node().path("type").asText();
    if (type.equals("file")) {
      return produces.isEmpty() ? List.of("application/octet-stream") : produces;
    }
    if (type.equals("string") && !produces.isEmpty()) {
      return produces;
    }
    if (produces.stream().anyMatch(name -> STRUCTURED.matcher(name).find())) {
      return produces;
    }
    List<String> ofDocument = fields.texts(root, "produces");
    List<String> structured = ofDocument == null
        ? List.of()
        : ofDocument.stream().filter(name -> STRUCTURED.matcher(name).find()).toList();
    return structured.isEmpty() ? List.of("application/json") : structured;
  }

  private Map<String, Response.Header> headers(Place response) {
    Map<String, Response.Header> headers = new LinkedHashMap<>();
    Place all = fields.object(response, "headers");
    if (all == null) {
      return headers;
    }
    for (Place place : all.children()) {
      if (!place.node().isObject()) {
        fields.wrong(all, place.token(), "a header object", place.node());
        continue;
      }
      headers.put(
          place.token(),
          new Response.Header(
              place.origin(),
              false,
              false,
              fields.text(place, "description"),
              schemas.parameterId(place)));
    }
    return headers;
  }

  /** The style that a collection format means, given where the parameter is. */
  static Parameter.Style style(Place place, Parameter.In in, Fields fields) {
    String format = fields.text(place, "collectionFormat");
    Parameter.Style usual = in == Parameter.In.PATH || in == Parameter.In.HEADER
        ? Parameter.Style.SIMPLE
        : Parameter.Style.FORM;
    if (format == null) {
      return usual;
    }
    return switch (format) {
      case "ssv" -> Parameter.Style.SPACE_DELIMITED;
      case "tsv" -> Parameter.Style.TAB_DELIMITED;
      case "pipes" -> Parameter.Style.PIPE_DELIMITED;
      default -> usual;
    };
  }
}
