package io.raccordo.generator.openapi;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which schemas are components. Besides those that the root document lists there are those that
 * references reach in other documents or in other lists of definitions: they get the name they have
 * there, or, where several have one name, that name after their document's path. So a name hangs on
 * the documents alone, not on who refers to the schema first.
 */
final class ComponentNames {
  private static final Set<String> LISTS = Set.of("schemas", "definitions", "$defs");

  private static final Set<String> NOT_A_LIST = Set.of(
      "openapi",
      "swagger",
      "type",
      "properties",
      "additionalProperties",
      "allOf",
      "anyOf",
      "oneOf",
      "items",
      "enum",
      "$ref",
      "$schema");

  /** The root document's folder, with a slash at its end; empty at the top. */
  private final String folder;

  private final Set<String> reserved = new HashSet<>();
  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final Map<Integer, String> names = new LinkedHashMap<>();
  private final Map<Integer, Place> elsewhere = new HashMap<>();

  ComponentNames(String rootDocument) {
    this.folder = rootDocument.substring(0, rootDocument.lastIndexOf('/') + 1);
  }

  /**
   * A component that is a schema itself. A schema that YAML shares between several has the first
   * one's name.
   */
  void own(String name, int id) {
    names.putIfAbsent(id, name);
  }

  /**
   * Any component. One that only refers gives its name to what it refers to, unless that has one.
   */
  void declare(String name, int id) {
    reserved.add(name);
    ids.put(name, id);
    names.putIfAbsent(id, name);
  }

  /** Notes a schema that a reference leads to. */
  void referenced(Place target, int id) {
    if (!names.containsKey(id) && !simple(target).isEmpty()) {
      elsewhere.putIfAbsent(id, target);
    }
  }

  /** Names what is not named by the root document. */
  void finish() {
    Map<String, Integer> sharing = new HashMap<>();
    elsewhere.values().forEach(place -> sharing.merge(simple(place), 1, Integer::sum));
    TreeMap<String, Integer> named = new TreeMap<>();
    elsewhere.forEach((id, place) -> {
      String name = simple(place);
      boolean clear = sharing.getOrDefault(name, 0) == 1 && !reserved.contains(name);
      String given = clear ? name : qualified(place);
      if (!reserved.contains(given)) {
        named.merge(given, id, Math::min);
      }
    });
    named.forEach((name, id) -> {
      ids.put(name, id);
      names.put(id, name);
    });
  }

  /** The name in its list, or that of its file; empty for what stands somewhere inside. */
  private String simple(Place place) {
    Place parent = place.parent();
    if (parent == null) {
      String path = path(place);
      return path.substring(path.lastIndexOf('/') + 1);
    }
    boolean listed = LISTS.contains(parent.token()) || isListOfSchemas(parent);
    return listed ? place.token() : "";
  }

  /** A document that is neither an API nor a schema itself holds definitions by their names. */
  private static boolean isListOfSchemas(Place document) {
    return document.parent() == null
        && document.node().isObject()
        && NOT_A_LIST.stream().noneMatch(document.node()::has);
  }

  private String qualified(Place place) {
    String path = path(place).replace('/', '_');
    return place.parent() == null ? path : path + '_' + place.token();
  }

  /** The document's path as seen from the root document, without extension. */
  private String path(Place place) {
    String name = place.document().name();
    String path = name.startsWith(folder) ? name.substring(folder.length()) : name;
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  OptionalInt id(String name) {
    Integer id = ids.get(name);
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  Map<String, Integer> ids() {
    return Collections.unmodifiableMap(ids);
  }

  Map<Integer, String> byId() {
    return Collections.unmodifiableMap(names);
  }
}
