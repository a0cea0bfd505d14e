package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One revision of a module: what a user of a connector calls, and how each API version serves it.
 * Immutable.
 */
public abstract class ModuleDescriptor {
  private final ConnectorDescriptor connector;
  private final String id;
  private final int revision;
  private final ModuleKind kind;
  private final String label;
  private final List<Serving<?>> servings;
  // Found once: which of them serve a version, by its label.
  private final Map<String, List<Serving<?>>> byVersion = new ConcurrentHashMap<>(4);

  ModuleDescriptor(
      ConnectorDescriptor connector,
      String id,
      int revision,
      ModuleKind kind,
      String label,
      Serving<?>... servings) {
    this.connector = connector;
    this.id = id;
    this.revision = revision;
    this.kind = kind;
    this.label = label;
    this.servings = List.of(servings);
  }

  /**
   * The connector that it belongs to.
   *
   * @return the connector's descriptor
   */
  public final ConnectorDescriptor connector() {
    return connector;
  }

  /**
   * The id, the same for all revisions.
   *
   * @return the id, {@code issues-create} for one
   */
  public final String id() {
    return id;
  }

  /**
   * The revision: the number of the Java contract.
   *
   * @return 1 for the first
   */
  public final int revision() {
    return revision;
  }

  /**
   * What it does.
   *
   * @return the kind
   */
  public final ModuleKind kind() {
    return kind;
  }

  /**
   * Its name for people.
   *
   * @return the label, {@code Create an issue} for one
   */
  public final String label() {
    return label;
  }

  /**
   * The API versions that serve it, be it through an upgrade.
   *
   * @return their labels, the oldest first
   */
  public final List<String> versions() {
    List<String> labels = new ArrayList<>();
    for (ApiVersion version : connector.versions()) {
      List<Serving<?>> found = servings(version);
      if (!found.isEmpty() && !found.stream().allMatch(Retirement.class::isInstance)) {
        labels.add(version.label());
      }
    }
    return List.copyOf(labels);
  }

  /**
   * The scopes that tokens have to have for it, in the connector's latest API version, be it served
   * through an upgrade.
   *
   * @return the alternatives, any of which is enough; none when no scopes are needed
   */
  public final List<SecurityRequirement> requiredScopes() {
    return scopes(connector.latest()).stream().flatMap(List::stream).toList();
  }

  /** The alternatives of each binding that may serve it. */
  final List<List<SecurityRequirement>> scopes(ApiVersion version) {
    List<List<SecurityRequirement>> found = new ArrayList<>(1);
    scopes(version, found, new HashSet<>());
    return found;
  }

  private void scopes(
      ApiVersion version, List<List<SecurityRequirement>> found, Set<ModuleDescriptor> passed) {
    // Modules may serve each other in different API versions.
    if (!passed.add(this)) {
      return;
    }
    for (Serving<?> serving : servings(version)) {
      if (serving instanceof Binding binding) {
        List<SecurityRequirement> alternatives = binding.plan().scopes();
        if (!alternatives.isEmpty()) {
          found.add(alternatives);
        }
      } else if (serving instanceof Upgrade upgrade) {
        upgrade.target().scopes(version, found, passed);
      }
    }
  }

  final List<Serving<?>> servings() {
    return servings;
  }

  /** What holds in an API version: those that begin last, and not after it. */
  final List<Serving<?>> servings(ApiVersion version) {
    return byVersion.computeIfAbsent(version.label(), this::servings);
  }

  private List<Serving<?>> servings(String version) {
    int wanted = connector.position(version);
    int latest = -1;
    List<Serving<?>> found = new ArrayList<>(1);
    for (Serving<?> serving : servings) {
      int begins = position(serving.since());
      if (begins <= wanted && begins >= latest) {
        if (begins > latest) {
          found.clear();
          latest = begins;
        }
        found.add(serving);
      }
    }
    return List.copyOf(found);
  }

  /** The first API version that has it. */
  final String firstVersion() {
    int first =
        servings.stream().mapToInt(serving -> position(serving.since())).min().orElse(0);
    return connector.versions().get(first).label();
  }

  private int position(@Nullable String since) {
    return since == null ? 0 : connector.position(since);
  }

  final JsonNode downgraded(ModuleDescriptor newer, JsonNode output) {
    Upgrade upgrade = Carriage.between(this, newer).get(0);
    return Carriage.downgraded(toString(), List.of(upgrade.output()), output);
  }

  /** The form of the output, or of one item of it. */
  abstract JsonType<?> outputType();

  /**
   * {@return connector, id and revision, {@code github:issues-create} or
   * {@code github:issues-create@2}}
   */
  @Override
  public final String toString() {
    return connector.id() + ":" + id + (revision == 1 ? "" : "@" + revision);
  }
}
