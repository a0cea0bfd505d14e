package io.raccordo.generator.diff;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Server;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

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
    PathView view = new PathView();
    for (ApiModel model : List.of(before, after)) {
      for (Operation operation : model.operations()) {
        List<Server> servers =
            operation.servers().isEmpty() ? model.servers() : operation.servers();
        PathTemplate prefix =
            servers.isEmpty() ? PathTemplate.of("") : PathTemplate.of(pathOf(servers.get(0)));
        view.templates.put(operation, PathTemplate.of(operation.key().path()).behind(prefix));
      }
    }
    return view;
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

  private static String pathOf(Server server) {
    String url = server.url();
    for (Map.Entry<String, Server.Variable> variable : server.variables().entrySet()) {
      url = url.replace('{' + variable.getKey() + '}', variable.getValue().defaultValue());
    }
    int authority = url.indexOf("//");
    if (authority < 0) {
      return url;
    }
    int path = url.indexOf('/', authority + 2);
    return path < 0 ? "" : url.substring(path);
  }
}
