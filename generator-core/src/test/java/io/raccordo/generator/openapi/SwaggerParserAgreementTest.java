package io.raccordo.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.support.Reading;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.converter.SwaggerConverter;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A second opinion: swagger-parser reads the same documents, and both must find the same
 * operations, parameters, media types, responses, component schemas and their properties.
 * {@code -Draccordo.agreement=FOLDER} asks about other documents than the samples.
 */
class SwaggerParserAgreementTest {
  static List<Path> documents() throws IOException {
    Path folder = Path.of(System.getProperty("raccordo.agreement", "../specs"));
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().matches(".*\\.(json|ya?ml)"))
          .filter(SwaggerParserAgreementTest::isOpenApi)
          .sorted()
          .toList();
    }
  }

  private static boolean isOpenApi(Path file) {
    try {
      return Files.readString(file).matches("(?s).*\\b(openapi|swagger)[\"']?\\s*:\\s*[\"']?[23].*")
          && !file.getFileName().toString().equals("real.lock.json");
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void agrees(Path document) throws IOException {
    Reading reading = Reading.of(document);
    OpenAPI theirs = theirs(reading.document().root().root(), Files.readString(document));

    assertThat(of(reading.model())).containsExactlyElementsOf(new References(theirs).elements());
  }

  private static OpenAPI theirs(JsonNode tree, String text) {
    ParseOptions options = new ParseOptions();
    return tree.has("swagger")
        ? new SwaggerConverter().readContents(text, List.of(), options).getOpenAPI()
        : new OpenAPIDeserializer().deserialize(tree, "", options).getOpenAPI();
  }

  private static Set<String> of(ApiModel model) {
    Set<String> found = new TreeSet<>();
    for (io.raccordo.generator.model.Operation operation : model.operations()) {
      if (operation.key().kind() != OperationKey.Kind.PATH) {
        continue;
      }
      String key = operation.key().toString();
      found.add(key);
      operation
          .parameters()
          .forEach(
              p -> found.add(key + ' ' + p.in().name().toLowerCase(Locale.ROOT) + ' ' + p.name()));
      if (operation.requestBody() != null) {
        operation.requestBody().content().forEach(m -> found.add(key + " body " + m.name()));
      }
      operation.responses().forEach(r -> {
        found.add(key + ' ' + r.status());
        r.content().forEach(m -> found.add(key + ' ' + r.status() + ' ' + m.name()));
        r.headers().keySet().forEach(h -> found.add(key + ' ' + r.status() + " header " + h));
      });
    }
    model.components().forEach((name, id) -> {
      found.add("schema " + name);
      if (name.equals(model.schema(id).component())) {
        model
            .schema(id)
            .object()
            .properties()
            .keySet()
            .forEach(p -> found.add("schema " + name + '.' + p));
      }
    });
    return found;
  }

  /** What swagger-parser found, with references inside the document followed. */
  private static final class References {
    private final OpenAPI api;
    private final Set<String> found = new TreeSet<>();

    References(OpenAPI api) {
      this.api = api;
    }

    // swagger-parser declares its map of schemas with a raw type.
    @SuppressWarnings("rawtypes")
    Set<String> elements() {
      if (api.getPaths() != null) {
        api.getPaths().forEach(this::path);
      }
      var components = api.getComponents();
      if (components == null || components.getSchemas() == null) {
        return found;
      }
      for (var schema : components.getSchemas().entrySet()) {
        found.add("schema " + schema.getKey());
        Map<?, ?> properties = schema.getValue().getProperties();
        if (properties != null && schema.getValue().get$ref() == null) {
          properties.keySet().forEach(p -> found.add("schema " + schema.getKey() + '.' + p));
        }
      }
      return found;
    }

    private void path(String path, PathItem item) {
      item.readOperationsMap()
          .forEach((method, operation) -> operation(method + " " + path, item, operation));
    }

    private void operation(String key, PathItem item, Operation operation) {
      found.add(key);
      List<Parameter> parameters = new ArrayList<>();
      parameters.addAll(operation.getParameters() == null ? List.of() : operation.getParameters());
      parameters.addAll(item.getParameters() == null ? List.of() : item.getParameters());
      for (Parameter use : parameters) {
        Parameter parameter = use.get$ref() == null
            ? use
            : api.getComponents().getParameters().get(name(use.get$ref()));
        found.add(key + ' ' + parameter.getIn() + ' ' + parameter.getName());
      }
      RequestBody body = operation.getRequestBody();
      if (body != null && body.get$ref() != null) {
        body = api.getComponents().getRequestBodies().get(name(body.get$ref()));
      }
      content(key + " body", body == null ? null : body.getContent());
      if (operation.getResponses() != null) {
        operation.getResponses().forEach((status, use) -> response(key + ' ' + status, use));
      }
    }

    private void response(String key, ApiResponse use) {
      found.add(key);
      ApiResponse response =
          use.get$ref() == null ? use : api.getComponents().getResponses().get(name(use.get$ref()));
      content(key, response.getContent());
      if (response.getHeaders() != null) {
        response.getHeaders().keySet().forEach(h -> found.add(key + " header " + h));
      }
    }

    private void content(String key, Content content) {
      if (content != null) {
        content.keySet().forEach(name -> found.add(key + ' ' + name));
      }
    }

    private static String name(String reference) {
      return reference
          .substring(reference.lastIndexOf('/') + 1)
          .replace("~1", "/")
          .replace("~0", "~");
    }
  }
}
