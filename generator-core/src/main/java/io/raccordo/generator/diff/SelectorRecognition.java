package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diff.Selector.Kind;
import io.raccordo.generator.diff.Selector.Reason;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what chooses an API version, from its document alone.
 *
 * <p>A parameter has to be named as a version ({@code Intercom-Version}, {@code api-version}), to
 * be on at least half of the operations, and to have a version preset there, the same everywhere:
 * its default, its constant or its only value. Without one nobody knows what to send. For addresses
 * see {@link AddressRecognition}.
 */
public final class SelectorRecognition {
  private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

  /** Names that can be sent as they are in every place. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

  /** {@code 2.10}, {@code v3}, {@code 2024-05-01}, {@code 2021-03-01-preview}. */
  private static final Pattern VALUE =
      Pattern.compile("[vV]?\\d+(?:[.-]\\d+)*(?:[.-]?[A-Za-z][A-Za-z0-9]*)?");

  /** Versions of other things than the API. */
  private static final Set<String> OTHERS = Set.of(
      "app",
      "application",
      "bot",
      "browser",
      "build",
      "client",
      "code",
      "content",
      "device",
      "document",
      "entity",
      "file",
      "firmware",
      "if",
      "item",
      "language",
      "last",
      "max",
      "min",
      "minimum",
      "model",
      "object",
      "os",
      "package",
      "page",
      "plan",
      "platform",
      "plugin",
      "previous",
      "protocol",
      "resource",
      "schema",
      "sdk",
      "signature",
      "since",
      "software",
      "target",
      "template",
      "terms",
      "tls");

  private final ApiModel model;
  private final @Nullable StatedSelector stated;
  private final List<Operation> operations;

  private SelectorRecognition(ApiModel model, @Nullable StatedSelector stated) {
    this.model = model;
    this.stated = stated;
    this.operations = model.operations().stream()
        .filter(o -> o.key().kind() == OperationKey.Kind.PATH)
        .toList();
  }

  /**
   * The selectors of a version.
   *
   * @param stated what the team states: no other parameter is taken for a selector then; null to
   *     have it recognised
   */
  public static Selectors of(ApiModel model, @Nullable StatedSelector stated) {
    SelectorRecognition recognition = new SelectorRecognition(model, stated);
    return new Selectors(
        recognition.sent(),
        new AddressRecognition(model, recognition.operations, stated).addressed());
  }

  private @Nullable Selector sent() {
    if (stated == null) {
      return recognised();
    }
    String name = stated.name();
    return name == null
        ? null
        : switch (stated.in()) {
          case HEADER -> stated(Kind.HEADER, name);
          case QUERY -> stated(Kind.QUERY, name);
          case PATH ->
            parameters(Kind.PATH_SEGMENT, name).isEmpty() ? null : stated(Kind.PATH_SEGMENT, name);
          case SERVER -> null;
        };
  }

  private Selector stated(Kind kind, String name) {
    List<Parameter> declared = parameters(kind, name);
    String own = stated == null ? null : stated.values().get(model.label());
    Parameter first = declared.isEmpty() ? null : declared.get(0);
    String preset = first == null ? null : preset(first);
    return new Selector(
        kind,
        name,
        own != null ? own : preset != null ? preset : model.label(),
        Reason.STATED,
        declared.size(),
        operations.size(),
        first != null && first.required(),
        first == null ? List.of() : admitted(first),
        first == null ? model.origin() : first.origin());
  }

  /** The parameters that would carry such a selector, at most one an operation. */
  private List<Parameter> parameters(Kind kind, String name) {
    Selector wanted =
        new Selector(kind, name, "", Reason.STATED, 0, 0, false, List.of(), model.origin());
    return carriers(wanted::carriedBy);
  }

  private List<Parameter> carriers(Predicate<Parameter> wanted) {
    return operations.stream()
        .flatMap(o -> o.parameters().stream().filter(wanted).limit(1))
        .toList();
  }

  private @Nullable Selector recognised() {
    Map<String, Parameter> names = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Operation operation : operations) {
      for (Parameter parameter : operation.parameters()) {
        if (seen.add(parameter.in() + " " + parameter.name()) && namedAsVersion(parameter)) {
          names.putIfAbsent(
              parameter.in() + " " + parameter.name().toLowerCase(Locale.ROOT), parameter);
        }
      }
    }
    return names.values().stream()
        .map(this::recognised)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private Optional<Selector> recognised(Parameter first) {
    Kind kind = switch (first.in()) {
      case HEADER -> Kind.HEADER;
      case QUERY -> Kind.QUERY;
      case PATH -> Kind.PATH_SEGMENT;
      case COOKIE -> throw new IllegalArgumentException(first.name());
    };
    List<Parameter> carriers = parameters(kind, first.name());
    String value = preset(first);
    boolean same = carriers.stream().map(this::preset).allMatch(v -> v != null && v.equals(value));
    return value == null || !same || carriers.size() * 2 < operations.size()
        ? Optional.empty()
        : Optional.of(new Selector(
            kind,
            first.name(),
            value,
            Reason.NAMED_PARAMETER,
            carriers.size(),
            operations.size(),
            first.required(),
            admitted(first),
            first.origin()));
  }

  /** A path or query has less room for names of vendors than a header. */
  private static boolean namedAsVersion(Parameter parameter) {
    if (!NAME.matcher(parameter.name()).matches()) {
      return false;
    }
    List<String> words = new ArrayList<>();
    for (String word : WORDS.split(parameter.name(), -1)) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
    words.removeIf(String::isEmpty);
    boolean plain = words.equals(List.of("version"))
        || words.equals(List.of("api", "version"))
        || words.equals(List.of("apiversion"));
    return switch (parameter.in()) {
      case HEADER ->
        plain || (words.contains("version") && words.stream().noneMatch(OTHERS::contains));
      case QUERY -> plain || words.equals(List.of("v"));
      case PATH -> plain || words.equals(List.of("version", "number"));
      case COOKIE -> false;
    };
  }

  private @Nullable String preset(Parameter parameter) {
    Schema schema = model.resolved(parameter.schema());
    JsonNode node = model.schema(parameter.schema()).annotations().defaultValue();
    if (node == null) {
      node = schema.annotations().defaultValue();
    }
    if (node == null) {
      node = schema.constant();
    }
    List<JsonNode> values = schema.enumeration();
    if (node == null && values != null && values.size() == 1) {
      node = values.get(0);
    }
    return node != null && node.isValueNode() && VALUE.matcher(node.asText()).matches()
        ? node.asText()
        : null;
  }

  private List<String> admitted(Parameter parameter) {
    List<JsonNode> values = model.resolved(parameter.schema()).enumeration();
    return values == null ? List.of() : values.stream().map(JsonNode::asText).toList();
  }
}
