package io.raccordo.design.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Strict closures: a hash of everything that a contract reaches, documentation and names of types left out. */
final class Closure {
  private static final int ROUNDS = 16;
  private final ApiVersion version;
  private Map<String, String> hashes = new TreeMap<>();

  Closure(ApiVersion version) {
    this.version = version;
    version.components().forEach(c -> hashes.put(c, ""));
    for (int i = 0; i < ROUNDS; i++) {
      Map<String, String> next = new TreeMap<>();
      for (String name : hashes.keySet()) {
        next.put(name, digest(text(version.component(name), true)));
      }
      hashes = next;
    }
  }

  String hash(String component) {
    return hashes.get(component);
  }

  String hash(Operation operation) {
    StringBuilder text = new StringBuilder(operation.requestMedia).append(operation.search);
    new TreeMap<>(operation.inputs)
        .forEach((name, input) -> text.append(name.startsWith("{") ? "{}" : name)
            .append(input.required())
            .append(text(input.schema(), false)));
    text.append("->").append(text(operation.output, false));
    operation.errors.forEach((status, error) -> text.append(status).append(text(error, false)));
    return digest(text.toString());
  }

  private String text(Schema schema, boolean top) {
    if (schema.component != null && !top) {
      return "#" + hashes.get(schema.component);
    }
    StringBuilder text = new StringBuilder(schema.kind.name());
    switch (schema.kind) {
      case ARRAY, MAP -> text.append('<').append(text(schema.item(), false)).append('>');
      case ENUM -> text.append(new TreeSet<>(schema.values));
      case UNION ->
        schema.branches().stream()
            .map(b -> text(b, false))
            .sorted()
            .forEach(t -> text.append('|').append(t));
      case OBJECT ->
        new TreeSet<>(schema.memberNodes.keySet())
            .forEach(m -> text.append(m)
                .append(schema.required.contains(m) ? '!' : '?')
                .append(text(schema.member(m), false))
                .append(';'));
      default -> {}
    }
    return text.toString();
  }

  private static String digest(String text) {
    long hash = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return Long.toHexString(hash * 0x9E3779B97F4A7C15L);
  }

  /** Classes that a schema needs by itself, components that it references not counted. */
  int classes(Schema schema, boolean top) {
    if (schema.component != null && !top) {
      return 0;
    }
    int own = schema.kind.isClass() ? 1 : 0;
    return own + below(schema).stream().mapToInt(s -> classes(s, false)).sum();
  }

  private static List<Schema> below(Schema schema) {
    return switch (schema.kind) {
      case ARRAY, MAP -> List.of(schema.item());
      case UNION -> schema.branches();
      case OBJECT -> {
        List<Schema> members = new ArrayList<>();
        schema.memberNodes.keySet().forEach(m -> members.add(schema.member(m)));
        yield members;
      }
      default -> List.of();
    };
  }

  Set<String> reached(Operation operation) {
    Set<String> found = new LinkedHashSet<>();
    operation.inputs.values().forEach(i -> reach(i.schema(), found));
    reach(operation.output, found);
    operation.errors.values().forEach(e -> reach(e, found));
    return found;
  }

  private void reach(Schema schema, Set<String> found) {
    if (schema.component == null || found.add(schema.component)) {
      below(schema).forEach(s -> reach(s, found));
    }
  }

  int ownClasses(Operation operation) {
    return classes(operation.output, false)
        + operation.errors.values().stream().mapToInt(e -> classes(e, false)).sum()
        + operation.inputs.values().stream()
            .mapToInt(i -> classes(i.schema(), false))
            .sum();
  }
}
