package io.raccordo.generator.diff;

import io.raccordo.generator.model.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A server's address taken apart.
 *
 * @param host scheme and authority in lower case, without labels that are a version; empty for a
 *     relative address
 * @param path from the root of the host; may be empty
 * @param version of the host's name, as in {@code v2.api.example.com}
 */
record ServerAddress(String host, String path, Optional<Version> version) {
  /** With defaults in place of variables. */
  static ServerAddress of(Server server) {
    String url = server.url();
    for (Map.Entry<String, Server.Variable> variable : server.variables().entrySet()) {
      url = url.replace('{' + variable.getKey() + '}', variable.getValue().defaultValue());
    }
    return of(url);
  }

  static ServerAddress of(String url) {
    int authority = authority(url);
    if (authority < 0) {
      return new ServerAddress("", url, Optional.empty());
    }
    int path = url.indexOf('/', authority + 2);
    String name = path < 0 ? url.substring(authority + 2) : url.substring(authority + 2, path);
    List<String> labels = new ArrayList<>();
    Optional<Version> version = Optional.empty();
    for (String label : name.split("\\.", -1)) {
      Optional<Version> found = Version.of(label);
      if (found.isPresent()) {
        version = found;
      } else {
        labels.add(label);
      }
    }
    return new ServerAddress(
        (url.substring(0, authority + 2) + String.join(".", labels)).toLowerCase(Locale.ROOT),
        path < 0 ? "" : url.substring(path),
        version);
  }

  /** Where {@code //} begins (RFC 3986 section 4.2); negative where there is no authority. */
  private static int authority(String url) {
    if (url.startsWith("//")) {
      return 0;
    }
    int scheme = url.indexOf("://");
    return scheme <= 0 || url.lastIndexOf('/', scheme) >= 0 ? -1 : scheme + 1;
  }
}
