package io.raccordo.generator.openapi;

import io.raccordo.generator.model.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Servers, of 3.x and as 2.0 spells them. */
final class ServerLowering {
  private final Fields fields;

  ServerLowering(Fields fields) {
    this.fields = fields;
  }

  /** The servers that an object declares; empty when it declares none. */
  List<Server> servers(Place owner) {
    List<Server> servers = new ArrayList<>();
    for (Place place : fields.elements(owner, "servers")) {
      String url = place.node().isObject() ? fields.text(place, "url") : null;
      if (url == null) {
        fields
            .diagnostics()
            .warn(
                "missing-member",
                place.origin(),
                "The server has no address and is left out.",
                "Add \"url\".");
        continue;
      }
      servers.add(
          new Server(url, place.origin(), fields.text(place, "description"), variables(place)));
    }
    return servers;
  }

  private Map<String, Server.Variable> variables(Place server) {
    Map<String, Server.Variable> variables = new LinkedHashMap<>();
    for (Place place : fields.entries(server, "variables")) {
      if (!place.node().isObject()) {
        fields.wrong(place, "a server variable");
        continue;
      }
      List<String> values = fields.texts(place, "enum");
      String value = fields.text(place, "default");
      if (values != null && values.isEmpty()) {
        fields
            .diagnostics()
            .warn(
                "empty-enum",
                place.origin().child("enum"),
                "The server variable has a list of values with none in it; any value is taken.",
                "List the values, or remove \"enum\".");
      }
      if (value == null) {
        fields
            .diagnostics()
            .warn(
                "missing-member",
                place.origin(),
                "The server variable has no default.",
                "Add \"default\".");
        value = values == null || values.isEmpty() ? "" : values.get(0);
      }
      variables.put(
          place.token(),
          new Server.Variable(
              value, values == null ? List.of() : values, fields.text(place, "description")));
    }
    return variables;
  }

  /** The server of a document that declares none (OpenAPI 3.1 section 4.8.1). */
  static Server relative(Place root) {
    return new Server("/", root.origin(), null, Map.of());
  }

  /**
   * One server for each scheme of a 2.0 document, or of an operation that has schemes of its own.
   */
  List<Server> ofSwagger2(Place root, @Nullable List<String> schemes) {
    String host = fields.text(root, "host");
    String base = fields.text(root, "basePath");
    String path = base == null || base.equals("/") ? "" : base.startsWith("/") ? base : '/' + base;
    Place origin = root.child("host") != null ? root.child("host") : root.child("basePath");
    if (host == null || host.isEmpty()) {
      return List.of(new Server(
          path.isEmpty() ? "/" : path,
          origin == null ? root.origin() : origin.origin(),
          null,
          Map.of()));
    }
    List<Server> servers = new ArrayList<>();
    for (String scheme : schemes == null || schemes.isEmpty() ? List.of("https") : schemes) {
      servers.add(new Server(
          scheme + "://" + host + path,
          origin == null ? root.origin() : origin.origin(),
          null,
          Map.of()));
    }
    return servers;
  }
}
