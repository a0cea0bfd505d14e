package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.diff.Direction;

/**
 * Two forms of a schema, and what is true of going from the one to the other by the way in which
 * they were made.
 *
 * @param name what is done
 */
record Edit(
    Area area, String name, ObjectNode before, ObjectNode after, Change forth, Change back) {
  /** Rule areas. */
  enum Area {
    TYPE,
    NULLABILITY,
    ENUM,
    REQUIRED,
    NUMBER,
    LENGTH,
    ITEM_COUNT,
    PROPERTY_COUNT,
    PATTERN,
    FORMAT,
    PROPERTIES,
    ADDITIONAL_PROPERTIES,
    COMPOSITION,
    CONST,
    ITEMS,
    UNIQUE_ITEMS,
    MULTIPLE_OF
  }

  /** The schema as one of several alternatives, which differ in type: what is true of it stays. */
  enum Context {
    ALONE,
    ONE_OF,
    ANY_OF,
    ALL_OF,
    NESTED
  }

  /** The same edit inside something else; itself where that would change what is true. */
  Edit in(Context context) {
    String type = before.path("type").asText();
    boolean apart = area == Area.TYPE
        || area == Area.NULLABILITY
        || area == Area.COMPOSITION
        || type.isEmpty()
        || !type.equals(after.path("type").asText());
    boolean likeThird = context == Context.NESTED && type.equals("string");
    if (context == Context.ALONE || apart || likeThird) {
      return this;
    }
    String other = type.equals("boolean") ? "array" : "boolean";
    return new Edit(
        area,
        name + " in " + context,
        around(context, before, other),
        around(context, after, other),
        forth,
        back);
  }

  private static ObjectNode around(Context context, ObjectNode schema, String other) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    switch (context) {
      case ONE_OF -> alternative(result.putArray("oneOf").add(schema), other);
      case ANY_OF -> alternative(result.putArray("anyOf"), other).add(schema);
      case ALL_OF -> result.putArray("allOf").add(schema).addObject().put("title", "Nothing more");
      default -> {
        ArrayNode outer = result.putArray("anyOf");
        alternative(outer.addObject().putArray("oneOf").add(schema), other);
        ObjectNode third = outer.addObject().put("type", "string");
        third.putArray("enum").add("neither this nor that");
      }
    }
    return result;
  }

  private static ArrayNode alternative(ArrayNode members, String type) {
    ObjectNode member = members.addObject().put("type", type);
    if (type.equals("array")) {
      member.putObject("items").put("type", "integer");
    }
    return members;
  }

  /** What has to be found in one direction. */
  enum Expected {
    /** The receiver refuses what the sender may send: an error on the wire. */
    ERROR,
    /** As ERROR, where docs/policy.md gives reasons for a warning. */
    WARNING,
    /** No error. */
    NO_ERROR,
    /** Nothing at all: the two are the same. */
    NOTHING
  }

  /** What has to be found in both directions. */
  record Change(Expected request, Expected response) {
    static final Change SHRANK = new Change(Expected.ERROR, Expected.NO_ERROR);
    static final Change GREW = new Change(Expected.NO_ERROR, Expected.ERROR);
    static final Change OTHER = new Change(Expected.ERROR, Expected.ERROR);
    static final Change SAME = new Change(Expected.NOTHING, Expected.NOTHING);

    /** GREW, where growing responses are a warning. */
    static final Change GREW_MILDLY = new Change(Expected.NO_ERROR, Expected.WARNING);

    Expected in(Direction direction) {
      return direction == Direction.REQUEST ? request : response;
    }
  }
}
