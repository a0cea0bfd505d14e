package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.it.diff.Edit.Area;
import io.raccordo.it.diff.Edit.Change;
import io.raccordo.it.diff.Edit.Expected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Edits of what single values may be. */
final class ValueEdits extends Edits {
  private static final List<String> FORMATS =
      List.of("date", "date-time", "uuid", "ipv4", "email", "uri");

  /** Patterns that look ahead are undecided in both directions. */
  private static final Change UNDECIDED = new Change(Expected.WARNING, Expected.WARNING);

  ValueEdits(SchemaSite site) {
    super(site);
  }

  @Override
  void make(Area area) {
    switch (area) {
      case TYPE -> types();
      case NULLABILITY -> nullability();
      case ENUM -> enumerations();
      case CONST -> constants();
      case PATTERN -> patterns();
      default -> formats();
    }
  }

  private void types() {
    if (site.text() && site.json()) {
      return;
    }
    boolean text = site.text();
    if (freeText()) {
      for (String other : List.of("integer", "boolean", "number")) {
        Change forth = text ? Change.SHRANK : Change.OTHER;
        add(
            Area.TYPE,
            "string to " + other,
            typed(other),
            forth,
            text ? Change.GREW : Change.OTHER);
      }
      if (!text) {
        replace(Area.TYPE, "string to object", typed("object"));
        grow(Area.TYPE, "string to string or integer", either("integer"));
      }
    }
    boolean free = !has(
            "enum",
            "const",
            "multipleOf",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum")
        && List.of("", "int64", "double").contains(schema.path("format").asText());
    if (is("integer") && free) {
      grow(Area.TYPE, "integer to number", typed("number"));
      if (!text) {
        replace(Area.TYPE, "integer to string", typed("string"));
        grow(Area.TYPE, "integer to integer or boolean", either("boolean"));
      }
    } else if (is("number") && free) {
      shrink(Area.TYPE, "number to integer", typed("integer"));
      replace(Area.TYPE, "number to boolean", typed("boolean"));
    } else if (is("boolean") && !has("enum", "const")) {
      if (text) {
        grow(Area.TYPE, "boolean to string", typed("string"));
      } else {
        replace(Area.TYPE, "boolean to string", typed("string"));
      }
    } else if (!text && is("object") && !has("enum", "const")) {
      replace(Area.TYPE, "object to array", fresh("array"));
      replace(Area.TYPE, "object to string", fresh("string"));
    } else if (!text && is("array") && !has("enum", "const")) {
      replace(Area.TYPE, "array to object", fresh("object"));
    }
  }

  private ObjectNode typed(String type) {
    ObjectNode result = withType(type);
    result.remove(List.of("format", "default", "example", "examples"));
    return result;
  }

  /** Nothing but a type, and null if it was there. */
  private ObjectNode fresh(String type) {
    ObjectNode result = withType(type);
    result.retain("type", "nullable", "readOnly", "writeOnly", "deprecated");
    if (type.equals("array")) {
      result.putObject("items").put("type", "string");
    }
    return result;
  }

  private ObjectNode either(String other) {
    if (lists) {
      return withType(type(), other);
    }
    ObjectNode result = NODES.objectNode();
    ArrayNode members = result.putArray("anyOf");
    members.add(schema.deepCopy());
    members.addObject().put("type", other);
    return result;
  }

  private void nullability() {
    if (site.text() || has("enum", "const") || type().isEmpty() || is("null")) {
      return;
    }
    boolean nullable = lists
        ? schema.get("type").isArray() && schema.get("type").size() > 1
        : schema.path("nullable").asBoolean();
    if (nullable) {
      shrink(
          Area.NULLABILITY,
          "not nullable",
          lists ? with(s -> s.put("type", type())) : with(s -> s.remove("nullable")));
    } else {
      grow(
          Area.NULLABILITY,
          "nullable",
          lists
              ? with(s -> s.putArray("type").add(type()).add("null"))
              : with(s -> s.put("nullable", true)));
    }
    if (lists && !nullable) {
      ObjectNode union = NODES.objectNode();
      union.putArray("anyOf").add(schema.deepCopy()).addObject().put("type", "null");
      grow(Area.NULLABILITY, "anyOf with null", union);
      ObjectNode list = with(s -> s.putArray("type").add("null").add(type()));
      add(
          Area.NULLABILITY,
          "anyOf with null or list of types",
          list,
          union,
          Change.SAME,
          Change.SAME);
    }
  }

  private void enumerations() {
    if (is("string") && schema.get("enum") instanceof ArrayNode values && texts(values)) {
      ObjectNode more = with(s -> ((ArrayNode) s.get("enum")).add("another one"));
      add(Area.ENUM, "value added", more, Change.GREW_MILDLY, Change.SHRANK);
      ObjectNode reversed = with(s -> {
        List<JsonNode> all = new ArrayList<>();
        values.forEach(all::add);
        Collections.reverse(all);
        s.putArray("enum").addAll(all);
      });
      same(Area.ENUM, "values in another order", reversed);
      if (values.size() > 1) {
        ObjectNode less = with(s -> ((ArrayNode) s.get("enum")).remove(0));
        less.remove("default");
        ObjectNode before = with(s -> s.remove("default"));
        add(Area.ENUM, "value removed", before, less, Change.SHRANK, Change.GREW_MILDLY);
      }
      if (!has("pattern", "minLength", "maxLength", "format", "const")) {
        ObjectNode free = with(s -> s.remove("enum"));
        add(Area.ENUM, "enumeration removed", free, Change.GREW_MILDLY, Change.SHRANK);
      }
    } else if (is("boolean") && !has("enum", "const")) {
      same(Area.ENUM, "true and false", with(s -> s.putArray("enum").add(true).add(false)));
    } else if (freeText()) {
      ObjectNode values = with(s -> s.putArray("enum").add("one").add("two"));
      ObjectNode short4 = values.deepCopy().put("maxLength", 4);
      add(Area.ENUM, "a limit that no value exceeds", values, short4, Change.SAME, Change.SAME);
      ObjectNode limited = with(s -> s.putArray("enum").add("one").add("two"));
      add(Area.ENUM, "enumeration added", limited, Change.SHRANK, Change.GREW_MILDLY);
    }
  }

  private static boolean texts(ArrayNode values) {
    for (JsonNode value : values) {
      if (!value.isTextual()) {
        return false;
      }
    }
    return !values.isEmpty();
  }

  private void constants() {
    if (!freeText()) {
      return;
    }
    ObjectNode one = only("one");
    add(Area.CONST, "constant added", one, Change.SHRANK, Change.GREW_MILDLY);
    ObjectNode before = only("two");
    Change other = new Change(Expected.ERROR, Expected.WARNING);
    add(Area.CONST, "constant changed", before, one, other, other);
    if (lists) {
      ObjectNode listed = with(s -> s.putArray("enum").add("one"));
      add(Area.CONST, "constant or list of one", listed, one, Change.SAME, Change.SAME);
    }
  }

  private ObjectNode only(String value) {
    return with(s -> {
      s.remove("default");
      if (lists) {
        s.put("const", value);
      } else {
        s.putArray("enum").add(value);
      }
    });
  }

  private void patterns() {
    if (freeText()) {
      for (String pattern : List.of("^[a-z]{3}$", "^\\d+$", "x", "^(red|green)-[0-9a-f]{2,4}$")) {
        shrink(Area.PATTERN, "pattern " + pattern, with(s -> s.put("pattern", pattern)));
      }
      ObjectNode before = with(s -> s.put("pattern", "^[a-z]+$"));
      ObjectNode after = with(s -> s.put("pattern", "^[0-9]+$"));
      add(Area.PATTERN, "pattern replaced", before, after, Change.OTHER, Change.OTHER);
      ObjectNode wider = with(s -> s.put("pattern", "^[a-z0-9]+$"));
      add(Area.PATTERN, "pattern generalized", before, wider, Change.GREW, Change.SHRANK);
      ObjectNode ahead = with(s -> s.put("pattern", "^(?=a)[a-z]+$"));
      add(Area.PATTERN, "pattern undecided", before, ahead, UNDECIDED, UNDECIDED);
    } else if (is("string")
        && has("pattern")
        && !has("enum", "const", "format", "minLength", "maxLength")) {
      if (limits(schema.get("pattern").asText())) {
        grow(Area.PATTERN, "pattern removed", with(s -> s.remove("pattern")));
      }
    }
  }

  private static boolean limits(String pattern) {
    try {
      Pattern compiled = Pattern.compile(pattern);
      return Stream.of("a", "!", "0", "aaaaaa ")
          .anyMatch(t -> !compiled.matcher(t).find());
    } catch (PatternSyntaxException unread) {
      return false;
    }
  }

  private void formats() {
    if (freeText()) {
      for (String format : FORMATS) {
        shrink(Area.FORMAT, "format " + format, with(s -> s.put("format", format)));
      }
      same(Area.FORMAT, "format of nobody", with(s -> s.put("format", "acme-id")));
      ObjectNode date = with(s -> s.put("format", "date"));
      ObjectNode uuid = with(s -> s.put("format", "uuid"));
      add(Area.FORMAT, "date to uuid", date, uuid, Change.OTHER, Change.OTHER);
    } else if (is("string")
        && FORMATS.contains(schema.path("format").asText())
        && !has("enum", "const", "pattern", "minLength", "maxLength")) {
      grow(Area.FORMAT, "format removed", with(s -> s.remove("format")));
      Map<String, String> others = Map.of("date", "date-time", "date-time", "date");
      String other = others.getOrDefault(schema.get("format").asText(), "date");
      replace(Area.FORMAT, "another format", with(s -> s.put("format", other)));
    } else if (is("integer") && !has("format")) {
      same(Area.FORMAT, "int64", with(s -> s.put("format", "int64")));
    }
  }
}
