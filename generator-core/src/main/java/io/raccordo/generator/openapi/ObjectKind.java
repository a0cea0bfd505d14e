package io.raccordo.generator.openapi;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The objects of OpenAPI 3.x (section 4.8), and in which of their members others stand. */
enum ObjectKind {
  OPENAPI("paths=PATH_ITEM* webhooks=PATH_ITEM* components=COMPONENTS"),
  COMPONENTS("schemas=SCHEMA* parameters=PARAMETER* headers=HEADER* requestBodies=REQUEST_BODY*"
      + " responses=RESPONSE* examples=EXAMPLE* links=LINK* callbacks=CALLBACK*"
      + " pathItems=PATH_ITEM* mediaTypes=MEDIA_TYPE*"),
  PATH_ITEM("parameters=PARAMETER* get=OPERATION put=OPERATION post=OPERATION delete=OPERATION"
      + " options=OPERATION head=OPERATION patch=OPERATION trace=OPERATION query=OPERATION"
      + " additionalOperations=OPERATION*"),
  OPERATION("parameters=PARAMETER* requestBody=REQUEST_BODY responses=RESPONSE*"
      + " callbacks=CALLBACK*"),
  CALLBACK("*=PATH_ITEM"),
  PARAMETER("schema=SCHEMA content=MEDIA_TYPE* examples=EXAMPLE*"),
  HEADER("schema=SCHEMA content=MEDIA_TYPE* examples=EXAMPLE*"),
  REQUEST_BODY("content=MEDIA_TYPE*"),
  RESPONSE("headers=HEADER* content=MEDIA_TYPE* links=LINK*"),
  MEDIA_TYPE("schema=SCHEMA itemSchema=SCHEMA encoding=ENCODING* prefixEncoding=ENCODING*"
      + " itemEncoding=ENCODING examples=EXAMPLE*"),
  ENCODING("headers=HEADER* encoding=ENCODING* prefixEncoding=ENCODING* itemEncoding=ENCODING"),
  EXAMPLE(""),
  LINK(""),
  SCHEMA("properties=SCHEMA* patternProperties=SCHEMA* items=SCHEMA prefixItems=SCHEMA*"
      + " additionalProperties=SCHEMA allOf=SCHEMA* anyOf=SCHEMA* oneOf=SCHEMA* not=SCHEMA"
      + " xml=XML"),
  XML("");

  /** A member that holds an object, or many of them in a list or map. */
  record Child(ObjectKind kind, boolean many) {}

  private static final Map<ObjectKind, Map<String, Child>> CHILDREN =
      new EnumMap<>(ObjectKind.class);

  static {
    for (ObjectKind kind : values()) {
      CHILDREN.put(kind, read(kind.table));
    }
  }

  private final String table;

  /** {@code member=KIND} for one, {@code member=KIND*} for many, {@code *=KIND} for any name. */
  ObjectKind(String table) {
    this.table = table;
  }

  private static Map<String, Child> read(String table) {
    Map<String, Child> read = new LinkedHashMap<>();
    Arrays.stream(table.split(" ")).filter(entry -> !entry.isEmpty()).forEach(entry -> {
      int equals = entry.indexOf('=');
      boolean many = entry.endsWith("*");
      String name = entry.substring(equals + 1, entry.length() - (many ? 1 : 0));
      read.put(entry.substring(0, equals), new Child(valueOf(name), many));
    });
    return Map.copyOf(read);
  }

  /** Members by name; {@code *} stands for all. */
  Map<String, Child> children() {
    return CHILDREN.getOrDefault(this, Map.of());
  }
}
