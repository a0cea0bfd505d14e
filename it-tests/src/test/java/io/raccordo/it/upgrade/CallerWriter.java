package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.it.upgrade.BareDocument.Operation;
import io.raccordo.it.upgrade.Manifest.Module;
import io.raccordo.it.upgrade.TypedExpression.Expr;
import io.raccordo.runtime.json.OpenEnum;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes code that calls modules of a connector as a user of it would have: for each module a class
 * with a method for a call with what is required, and one with everything that can be set. Knows of
 * the connector what its compiled classes show.
 */
final class CallerWriter {
  /** The package of what is written. */
  static final String PACKAGE = "caller";

  private final ClassLoader connector;
  private final String connectorClass;
  private final TypedExpression expressions = new TypedExpression();
  private final OutputReaders readers = new OutputReaders();
  private final Map<String, String> sources = new LinkedHashMap<>();

  CallerWriter(ClassLoader connector, String connectorClass) {
    this.connector = connector;
    this.connectorClass = connectorClass;
  }

  /**
   * What was written for a module.
   *
   * @param className the caller
   * @param optional keys of the members that the full call sets and need not
   * @param unsaid keys of members that have a value which no method takes
   */
  record Caller(Module module, String className, List<String> optional, List<String> unsaid) {}

  /** Writes a caller with values that a version's document admits. */
  Optional<Caller> write(BareDocument document, Module module, String version)
      throws ReflectiveOperationException {
    JsonNode binding = module.binding(version).orElseThrow();
    List<String> required = new ArrayList<>();
    binding.path("required").forEach(key -> required.add(key.asText()));
    if (!binding.path("operation").asText().equals("PATH")) {
      return write(module, Map.of(), Map.of(), required);
    }
    Operation operation = document
        .operation(binding.path("method").asText(), binding.path("path").asText())
        .orElseThrow();
    return write(
        module,
        InputSample.of(document, operation, false),
        InputSample.of(document, operation, true),
        required);
  }

