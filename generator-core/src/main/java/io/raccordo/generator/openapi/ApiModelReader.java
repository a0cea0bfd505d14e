package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey.Kind;
import io.raccordo.generator.model.SecurityRequirement;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.model.Server;
import io.raccordo.generator.source.Limits;
import io.raccordo.generator.source.ResolvedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stage {@code lower}: one API version's documents to its model. */
public final class ApiModelReader {
  private final ResolvedDocument document;
  private final String label;
  private final Limits limits;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Fields fields;
  private final Place root;

  private ApiModelReader(ResolvedDocument document, String label, Limits limits) {
    this.document = document;
    this.label = label;
    this.limits = limits;
    this.fields = new Fields(new References(document, limits, diagnostics), diagnostics);
    this.root = Place.root(document.root());
  }

  /**
   * Lowers one API version within {@link Limits#DEFAULTS}. What cannot be understood costs the
   * smallest element that holds it and a diagnostic.
   *
   * @param label the version's label in its succession
   * @throws InvalidInputException when the document is no OpenAPI document of a known version
   */
  public static ApiModel lower(ResolvedDocument document, String label, Diagnostics diagnostics) {
    return lower(document, label, Limits.DEFAULTS, diagnostics);
  }

  /** Lowers one API version with as many operations as the limits allow. */
  public static ApiModel lower(
      ResolvedDocument document, String label, Limits limits, Diagnostics diagnostics) {
    ApiModelReader reader = new ApiModelReader(document, label, limits);
    try {
      ApiModel model = reader.read();
      reader.report(diagnostics);
      return model;
    } catch (InvalidInputException fault) {
      reader.report(diagnostics);
      throw new InvalidInputException(
          diagnostics.all().stream().map(d -> d.locatedBy(document)).toList());
    }
  }

  /** What several operations share is read, and found faulty, once for each. */
  private void report(Diagnostics to) {
    diagnostics.all().stream().distinct().forEach(to::add);
  }

  private ApiModel read() {
    Dialect dialect = dialect();
    boolean old = dialect == Dialect.SWAGGER_2_0;
    if (!old) {
      new StructureCheck(dialect, diagnostics).check(root, ObjectKind.OPENAPI);
    }
    References references = fields.references();
    SchemaLowering schemas = new SchemaLowering(document.root().name(), dialect, limits, fields);
    SecurityLowering security = new SecurityLowering(references, fields);
    ServerLowering servers = new ServerLowering(fields);
    Place components = old ? root : fields.object(root, "components");
    schemas.components(lists(components, old ? "definitions" : "schemas"));
    PathItemLowering items = new PathItemLowering(
        fields,
        old
            ? new Swagger2Operations(root, schemas, fields, security, servers)
            : new OpenApi3Operations(schemas, fields, security, servers),
        limits);
    fields.members(root, "paths").forEach(path -> items.read(Kind.PATH, path));
    webhooks().forEach(webhook -> items.read(Kind.WEBHOOK, webhook));
    items.readCallbacks();
    List<Operation> operations = items.operations();
    schemas.finish();
    Map<String, SecurityScheme> schemes =
        security.schemes(lists(components, old ? "securityDefinitions" : "securitySchemes"));
    List<SecurityRequirement> requirements = security.requirements(root);
    return new ApiModel(
        label,
        document.root().name(),
        dialect.label(),
        info(),
        servers(servers, old),
        operations,
        schemas.schemas(),
        schemas.componentIds(),
        schemes,
        requirements == null ? List.of() : requirements);
  }

  /** A name that starts with {@code x-} is a webhook's like any other, unless it holds none. */
  private List<Place> webhooks() {
    return Stream.of("webhooks", "x-webhooks")
        .flatMap(list -> fields.entries(root, list).stream())
        .filter(w -> w.node().isObject() || !w.token().startsWith("x-"))
        .toList();
  }

  private List<Place> lists(@Nullable Place components, String name) {
    if (components == null) {
      return List.of();
    }
    Place list = fields.object(components, name);
    return list == null ? List.of() : list.children();
  }

  private List<Server> servers(ServerLowering lowering, boolean old) {
    if (old) {
      return lowering.ofSwagger2(root, fields.texts(root, "schemes"));
    }
    List<Server> servers = new ArrayList<>(lowering.servers(root));
    if (servers.isEmpty()) {
      servers.add(ServerLowering.relative(root));
    }
    return servers;
  }

  private ApiModel.Info info() {
    Place info = fields.object(root, "info");
    if (info == null) {
      return new ApiModel.Info(document.root().name(), null, null);
    }
    String title = fields.text(info, "title");
    return new ApiModel.Info(
        title == null ? document.root().name() : title,
        fields.text(info, "version"),
        fields.text(info, "description"));
  }

  private Dialect dialect() {
    JsonNode openapi = root.node().path("openapi");
    JsonNode swagger = root.node().path("swagger");
    String version = openapi.isMissingNode() ? swagger.asText() : openapi.asText();
    if (openapi.isMissingNode() && version.startsWith("2")) {
      return Dialect.SWAGGER_2_0;
    }
    if (version.equals("3") || version.startsWith("3.0")) {
      return Dialect.OPENAPI_3_0;
    }
    if (version.startsWith("3.1")) {
      return Dialect.OPENAPI_3_1;
    }
    if (version.startsWith("3.2")) {
      return Dialect.OPENAPI_3_2;
    }
    diagnostics.error(
        "not-openapi",
        root.origin(),
        openapi.isMissingNode() && swagger.isMissingNode()
            ? "The document has neither a member \"openapi\" nor \"swagger\"."
            : "OpenAPI version \"" + version + "\" is not known.",
        "Give a document of OpenAPI 3.0, 3.1 or 3.2, or of Swagger 2.0.");
    throw new InvalidInputException(diagnostics.all());
  }
}
