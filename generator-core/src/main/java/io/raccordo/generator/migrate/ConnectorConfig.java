package io.raccordo.generator.migrate;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.StatedSelector;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A {@code connector.yaml}: what the documents do not say.
 *
 * @param origin root of the file; null when there is none
 * @param label name for a person; null for the newest document's title
 * @param basePackage null for one made from the connector's id
 * @param nature null when not stated
 * @param order labels oldest first; empty for their natural order
 * @param selector null when not stated
 * @param versions facts by label; a label may be missing
 * @param securitySchemes OpenAPI security scheme objects by name, for documents that declare none
 * @param limits what reading is allowed to cost, by one of {@link #LIMITS}; a limit may be missing
 * @param names Java names by key of the ledger, for those that are not to be the usual ones
 * @param policy path of the policy file that its reports are judged by, from the connector's
 *     folder; null when not stated
 * @param test what connections are tested with: a module's id, or {@code METHOD path}; null when
 *     not stated
 * @param paging how operations are paged, by method and path, for those that are not to be paged as
 *     recognised
 * @param triggers searches that are polled, by the names that the team gives
 * @param errors what responses mean whose statuses do not say it; the first that fits decides
 */
public record ConnectorConfig(
    @Nullable Origin origin,
    @Nullable String label,
    @Nullable String basePackage,
    @Nullable Nature nature,
    List<String> order,
    @Nullable Selector selector,
    Map<String, Version> versions,
    Map<String, JsonNode> securitySchemes,
    Map<String, Long> limits,
    Map<String, String> names,
    @Nullable String policy,
    @Nullable String test,
    Map<String, StatedPaging> paging,
    Map<String, StatedTrigger> triggers,
    List<StatedError> errors) {
  /** The limits that a connector may set. */
  public static final List<String> LIMITS =
      List.of("documentBytes", "totalBytes", "depth", "nodes", "files", "operations", "references");

  /** How API versions relate. */
  public enum Nature {
    /** Versions are served side by side. */
    RELEASE,
    /** Each document replaces the one before at the same address. */
    SNAPSHOT
  }

  /** What chooses a release; {@code name} is null where the place needs none. */
  public record Selector(In in, @Nullable String name) {
    /** Where it is. */
    public enum In {
      PATH,
      HEADER,
      QUERY,
      SERVER
    }
  }

  /**
   * Facts about one API version.
   *
   * @param value what the selector sends; null for what the document presets, or else the label
   * @param deprecated ISO date; null when not stated
   * @param sunset ISO date; null when not stated
   */
  public record Version(
      @Nullable String value,
      @Nullable String deprecated,
      @Nullable String sunset,
      boolean retired) {
    /** Nothing stated. */
    public static final Version NONE = new Version(null, null, null, false);
  }

  /** No file. */
  public static final ConnectorConfig NONE = new ConnectorConfig(
      null, null, null, null, List.of(), null, Map.of(), Map.of(), Map.of(), Map.of(), null, null,
      Map.of(), Map.of(), List.of());

  public ConnectorConfig {
    order = List.copyOf(order);
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    paging = Collections.unmodifiableMap(new LinkedHashMap<>(paging));
    triggers = Collections.unmodifiableMap(new LinkedHashMap<>(triggers));
    errors = List.copyOf(errors);
    securitySchemes = Collections.unmodifiableMap(new LinkedHashMap<>(securitySchemes));
  }

  /** What the team says selects an API version, with the values of all versions. */
  public @Nullable StatedSelector statedSelector() {
    if (selector == null) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    versions.forEach((version, facts) -> {
      if (facts.value() != null) {
        values.put(version, facts.value());
      }
    });
    return new StatedSelector(
        switch (selector.in()) {
          case PATH -> StatedSelector.In.PATH;
          case HEADER -> StatedSelector.In.HEADER;
          case QUERY -> StatedSelector.In.QUERY;
          case SERVER -> StatedSelector.In.SERVER;
        },
        selector.name(),
        values);
  }

  /**
   * What a comparison of two documents takes from the file beside them: what it may cost to read
   * them, and what selects their versions.
   */
  public ConnectorConfig forComparison() {
    return new ConnectorConfig(
        origin,
        null,
        null,
        null,
        List.of(),
        selector,
        versions.entrySet().stream()
            .collect(Collectors.toMap(
                Map.Entry::getKey,
                e -> new Version(e.getValue().value(), null, null, false),
                (a, b) -> a,
                LinkedHashMap::new)),
        Map.of(),
        limits,
        Map.of(),
        null,
        null,
        Map.of(),
        Map.of(),
        List.of());
  }

  /** Facts about a version, nothing where none are stated. */
  public Version version(String label) {
    return versions.getOrDefault(label, Version.NONE);
  }
}