  /** Writes a caller; empty when there is no value for something that the factory takes. */
  private Optional<Caller> write(
      Module module, Map<String, JsonNode> least, Map<String, JsonNode> most, List<String> required)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName(module.className(), true, connector);
    String name = "Call" + sources.size();
    StringBuilder source = new StringBuilder();
    source.append("public final class ").append(name).append(" {\n");
    source.append("  private ").append(name).append("() {}\n");
    List<String> optional = new ArrayList<>();
    List<String> unsaid = new ArrayList<>();
    if (module.kind().equals("INSTANT_TRIGGER")) {
      for (String variant : List.of("least", "most")) {
        source
            .append(head(variant))
            .append("    var output = connector.parse(")
            .append(TypedExpression.name(type))
            .append(
                ".MODULE, io.raccordo.runtime.http.Headers.of(java.util.Map.of(\"Content-Type\",")
            .append(" java.util.List.of(\"application/json\"))), log.payload());\n    ")
            .append(readers.read(argument(type.getField("MODULE").getGenericType()), "output"))
            .append("\n  }\n");
      }
    } else {
      Class<?> input = Class.forName(module.className() + "$Input", true, connector);
      for (boolean full : new boolean[] {false, true}) {
        Map<String, JsonNode> values = full ? most : least;
        String begin = begin(module, type, values);
        if (begin == null) {
          return Optional.empty();
        }
        StringBuilder setters = new StringBuilder();
        source.append(head(full ? "most" : "least"));
        source.append("    var input = ").append(begin).append(";\n");
        for (JsonNode member : module.node().path("members")) {
          String key = member.path("key").asText();
          if (member.path("positional").asBoolean() || !values.containsKey(key)) {
            continue;
          }
          String setter = "set" + key.length() + '_' + Math.abs((key + full).hashCode());
          if (source.indexOf(setter + "(input") >= 0) {
            continue;
          }
          String call = setter(input, member.path("name").asText(), key, values.get(key));
          if (call == null) {
            unsaid.add(key);
            continue;
          }
          boolean guarded = full && !required.contains(key);
          if (guarded) {
            optional.add(key);
            source
                .append("    if (log.sets(")
                .append(TypedExpression.literal(key))
                .append(")) {\n  ");
          }
          source.append("    ").append(setter).append("(input, log);\n");
          source.append(guarded ? "    }\n" : "");
          setters
              .append("  private static void ")
              .append(setter)
              .append('(')
              .append(TypedExpression.name(input))
              .append(
                  " input, io.raccordo.it.upgrade.CallLog log) {\n    log.sets(\"\");\n    input.")
              .append(call)
              .append(";\n  }\n");
        }
        source.append("    log.input(input.toJson());\n");
        output(module, input, full, source);
        source.append("  }\n").append(setters);
      }
    }
    sources.put(name, source.append("}\n").toString());
    return Optional.of(new Caller(module, PACKAGE + '.' + name, optional, unsaid));
  }

  private String head(String variant) {
    return "  public static void " + variant + "(" + connectorClass
        + " connector, io.raccordo.it.upgrade.CallLog log) throws Exception {\n    int depth = 3;\n"
        + "    log.sets(Integer.toString(depth));\n";
  }

  private void output(Module module, Class<?> input, boolean full, StringBuilder source) {
    Type output = argument(input.getGenericSuperclass());
    if (module.kind().equals("SEARCH")) {
      String read = "for (var item : items) { log.got(\"item\", item); "
          + readers.read(output, "item") + " }\n";
      source.append(
          full
              ? "    var items = connector.stream(input, log.options()).limit(2).toList();\n    "
              : "    var items = connector.page(input, log.options()).items();\n    ");
      source.append(read);
    } else {
      source
          .append(
              "    var output = connector.run(input, log.options());\n    if (output != null) {\n      ")
          .append("log.got(\"output\", output);\n      ")
          .append(readers.read(output, "output"))
          .append("\n    }\n");
    }
  }

  private static Type argument(Type generic) {
    Type[] arguments = ((ParameterizedType) generic).getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  private @Nullable String begin(Module module, Class<?> type, Map<String, JsonNode> values) {
    List<String> keys = new ArrayList<>();
    for (JsonNode member : module.node().path("members")) {
      String key = member.path("key").asText();
      if (member.path("positional").asBoolean() && !keys.contains(key)) {
        keys.add(key);
      }
    }
    for (Method factory : methods(type, "input", keys.size())) {
      List<String> arguments = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        JsonNode value = values.get(keys.get(i));
        String expr = value == null
            ? null
            : replaceable(factory.getGenericParameterTypes()[i], keys.get(i), value);
        if (expr != null) {
          arguments.add(expr);
        }
      }
      if (Modifier.isStatic(factory.getModifiers()) && arguments.size() == keys.size()) {
        return TypedExpression.name(type) + ".input(" + String.join(", ", arguments) + ")";
      }
    }
    return null;
  }

  private @Nullable String setter(Class<?> input, String name, String key, JsonNode value) {
    for (Method method : methods(input, name, 1)) {
      String expr = replaceable(method.getGenericParameterTypes()[0], key, value);
      if (expr != null) {
        return name + '(' + expr + ')';
      }
    }
    return null;
  }

  /** Texts can be replaced when the call is made, so that both sides of a guard can be tried. */
  private @Nullable String replaceable(Type type, String key, JsonNode value) {
    Expr expr = expressions.of(type, value);
    if (expr == null) {
      return null;
    }
    String text = "log.text(" + TypedExpression.literal(key) + ", "
        + TypedExpression.literal(value.asText()) + ")";
    if (type == String.class) {
      return text;
    }
    return type instanceof Class<?> c && OpenEnum.class.isAssignableFrom(c)
        ? TypedExpression.name(type) + ".of(" + text + ")"
        : expr.source();
  }

  private static List<Method> methods(Class<?> type, String name, int parameters) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getName().equals(name)
            && m.getParameterCount() == parameters
            && !m.isBridge()
            && m.getDeclaringClass() == type)
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  /** Puts all that was written into a folder. */
  List<Path> save(Path folder) throws IOException {
    Map<String, String> all = new LinkedHashMap<>(sources);
    all.putAll(readers.sources());
    Path into = Files.createDirectories(folder.resolve(PACKAGE));
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : all.entrySet()) {
      Path file = into.resolve(source.getKey() + ".java");
      Files.writeString(file, "package " + PACKAGE + ";\n\n" + source.getValue());
      files.add(file);
    }
    return files;
  }
}
