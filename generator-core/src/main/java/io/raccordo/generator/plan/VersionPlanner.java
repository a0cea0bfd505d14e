package io.raccordo.generator.plan;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.migrate.ConnectorConfig;
import io.raccordo.generator.migrate.ConnectorConfig.Nature;
import io.raccordo.generator.migrate.ConnectorConfig.Selector;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.plan.VersionPlan.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of each API version whether it lives, when it ends and what selects it. */
final class VersionPlanner {
  private final PlanRequest request;
  private final Diagnostics diagnostics;

  VersionPlanner(PlanRequest request, Diagnostics diagnostics) {
    this.request = request;
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
          model.servers(),
          !facts.retired() && !superseded,
          facts.sunset(),
          selection(model.label(), facts)));
    }
    return plans;
  }

  private @Nullable Selection selection(String label, ConnectorConfig.Version facts) {
    Selector selector = request.config().selector();
    if (selector == null || selector.name() == null) {
      return null;
    }
    String value = facts.value() != null ? facts.value() : label;
    return switch (selector.in()) {
      case HEADER -> new Selection(Selection.In.HEADER, selector.name(), value);
      case QUERY -> new Selection(Selection.In.QUERY, selector.name(), value);
      case PATH, SERVER -> null;
    };
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
            && request.config().selector() == null
            && keepsPaths(first, last);
    Nature nature = sameAddress ? Nature.SNAPSHOT : Nature.RELEASE;
    diagnostics.info(
        "nature",
        last.origin(),
        sameAddress
            ? "Taken as snapshots of one API: server and paths are the same, and no selector is given. State nature in"
                + " connector.yaml if that is wrong."
            : "Taken as releases served side by side: servers, paths or a selector tell them apart. State nature in"
                + " connector.yaml if that is wrong.");
    return nature;
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
