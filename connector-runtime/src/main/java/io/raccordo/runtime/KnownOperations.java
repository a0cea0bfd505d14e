package io.raccordo.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The operations that a connector's modules stand for, found by method and path. */
final class KnownOperations {
  private final Map<String, List<Known>> byMethod = new HashMap<>();

  /**
   * An operation.
   *
   * @param module the module that stands for it, with its revision
   * @param segments of its path; empty for one that a value takes
   * @param deprecation why not to use it any more; empty when nothing speaks against it
   * @param replacement the module that takes its place; empty when none does
   */
  record Known(
      String module, List<Optional<String>> segments, String deprecation, String replacement) {
    private boolean fits(List<Optional<String>> path) {
      boolean fits = path.size() == segments.size();
      for (int i = 0; fits && i < path.size(); i++) {
        Optional<String> literal = segments.get(i);
        fits = literal.isPresent()
            ? literal.equals(path.get(i))
            : path.get(i).filter(value -> !value.isEmpty()).isPresent();
      }
      return fits;
    }

    private long literals() {
      return segments.stream().filter(Optional::isPresent).count();
    }
  }

  /** Adds what a manifest says of a module. */
  void add(JsonNode module) {
    String id =
        ModuleEntry.key(module.path("id").asString(""), module.path("revision").asInt(1));
    for (JsonNode binding : module.path("bindings")) {
      String method = binding.path("method").asString("").toUpperCase(Locale.ROOT);
      if (binding.path("operation").asString("").equals("PATH")) {
        byMethod
            .computeIfAbsent(method, m -> new ArrayList<>())
            .add(new Known(
                id,
                segments(binding.path("path").asString(""), true),
                module.path("deprecated").asString(""),
                module.path("replacement").asString("")));
      }
    }
  }

  /** A template that has a brace anywhere in a segment takes any value there. */
  private static List<Optional<String>> segments(String path, boolean template) {
    return Stream.of(path.replaceAll("[?#].*", "").split("/", -1))
        .map(segment ->
            template && segment.contains("{") ? Optional.<String>empty() : Optional.of(segment))
        .toList();
  }

  /** The operation with the most segments in common. */
  Optional<Known> find(String method, String path) {
    List<Optional<String>> segments = segments(path.startsWith("/") ? path : '/' + path, false);
    return byMethod.getOrDefault(method.toUpperCase(Locale.ROOT), List.of()).stream()
        .filter(known -> known.fits(segments))
        .max(Comparator.comparingLong(Known::literals));
  }
}
