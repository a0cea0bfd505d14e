package io.raccordo.generator.openapi;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which schemas are components. Besides those that the root document lists there are those that
 * references reach in other documents or in other lists of definitions: they get the name they have
 * there, made distinct by their document's path where two agree.
 */
final class ComponentNames {
  private static final Set<String> LISTS = Set.of("schemas", "definitions", "$defs");

  private final Set<String> reserved = new HashSet<>();
  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final Map<Integer, String> names = new LinkedHashMap<>();

  void reserve(String name) {
    reserved.add(name);
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
    ids.put(name, id);
    names.putIfAbsent(id, name);
  }

  /** Notes a schema that a reference leads to. */
  void referenced(Place target, int id) {
    if (names.containsKey(id)) {
      return;
    }
    String name = nameAt(target);
    if (name.isEmpty()) {
      return;
    }
    String path = withoutExtension(target.document().name()).replace('/', '_');
    for (String candidate : List.of(name, path + '_' + name)) {
      if (reserved.add(candidate)) {
        names.put(id, candidate);
        ids.put(candidate, id);
        return;
      }
    }
  }

  private static String nameAt(Place target) {
    Place parent = target.parent();
    if (parent == null) {
      String path = withoutExtension(target.document().name());
      return path.substring(path.lastIndexOf('/') + 1);
    }
    // The root's own components have their names already, and keep them.
    return LISTS.contains(parent.token()) ? target.token() : "";
  }

  private static String withoutExtension(String path) {
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
