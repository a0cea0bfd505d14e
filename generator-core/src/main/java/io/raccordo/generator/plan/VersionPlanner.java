package io.raccordo.generator.plan;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diff.Selector;
import io.raccordo.generator.diff.Selectors;
import io.raccordo.generator.migrate.ConnectorConfig;
import io.raccordo.generator.migrate.ConnectorConfig.Nature;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Server;
import io.raccordo.generator.plan.VersionPlan.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of each API version whether it lives, when it ends and what selects it. */
final class VersionPlanner {
  private final PlanRequest request;
  private final List<Selectors> selectors;
  private final Diagnostics diagnostics;

  /** Selectors are those of the versions, in their order. */
  VersionPlanner(PlanRequest request, List<Selectors> selectors, Diagnostics diagnostics) {
    this.request = request;
    this.selectors = selectors;
    this.diagnostics = diagnostics;
  }

  List<VersionPlan> plan() {
    ConnectorConfig config = request.config();
    Nature nature = config.nature() != null ? config.nature() : assumed();
    List<VersionPlan> plans = new ArrayList<>();
    List<ApiModel> versions = request.versions();
    for (int i = 0; i < versions.size(); i++) {
      ApiModel model = versions.get(i);
      ConnectorConfig.Version facts = config.version(model.label());
      boolean superseded = nature == Nature.SNAPSHOT && i < versions.size() - 1;
      plans.add(new VersionPlan(
          model.label(),
          model.document(),
          servers(model, selectors.get(i).addressed()),
          !facts.retired() && !superseded,
          facts.sunset(),
          selection(selectors.get(i).sent())));
    }
    return plans;
  }

  private static @Nullable Selection selection(@Nullable Selector selector) {
    if (selector == null || selector.name() == null) {
      return null;
    }
    return switch (selector.kind()) {
      case HEADER -> new Selection(Selection.In.HEADER, selector.name(), selector.value());
      case QUERY -> new Selection(Selection.In.QUERY, selector.name(), selector.value());
      case PATH_SEGMENT, DATE_SEGMENT, SERVER -> null;
    };
  }

  /** A server variable of which the team says that it selects the version has no other value. */
  private static List<Server> servers(ApiModel model, @Nullable Selector selector) {
    if (selector == null
        || selector.kind() != Selector.Kind.SERVER
        || selector.reason() != Selector.Reason.STATED
        || selector.name() == null) {
      return model.servers();
    }
    return model.servers().stream()
        .map(s -> with(s, selector.name(), selector.value()))
        .toList();
  }

  private static Server with(Server server, String name, String value) {
    Map<String, Server.Variable> variables = new LinkedHashMap<>(server.variables());
    variables.computeIfPresent(
        name, (k, v) -> new Server.Variable(value, List.of(value), v.description()));
    return new Server(server.url(), server.origin(), server.description(), variables);
  }

  /**
   * Documents with nothing between them that could select a version describe one API at several
   * times.
   */
  private Nature assumed() {
    if (request.versions().size() < 2) {
      return Nature.RELEASE;
    }
    ApiModel first = request.versions().get(0);
    ApiModel last = request.versions().get(request.versions().size() - 1);
    boolean sameAddress =
        first.servers().get(0).url().equals(last.servers().get(0).url())
            && !selected()
            && keepsPaths(first, last);
    Nature nature = sameAddress ? Nature.SNAPSHOT : Nature.RELEASE;
    diagnostics.info(
        "nature",
        last.origin(),
        sameAddress
            ? "Taken as snapshots of one API: server and paths are the same, and nothing selects one. State nature in"
                + " connector.yaml if that is wrong."
            : "Taken as releases served side by side: servers, paths or a selector tell them apart. State nature in"
                + " connector.yaml if that is wrong.");
    return nature;
  }

  /** Whether a selector is stated, or a parameter sends another value in some version. */
  private boolean selected() {
    return request.config().selector() != null
        || selectors.stream()
                .map(Selectors::sent)
                .map(s -> s == null ? "" : s.value())
                .distinct()
                .count()
            > 1;
  }

  private static boolean keepsPaths(ApiModel first, ApiModel last) {
    Set<String> later =
        last.operations().stream().map(o -> o.key().toString()).collect(Collectors.toSet());
    long kept = first.operations().stream()
        .map(Operation::key)
        .filter(k -> later.contains(k.toString()))
        .count();
    return kept * 2 >= first.operations().size();
  }
}
