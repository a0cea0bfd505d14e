package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.raccordo.runtime.http.RequestContent;
import io.raccordo.runtime.json.JsonObjectView;
import io.raccordo.runtime.json.ObjectBuilder;
import io.raccordo.runtime.json.OpenEnum;
import io.raccordo.runtime.json.UnionView;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says JSON in Java, through the public API of generated types alone: builders, constants,
 * factories. What it says is also done, so that the source is known to give that JSON.
 */
final class TypedExpression {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<Class<?>, Map<String, List<Method>>> setters = new HashMap<>();

  /** A Java expression and what it gives. */
  record Expr(String source, Object value) {}

  /** The value as an expression of that type; null when the type cannot say it. */
  @Nullable
  Expr of(Type type, JsonNode value) {
    try {
      return expression(type, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be called", e);
    }
  }

  private @Nullable Expr expression(Type type, JsonNode value) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type element = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return raw == List.class
          ? list(element, value)
          : raw == Map.class ? map(element, value) : null;
    }
    Class<?> target = (Class<?>) type;
    if (JsonObjectView.class.isAssignableFrom(target)) {
      return object(target, value);
    }
    if (UnionView.class.isAssignableFrom(target)) {
      return union(target, value);
    }
    if (OpenEnum.class.isAssignableFrom(target)) {
      return value.isTextual() ? constant(target, value.asText()) : null;
    }
    return scalar(target, value);
  }

  private static @Nullable Expr scalar(Class<?> type, JsonNode value) {
    String text = value.asText();
    if (type == String.class) {
      return value.isTextual() ? new Expr(literal(text), text) : null;
    }
    if (type == long.class || type == Long.class) {
      return value.isIntegralNumber() && value.canConvertToLong()
          ? new Expr(value.asLong() + "L", value.asLong())
          : null;
    }
    if (type == int.class || type == Integer.class) {
      return value.isIntegralNumber() && value.canConvertToInt()
          ? new Expr(text, value.asInt())
          : null;
    }
    if (type == double.class || type == Double.class) {
      return value.isNumber() ? new Expr(value.asDouble() + "d", value.asDouble()) : null;
    }
    if (type == java.math.BigInteger.class) {
      return value.isIntegralNumber()
          ? new Expr("new java.math.BigInteger(" + literal(text) + ")", value.bigIntegerValue())
          : null;
    }
    if (type == BigDecimal.class) {
      return value.isNumber()
          ? new Expr("new java.math.BigDecimal(" + literal(text) + ")", value.decimalValue())
          : null;
    }
    if (type == boolean.class || type == Boolean.class) {
      return value.isBoolean() ? new Expr(text, value.asBoolean()) : null;
    }
    if (type == byte[].class) {
      return value.isTextual() && text.matches("(?:[A-Za-z0-9+/]{4})*")
          ? new Expr(
              "java.util.Base64.getDecoder().decode(" + literal(text) + ")",
              java.util.Base64.getDecoder().decode(text))
          : null;
    }
    if (type == RequestContent.class) {
      String content = value.isValueNode() ? text : value.toString();
      return new Expr(
          "io.raccordo.runtime.http.RequestContent.of(" + literal(content)
              + ".getBytes(java.nio.charset.StandardCharsets.UTF_8))",
          RequestContent.of(content.getBytes(StandardCharsets.UTF_8)));
    }
    if (type == tools.jackson.databind.JsonNode.class || type == Object.class) {
      String json = value.toString();
      return new Expr(
          "io.raccordo.it.upgrade.CallLog.json(" + literal(json) + ")", CallLog.json(json));
    }
    return value.isTextual() ? moment(type, text) : null;
  }

  private static @Nullable Expr moment(Class<?> type, String text) {
    try {
      if (type == LocalDate.class) {
        return new Expr("java.time.LocalDate.parse(" + literal(text) + ")", LocalDate.parse(text));
      }
      if (type == OffsetDateTime.class) {
        return new Expr(
            "java.time.OffsetDateTime.parse(" + literal(text) + ")", OffsetDateTime.parse(text));
      }
      if (type == java.util.UUID.class) {
        return new Expr(
            "java.util.UUID.fromString(" + literal(text) + ")", java.util.UUID.fromString(text));
      }
      return null;
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable Expr list(Type element, JsonNode value) {
    if (!value.isArray()) {
      return null;
    }
    List<String> sources = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (JsonNode item : value) {
      Expr expr = of(element, item);
      if (expr == null) {
        return null;
      }
      sources.add(expr.source());
      values.add(expr.value());
    }
    String witness = "java.util.List.<" + name(element) + ">of(";
    return new Expr(witness + String.join(", ", sources) + ")", values);
  }

  private @Nullable Expr map(Type element, JsonNode value) {
    if (!value.isObject()) {
      return null;
    }
    List<String> sources = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      Expr expr = of(element, entry.getValue());
      if (expr == null) {
        return null;
      }
      sources.add("java.util.Map.entry(" + literal(entry.getKey()) + ", " + expr.source() + ")");
      values.put(entry.getKey(), expr.value());
    }
    String witness = "java.util.Map.<String, " + name(element) + ">ofEntries(";
    return new Expr(witness + String.join(", ", sources) + ")", values);
  }

  private static Expr constant(Class<?> type, String text) throws ReflectiveOperationException {
    for (Field field : sorted(type.getFields())) {
      if (field.getType() == type && field.get(null).toString().equals(text)) {
        return new Expr(name(type) + '.' + field.getName(), field.get(null));
      }
    }
    Object value = type.getMethod("of", String.class).invoke(null, text);
    return new Expr(name(type) + ".of(" + literal(text) + ")", value);
  }

  private @Nullable Expr object(Class<?> type, JsonNode value) throws ReflectiveOperationException {
    Method begin = builder(type);
    if (!value.isObject() || begin == null) {
      return null;
    }
    ObjectBuilder<?, ?> builder = (ObjectBuilder<?, ?>) begin.invoke(null);
    StringBuilder source = new StringBuilder(name(type)).append(".builder()");
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      Expr expr = null;
      for (Method setter : setters(type).getOrDefault(member.getKey(), List.of())) {
        expr = of(setter.getGenericParameterTypes()[0], member.getValue());
        if (expr != null) {
          setter.invoke(builder, expr.value());
          source
              .append('.')
              .append(setter.getName())
              .append('(')
              .append(expr.source())
              .append(')');
          break;
        }
      }
      if (expr == null) {
        String json = member.getValue().toString();
        builder.with(member.getKey(), CallLog.json(json));
        source
            .append(".with(")
            .append(literal(member.getKey()))
            .append(", io.raccordo.it.upgrade.CallLog.json(")
            .append(literal(json))
            .append("))");
      }
    }
    return new Expr(source.append(".build()").toString(), builder.build());
  }

  private static @Nullable Method builder(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getName().equals("builder") && m.getParameterCount() == 0)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Expr union(Class<?> type, JsonNode value) throws ReflectiveOperationException {
    Expr loose = null;
    for (Method factory : factories(type)) {
      Expr expr = of(factory.getGenericParameterTypes()[0], value);
      if (expr != null) {
        Object made = factory.invoke(null, expr.value());
        Expr union =
            new Expr(name(type) + '.' + factory.getName() + '(' + expr.source() + ')', made);
        if (read(((UnionView) made).toJson()).equals(value)) {
          return union;
        }
        loose = loose == null ? union : loose;
      }
    }
    return loose;
  }

  private static List<Method> factories(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(m -> Modifier.isStatic(m.getModifiers())
            && m.getName().startsWith("of")
            && m.getReturnType() == type
            && m.getParameterCount() == 1)
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  /** Methods of a builder by the member that they set, which is found out by calling them. */
  private Map<String, List<Method>> setters(Class<?> type) throws ReflectiveOperationException {
    Map<String, List<Method>> known = setters.get(type);
    if (known != null) {
      return known;
    }
    Map<String, List<Method>> found = new HashMap<>();
    setters.put(type, found);
    Method begin = builder(type);
    if (begin != null) {
      for (Method method : setters(begin.getReturnType().getMethods())) {
        Object dummy = dummy(method.getGenericParameterTypes()[0], 0);
        if (dummy != null) {
          ObjectBuilder<?, ?> builder = (ObjectBuilder<?, ?>) begin.invoke(null);
          method.invoke(builder, dummy);
          builder
              .build()
              .toJson()
              .propertyNames()
              .forEach(key -> found.computeIfAbsent(key, k -> new ArrayList<>()).add(method));
        }
      }
    }
    return found;
  }

  private static List<Method> setters(Method[] methods) {
    return Arrays.stream(methods)
        .filter(m -> m.getParameterCount() == 1
            && !m.isBridge()
            && m.getDeclaringClass() != Object.class
            && m.getReturnType() == m.getDeclaringClass())
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  private @Nullable Object dummy(Type type, int level) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class ? List.of() : Map.of();
    }
    Class<?> target = (Class<?>) type;
    Method begin = builder(target);
    if (begin != null) {
      return ((ObjectBuilder<?, ?>) begin.invoke(null)).build();
    }
    if (UnionView.class.isAssignableFrom(target)) {
      for (Method factory : level > 4 ? List.<Method>of() : factories(target)) {
        Object inner = dummy(factory.getGenericParameterTypes()[0], level + 1);
        if (inner != null) {
          return factory.invoke(null, inner);
        }
      }
      return null;
    }
    for (JsonNode each : List.of(
        NODES.textNode("2026-03-31T10:15:30Z"),
        NODES.textNode("2026-03-31"),
        NODES.textNode("123e4567-e89b-12d3-a456-426614174000"),
        NODES.textNode("YWJj"),
        NODES.numberNode(1),
        NODES.booleanNode(true))) {
      Expr expr = of(target, each);
      if (expr != null) {
        return expr.value();
      }
    }
    return null;
  }

  private static JsonNode read(tools.jackson.databind.JsonNode json) {
    try {
      return JSON.readTree(json.toString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Field> sorted(Field[] fields) {
    return Arrays.stream(fields).sorted(Comparator.comparing(Field::getName)).toList();
  }

  /** A type as source writes it. */
  static String name(Type type) {
    if (type instanceof ParameterizedType generic) {
      List<String> arguments = new ArrayList<>();
      for (Type argument : generic.getActualTypeArguments()) {
        arguments.add(name(argument));
      }
      return name(generic.getRawType()) + '<' + String.join(", ", arguments) + '>';
    }
    return type instanceof Class<?> c ? c.getCanonicalName() : "Object";
  }

  /** A text as a Java literal. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        default -> {
          if (c < ' ' || c > '~') {
            literal.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
