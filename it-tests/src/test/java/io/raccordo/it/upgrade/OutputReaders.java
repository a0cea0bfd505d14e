package io.raccordo.it.upgrade;

import io.raccordo.runtime.Download;
import io.raccordo.runtime.ItemStream;
import io.raccordo.runtime.json.JsonObjectView;
import io.raccordo.runtime.json.UnionView;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes source that calls every accessor of a type, and of the types that those answer. */
final class OutputReaders {
  private static final int DEEPEST = 3;

  private final Map<Class<?>, String> names = new LinkedHashMap<>();
  private final Map<Class<?>, Integer> depths = new LinkedHashMap<>();
  private final Deque<Class<?>> open = new ArrayDeque<>();
  private final Map<String, String> sources = new LinkedHashMap<>();

  /** Statements that read a value of some type, which is in a variable that is not null. */
  String read(Type type, String variable) {
    return statements(type, variable, 0);
  }

  /** Sources of all readers that were asked for, by the name of their class. */
  Map<String, String> sources() {
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      sources.put(names.get(type), source(type, depths.get(type)));
    }
    return sources;
  }

  private String statements(Type type, String variable, int depth) {
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      if (generic.getRawType() == ItemStream.class) {
        return "try (" + variable + ") { for (var each : " + variable + ") { "
            + statements(element, "each", depth) + " break; } }";
      }
      String values = generic.getRawType() == Map.class ? ".values()" : "";
      String inner = statements(element, "each" + depth, depth + 1);
      return inner.isEmpty()
          ? ""
          : "for (var each" + depth + " : " + variable + values + ") { " + inner + " }";
    }
    Class<?> target = (Class<?>) type;
    if (target == Download.class) {
      return "try (" + variable + ") { log.got(\"Download.stream\", " + variable
          + ".stream().readAllBytes()); }";
    }
    boolean view =
        JsonObjectView.class.isAssignableFrom(target) || UnionView.class.isAssignableFrom(target);
    if (!view || (depth >= DEEPEST && !names.containsKey(target))) {
      return "";
    }
    if (!names.containsKey(target)) {
      names.put(target, "Read" + names.size());
      depths.put(target, depth);
      open.add(target);
    }
    return names.get(target) + ".read(log, " + variable + ", depth - 1);";
  }

  private String source(Class<?> type, int depth) {
    StringBuilder source = new StringBuilder();
    source.append("final class ").append(names.get(type)).append(" {\n");
    source.append("  private ").append(names.get(type)).append("() {}\n");
    source
        .append("  static void read(io.raccordo.it.upgrade.CallLog log, ")
        .append(TypedExpression.name(type))
        .append(" view, int depth) {\n    if (depth < 0) {\n      return;\n    }\n");
    for (Method accessor : accessors(type)) {
      String label = TypedExpression.literal(
          type.getName().replaceFirst(".*\\.(?=[^.]*$)", "") + '.' + accessor.getName());
      source
          .append("    try {\n      var value = view.")
          .append(accessor.getName())
          .append("();\n");
      source.append("      log.got(").append(label).append(", value);\n");
      String inner = statements(accessor.getGenericReturnType(), "value", depth + 1);
      if (!inner.isEmpty()) {
        source.append("      if (value != null) { ").append(inner).append(" }\n");
      }
      source.append("    } catch (io.raccordo.runtime.json.MemberFormException e) {\n");
      source.append("      log.other(").append(label).append(", e);\n    }\n");
    }
    return source.append("  }\n}\n").toString();
  }

  private static List<Method> accessors(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getDeclaringClass() == type
            && !Modifier.isStatic(m.getModifiers())
            && !m.isBridge()
            && m.getParameterCount() == 0)
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }
}
