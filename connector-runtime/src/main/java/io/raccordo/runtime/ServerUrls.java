package io.raccordo.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where calls go: what the document says, with its variables, or what the builder was told instead.
 */
final class ServerUrls {
  private final String connector;
  private final @Nullable URI baseUrl;
  private final Map<String, URI> replaced;
  private final Map<String, String> variables;

  ServerUrls(ConnectorSettings settings) {
    this.connector = settings.descriptor().id();
    this.baseUrl = settings.baseUrl();
    this.replaced = settings.servers();
    this.variables = settings.variables();
  }

  /** The server of a call of any operation, without a slash at the end. */
  URI of(ApiVersion version, CallOptions options) {
    URI other = options.baseUrl().orElse(null);
    return other == null ? of(version) : checked(other.toString());
  }

  /** The server of an API version, without a slash at the end. */
  URI of(ApiVersion version) {
    return baseUrl == null
        ? checked(expand(version.server(), version))
        : checked(baseUrl.toString());
  }

  /** The server of a binding, without a slash at the end. */
  URI of(ApiVersion version, CallPlan plan, CallOptions options) {
    String server = plan.server();
    if (server.isEmpty() || options.baseUrl().isPresent()) {
      return of(version, options);
    }
    URI other = replaced.get(server);
    if (other != null) {
      return checked(other.toString());
    }
    String url = expand(server, version);
    return url.contains("://") ? checked(url) : checked(of(version).resolve(url).toString());
  }

  private String expand(String template, ApiVersion version) {
    StringBuilder url = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      url.append(template, from, open);
      boolean inPath = url.indexOf("/", url.indexOf("://") + 3) >= 0;
      url.append(variable(template.substring(open + 1, close), version, inPath));
      from = close + 1;
    }
    return url.append(template, from, template.length()).toString();
  }

  private String variable(String name, ApiVersion version, boolean inPath) {
    List<String> known = version.variables().getOrDefault(name, List.of());
    String value = variables.get(name);
    if (value == null) {
      if (known.isEmpty()) {
        throw invalid("The server's URL has the variable " + name
            + "; give its value with serverVariable(...).");
      }
      return known.get(0);
    }
    if (known.size() > 1 && !known.contains(value)) {
      throw invalid("The server variable " + name + " can be one of "
          + known.subList(1, known.size()) + " only.");
    }
    if (!known.contains(value)
        && !value.matches(inPath ? "[A-Za-z0-9._~/-]+" : "[A-Za-z0-9._~-]+")) {
      throw invalid("The value of the server variable " + name
          + " has characters that would change the URL.");
    }
    return value;
  }

  private URI checked(String url) {
    URI uri;
    try {
      uri = new URI(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    } catch (URISyntaxException e) {
      throw invalid("The server's URL is not a URL (" + e.getReason() + " at index " + e.getIndex()
          + "); give another with baseUrl(...).");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("https") || scheme.equals("http")) || uri.getHost() == null) {
      throw invalid(
          "The API's document does not say where the API is; give its URL with baseUrl(...).");
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw invalid("The server's URL must not have a user, a query or a fragment.");
    }
    return uri;
  }

  private InvalidConfigurationException invalid(String message) {
    return new InvalidConfigurationException(connector, message);
  }
}
