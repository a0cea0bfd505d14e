package io.raccordo.generator.diff;

import io.raccordo.generator.diff.Selector.Kind;
import io.raccordo.generator.diff.Selector.Reason;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a selector in paths and servers: version segments that at least half of the addresses
 * have, or a version in the name of the host. Documents in which groups of operations have versions
 * of their own choose nothing where no version has half of them.
 */
final class AddressRecognition {
  private final ApiModel model;
  private final List<Operation> operations;
  private final @Nullable StatedSelector stated;

  /**
   * Of the operations of a version that are on paths.
   *
   * @param stated what the team states; null for nothing
   */
  AddressRecognition(ApiModel model, List<Operation> operations, @Nullable StatedSelector stated) {
    this.model = model;
    this.operations = operations;
    this.stated = stated;
  }

  @Nullable
  Selector addressed() {
    Server server = model.servers().get(0);
    if (stated != null && stated.in() == StatedSelector.In.SERVER && stated.name() != null) {
      Server.Variable variable = server.variables().get(stated.name());
      if (variable != null) {
        String own = stated.values().get(model.label());
        return ofServer(stated.name(), own != null ? own : variable.defaultValue(), Reason.STATED);
      }
    }
    Map<String, List<Operation>> byVersion = byVersion();
    List<Operation> most = List.of();
    String value = "";
    for (Map.Entry<String, List<Operation>> entry : byVersion.entrySet()) {
      if (entry.getValue().size() > most.size()) {
        most = entry.getValue();
        value = entry.getKey();
      }
    }
    if (most.isEmpty() || (!told() && most.size() * 2 < operations.size())) {
      Version version = ServerAddress.of(server).version().orElse(null);
      return version == null
          ? null
          : ofServer(
              variable(server, version.text()),
              version.text(),
              told() ? Reason.STATED : Reason.HOST_NAME);
    }
    List<Version> inPath = PathTemplate.of(most.get(0).key().path()).versions();
    boolean path = !inPath.isEmpty();
    return new Selector(
        path ? inPath.get(0).dated() ? Kind.DATE_SEGMENT : Kind.PATH_SEGMENT : Kind.SERVER,
        path ? null : variable(server, value),
        value,
        told() ? Reason.STATED : Reason.SHARED_SEGMENT,
        most.size(),
        operations.size(),
        false,
        List.of(),
        path ? most.get(0).origin() : server.origin());
  }

  /** Whether the team says that addresses tell versions. */
  private boolean told() {
    return stated != null
        && (stated.in() == StatedSelector.In.PATH || stated.in() == StatedSelector.In.SERVER);
  }

  private Map<String, List<Operation>> byVersion() {
    PathView view = PathView.behindServers(List.of(model));
    Map<String, List<Operation>> byVersion = new LinkedHashMap<>();
    for (Operation operation : operations) {
      byVersion
          .computeIfAbsent(view.versionOf(operation), k -> new ArrayList<>())
          .add(operation);
    }
    byVersion.remove("");
    return byVersion;
  }

  private Selector ofServer(@Nullable String name, String value, Reason reason) {
    return new Selector(
        Kind.SERVER,
        name,
        value,
        reason,
        operations.size(),
        operations.size(),
        false,
        List.of(),
        model.servers().get(0).origin());
  }

  /** The server variable whose default is the version; null when a literal is. */
  private static @Nullable String variable(Server server, String version) {
    return server.variables().entrySet().stream()
        .filter(v -> v.getValue().defaultValue().equals(version))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
