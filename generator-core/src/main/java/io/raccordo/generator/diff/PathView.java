package io.raccordo.generator.diff;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Server;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Which part of the operations' addresses is compared. Each template is taken apart once. */
final class PathView {
  /**
   * By identity: the same operation can be in both versions, and hashing one goes through all of
   * it.
   */
  private final IdentityHashMap<Operation, PathTemplate> templates = new IdentityHashMap<>();

  private PathView() {}

  /**
   * Addresses from the root of the host: a segment may have moved from the server's address into
   * the path, or back.
   */
  static PathView behindServers(ApiModel before, ApiModel after) {
    return behindServers(List.of(before, after));
  }

  static PathView behindServers(List<ApiModel> models) {
    PathView view = new PathView();
    // By identity: nearly all operations have the servers of their document.
    IdentityHashMap<List<Server>, PathTemplate> prefixes = new IdentityHashMap<>();
    for (ApiModel model : models) {
      for (Operation operation : model.operations()) {
        List<Server> servers =
            operation.servers().isEmpty() ? model.servers() : operation.servers();
        PathTemplate prefix = prefixes.computeIfAbsent(servers, PathView::prefix);
        view.templates.put(operation, PathTemplate.of(operation.key().path()).behind(prefix));
      }
    }
    return view;
  }

  private static PathTemplate prefix(List<Server> servers) {
    return PathTemplate.of(
        servers.isEmpty() ? "" : ServerAddress.of(servers.get(0)).path());
  }

  /** The paths of the document alone: the API may have moved to another base address as a whole. */
  static PathView alone() {
    return new PathView();
  }

  PathTemplate of(Operation operation) {
    return templates.computeIfAbsent(operation, o -> PathTemplate.of(o.key().path()));
  }

  /**
   * Method and shape: what operations have in common that differ in version segments and names
   * only.
   */
  String groupOf(Operation operation) {
    return operation.key().method() + " " + of(operation).shape();
  }

  /**
   * The version segments of an operation's address, joined by {@code /}; empty when it has none.
   */
  String versionOf(Operation operation) {
    return of(operation).versions().stream().map(Version::text).collect(Collectors.joining("/"));
  }
}
