package io.raccordo.generator.plan;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.SecurityRequirement;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.naming.JavaNames;
import io.raccordo.generator.naming.NameScope;
import io.raccordo.generator.naming.ReservedNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ways to connect: the distinct sets of schemes that any operation of any version asks
 * for.
 */
final class ConnectionPlanner {
  private final LedgerBook book;
  private final NameScope names;

  ConnectionPlanner(LedgerBook book) {
    this.book = book;
    this.names = book.scope("connection", "", ReservedNames.MEMBER, "_", false);
    names.take("anonymous");
  }

  List<ConnectionPlan> plan(List<ApiModel> versions) {
    Map<Set<String>, List<SecurityScheme>> schemes = new LinkedHashMap<>();
    Map<Set<String>, SecurityScheme> first = new LinkedHashMap<>();
    Map<Set<String>, Set<String>> accepted = new LinkedHashMap<>();
    for (ApiModel model : versions) {
      for (Operation operation : model.operations()) {
        for (SecurityRequirement requirement : model.securityOf(operation)) {
          List<SecurityScheme> needed = requirement.schemes().keySet().stream()
              .map(model.securitySchemes()::get)
              .filter(Objects::nonNull)
              .toList();
          if (needed.isEmpty() || needed.size() < requirement.schemes().size()) {
            continue;
          }
          Set<String> key = needed.stream()
              .map(ConnectionPlanner::identity)
              .collect(Collectors.toCollection(TreeSet::new));
          schemes.put(key, needed);
          first.putIfAbsent(key, needed.get(0));
          accepted.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(model.label());
        }
      }
    }
    List<ConnectionPlan> plans = new ArrayList<>();
    schemes.forEach((key, needed) -> plans.add(new ConnectionPlan(
        name(String.join(" ", key), needed),
        needed,
        List.copyOf(accepted.getOrDefault(key, Set.of())),
        documentation(first.get(key)))));
    plans.add(new ConnectionPlan(
        "anonymous", List.of(), versions.stream().map(ApiModel::label).toList(), null));
    return plans;
  }

  /** That of the oldest version: a connection's class changes only when it has to. */
  private static @Nullable String documentation(@Nullable SecurityScheme scheme) {
    return scheme == null ? null : scheme.description();
  }

  /** Two schemes are one when they are used alike, whatever their descriptions and scopes. */
  private static String identity(SecurityScheme scheme) {
    return scheme.name()
        + ' '
        + scheme.type()
        + ' '
        + scheme.httpScheme()
        + ' '
        + scheme.in()
        + ' '
        + scheme.parameter();
  }

  private String name(String key, List<SecurityScheme> schemes) {
    String wish =
        schemes.stream().map(ConnectionPlanner::kind).collect(Collectors.joining(" and "));
    return book.name(names, "connection", "", key, JavaNames.camel(wish));
  }

  private static String kind(SecurityScheme scheme) {
    return switch (scheme.type()) {
      case API_KEY -> "api key";
      case HTTP -> scheme.httpScheme() == null ? "http" : scheme.httpScheme();
      case OAUTH2 -> "oauth2";
      case OPEN_ID_CONNECT -> "open id connect";
      case MUTUAL_TLS -> "mutual tls";
    };
  }
}
