package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.Annotations;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.ArrayShape;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.OperationKey.Kind;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Schema;
import io.raccordo.generator.model.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Models that consist of paths only, written as {@code GET /pets/{id:integer} listPets}. */
final class PathModels {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^{}:]+)(?::([a-z]+))?}");

  private PathModels() {}

  static ApiModel model(String... operations) {
    return served("https://api.example.com", operations);
  }

  static ApiModel served(String url, String... operations) {
    List<Operation> result = new ArrayList<>();
    List<Schema> schemas = new ArrayList<>();
    for (String line : operations) {
      String[] words = line.split(" ");
      result.add(operation(words[0], words[1], words.length > 2 ? words[2] : null, schemas));
    }
    return new ApiModel(
        "label",
        "api.yaml",
        "3.1",
        new ApiModel.Info("Title", null, null),
        List.of(new Server(url, Origin.root("api.yaml"), null, Map.of())),
        result,
        schemas,
        Map.of(),
        Map.of(),
        List.of());
  }

  static OperationKey key(String methodAndPath) {
    String[] words = methodAndPath.split(" ");
    return switch (words[0]) {
      case "webhook" -> new OperationKey(Kind.WEBHOOK, HttpMethod.POST, words[1]);
      case "callback" -> new OperationKey(Kind.CALLBACK, HttpMethod.POST, words[1]);
      default -> OperationKey.onPath(HttpMethod.valueOf(words[0]), words[1]);
    };
  }

  private static Operation operation(
      String kind, String template, String id, List<Schema> schemas) {
    OperationKey key = key(kind + ' ' + PARAMETER.matcher(template).replaceAll("{$1}"));
    List<Parameter> parameters = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(template);
    while (key.kind() == Kind.PATH && matcher.find()) {
      String type = matcher.group(2) == null ? "string" : matcher.group(2);
      schemas.add(schema(schemas.size(), JsonType.valueOf(type.toUpperCase(Locale.ROOT))));
      Origin origin = Origin.root("api.yaml");
      parameters.add(new Parameter(
          matcher.group(1),
          Parameter.In.PATH,
          origin,
          origin,
          true,
          false,
          null,
          Parameter.Style.SIMPLE,
          false,
          false,
          schemas.size() - 1,
          null));
    }
    return new Operation(
        key,
        Origin.root("api.yaml"),
        id,
        null,
        null,
        List.of(),
        false,
        null,
        parameters,
        null,
        List.of(),
        null,
        List.of(),
        Map.of());
  }

  private static Schema schema(int id, JsonType type) {
    return new Schema(
        id,
        Origin.root("api.yaml"),
        null,
        Set.of(type),
        false,
        null,
        null,
        null,
        Bounds.NONE,
        ObjectShape.NONE,
        ArrayShape.NONE,
        Composition.NONE,
        Annotations.NONE);
  }
}
