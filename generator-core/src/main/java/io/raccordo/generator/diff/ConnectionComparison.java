package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.ConnectionFact.SchemeAdded;
import io.raccordo.generator.diff.ConnectionFact.SchemeChanged;
import io.raccordo.generator.diff.ConnectionFact.SchemePart;
import io.raccordo.generator.diff.ConnectionFact.SchemeRemoved;
import io.raccordo.generator.diff.ConnectionFact.SchemeScopeDescribed;
import io.raccordo.generator.diff.ConnectionFact.SchemeScopesChanged;
import io.raccordo.generator.diff.ConnectionFact.ServerChanged;
import io.raccordo.generator.diff.FactCollector.Found;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.model.SecurityScheme.Flow;
import io.raccordo.generator.model.Server;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares what the document says of connecting: security schemes and servers. */
final class ConnectionComparison {
  private final Matching matching;
  private final FactCollector facts;
  private final Reading reading;

  ConnectionComparison(Matching matching, FactCollector facts, Scope scope) {
    this.reading = scope.reading();
    this.matching = matching;
    this.facts = facts;
  }

  void run() {
    Map<String, SecurityScheme> before = matching.before().securitySchemes();
    Map<String, SecurityScheme> after = matching.after().securitySchemes();
    before.forEach((name, earlier) -> {
      SecurityScheme later = after.get(name);
      if (later == null) {
        add(earlier.origin(), null, p -> new SchemeRemoved(p, name, type(earlier)));
      } else {
        scheme(name, earlier, later);
      }
    });
    after.forEach((name, later) -> {
      if (!before.containsKey(name)) {
        add(null, later.origin(), p -> new SchemeAdded(p, name, type(later)));
      }
    });
    servers();
  }

  private static String type(SecurityScheme scheme) {
    return scheme.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void scheme(String name, SecurityScheme earlier, SecurityScheme later) {
    if (earlier.type() != later.type()) {
      changed(earlier, later, SchemePart.TYPE, type(earlier), type(later));
      return;
    }
    if (!sameHeader(earlier, later)) {
      changed(earlier, later, SchemePart.CARRIER, carrier(earlier), carrier(later));
    }
    changed(
        earlier,
        later,
        SchemePart.OPEN_ID_CONNECT_URL,
        earlier.openIdConnectUrl(),
        later.openIdConnectUrl());
    Map<String, Flow> flows = new LinkedHashMap<>();
    later.flows().forEach(f -> flows.put(f.kind(), f));
    for (Flow was : earlier.flows()) {
      Flow is = flows.remove(was.kind());
      if (is == null) {
        changed(earlier, later, SchemePart.FLOW, was.kind(), "");
      } else {
        flow(name, earlier, later, was, is);
      }
    }
    flows.keySet().forEach(kind -> changed(earlier, later, SchemePart.FLOW, "", kind));
  }

  private void flow(String name, SecurityScheme earlier, SecurityScheme later, Flow was, Flow is) {
    changed(
        earlier,
        later,
        SchemePart.AUTHORIZATION_URL,
        was.authorizationUrl(),
        is.authorizationUrl());
    changed(earlier, later, SchemePart.TOKEN_URL, was.tokenUrl(), is.tokenUrl());
    changed(earlier, later, SchemePart.REFRESH_URL, was.refreshUrl(), is.refreshUrl());
    List<String> gone = without(was.scopes(), is.scopes());
    List<String> come = without(is.scopes(), was.scopes());
    if (reading == Reading.AS_WRITTEN) {
      gone.forEach(s -> scopes(name, earlier, later, List.of(s), false));
      come.forEach(s -> scopes(name, earlier, later, List.of(s), true));
      was.scopes().forEach((scope, text) -> {
        String other = is.scopes().get(scope);
        if (other != null && !other.equals(text)) {
          add(earlier.origin(), later.origin(), p -> new SchemeScopeDescribed(p, name, scope));
        }
      });
      return;
    }
    scopes(name, earlier, later, gone, false);
    scopes(name, earlier, later, come, true);
  }

  private void scopes(
      String name,
      SecurityScheme earlier,
      SecurityScheme later,
      List<String> scopes,
      boolean added) {
    if (!scopes.isEmpty()) {
      add(earlier.origin(), later.origin(), p -> new SchemeScopesChanged(p, name, scopes, added));
    }
  }

  private static List<String> without(Map<String, String> scopes, Map<String, String> others) {
    return scopes.keySet().stream().filter(s -> !others.containsKey(s)).toList();
  }

  /** Names of headers have no case (RFC 9110 section 5.1); as written, they have. */
  private boolean sameHeader(SecurityScheme earlier, SecurityScheme later) {
    String name = earlier.parameter();
    return reading == Reading.EFFECTIVE
        && earlier.in() == Parameter.In.HEADER
        && later.in() == Parameter.In.HEADER
        && name != null
        && name.equalsIgnoreCase(later.parameter());
  }

  private static String carrier(SecurityScheme scheme) {
    return switch (scheme.type()) {
      case API_KEY ->
        Objects.toString(scheme.in(), "").toLowerCase(Locale.ROOT) + ' ' + scheme.parameter();
      case HTTP -> Objects.toString(scheme.httpScheme(), "");
      case OAUTH2, OPEN_ID_CONNECT, MUTUAL_TLS -> "";
    };
  }

  private void changed(
      SecurityScheme earlier,
      SecurityScheme later,
      SchemePart part,
      @Nullable String was,
      @Nullable String is) {
    String wasText = Objects.requireNonNullElse(was, "");
    String isText = Objects.requireNonNullElse(is, "");
    if (!wasText.equals(isText)) {
      add(
          earlier.origin(),
          later.origin(),
          p -> new SchemeChanged(p, later.name(), part, wasText, isText));
    }
  }

  /**
   * A server whose address differs by its version only is the same server. As written, the name of
   * its host is nothing but a name.
   */
  private void servers() {
    Map<String, Server> open = new LinkedHashMap<>();
    matching.after().servers().forEach(s -> open.putIfAbsent(key(s), s));
    Map<String, Server> gone = new LinkedHashMap<>();
    for (Server server : matching.before().servers()) {
      if (open.remove(key(server)) == null) {
        gone.putIfAbsent(key(server), server);
      }
    }
    if (declaresNone(matching.before().servers())
        || declaresNone(matching.after().servers())) {
      return;
    }
    gone.values().forEach(s -> add(s.origin(), null, p -> new ServerChanged(p, s.url(), false)));
    open.values().forEach(s -> add(null, s.origin(), p -> new ServerChanged(p, s.url(), true)));
  }

  private static boolean declaresNone(List<Server> servers) {
    return servers.size() == 1 && servers.get(0).url().equals("/");
  }

  private String key(Server server) {
    ServerAddress address = ServerAddress.of(server.url());
    String version =
        reading == Reading.AS_WRITTEN ? address.version().map(Version::text).orElse("") : "";
    return version + address.host() + PathTemplate.of(address.path()).shape();
  }

  private void add(@Nullable Origin before, @Nullable Origin after, Function<Place, Fact> fact) {
    facts.add(new Found(Site.DOCUMENT, "", new BitSet(), before, after), fact);
  }
}
