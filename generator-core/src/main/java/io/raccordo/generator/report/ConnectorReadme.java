package io.raccordo.generator.report;

import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.plan.Binding;
import io.raccordo.generator.plan.ConnectionPlan;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ModuleFamily;
import io.raccordo.generator.plan.ModuleKind;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.TriggerPlan;
import io.raccordo.generator.plan.VersionPlan;
import io.raccordo.templates.ConnectorReadmeView;
import io.raccordo.templates.ConnectorTemplates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The {@code README.md} of a generated connector. */
public final class ConnectorReadme {
  private static final Limits LIMITS = new Limits(1, 1, 1, 300);

  private ConnectorReadme() {}

  /**
   * Writes it.
   *
   * @param artifact where users get the connector; null when that is not known
   */
  public static GeneratedFile write(ConnectorPlan plan, @Nullable Artifact artifact) {
    ConnectorReadmeView view = new ConnectorReadmeView(
        LIMITS.cut(plan.label()),
        plan.prefix(),
        plan.basePackage(),
        artifact == null
            ? null
            : new ConnectorReadmeView.Artifact(
                artifact.groupId(), artifact.artifactId(), artifact.version()),
        example(plan),
        plan.versions().stream().map(ConnectorReadme::version).toList(),
        plan.connections().stream().map(ConnectorReadme::connection).toList(),
        sections(plan));
    return GeneratedFile.ofText("README.md", ConnectorTemplates.readme(view));
  }

  /** Maven coordinates of a connector. */
  public record Artifact(String groupId, String artifactId, String version) {}

  private static ConnectorReadmeView.@Nullable Example example(ConnectorPlan plan) {
    ConnectionPlan connection = plan.connections().get(0);
    return plan.families().stream()
        .map(ModuleFamily::newest)
        .filter(module -> module.kind() == ModuleKind.ACTION && module.deprecated() == null)
        .min(Comparator.comparingInt(module -> module.positional().size()))
        .map(module -> new ConnectorReadmeView.Example(
            connection.javaName(), module.name().simpleName(), arguments(module)))
        .orElse(null);
  }

  private static String arguments(ModuleRevision module) {
    return module.input().stream()
        .filter(member -> module.positional().contains(member.key()))
        .map(member -> member.javaName())
        .collect(Collectors.joining(", "));
  }

  private static ConnectorReadmeView.Version version(VersionPlan version) {
    String sunset = version.sunset();
    String state = !version.live()
        ? "no longer served"
        : sunset == null ? "served" : "served until " + LIMITS.cut(sunset);
    return new ConnectorReadmeView.Version(
        LIMITS.cut(version.label()), LIMITS.cut(version.document()), state);
  }

  private static ConnectorReadmeView.Connection connection(ConnectionPlan connection) {
    String needs =
        connection.schemes().stream().map(ConnectorReadme::need).collect(Collectors.joining(", "));
    return new ConnectorReadmeView.Connection(
        connection.javaName(),
        needs.isEmpty() ? "nothing" : needs,
        LIMITS.cut(String.join(", ", connection.versions())));
  }

  private static String need(SecurityScheme scheme) {
    String type = scheme.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return LIMITS.cut(scheme.name()) + " (" + type + ')';
  }

  private static List<ConnectorReadmeView.Section> sections(ConnectorPlan plan) {
    List<ConnectorReadmeView.Section> sections = new ArrayList<>();
    for (ModuleKind kind : ModuleKind.values()) {
      List<ConnectorReadmeView.Module> modules =
          kind == ModuleKind.TRIGGER ? triggers(plan) : modules(plan, kind);
      if (!modules.isEmpty()) {
        sections.add(new ConnectorReadmeView.Section(title(kind), modules));
      }
    }
    return sections;
  }

  private static List<ConnectorReadmeView.Module> modules(ConnectorPlan plan, ModuleKind kind) {
    return plan.families().stream()
        .map(ModuleFamily::newest)
        .filter(module -> module.kind() == kind)
        .map(ConnectorReadme::module)
        .toList();
  }

  /** The newest revision of each, with the operation that its search calls. */
  private static List<ConnectorReadmeView.Module> triggers(ConnectorPlan plan) {
    Map<String, TriggerPlan> newest = new LinkedHashMap<>();
    plan.triggers().forEach(trigger -> newest.put(trigger.family(), trigger));
    return newest.values().stream()
        .map(trigger -> {
          ConnectorReadmeView.Module search = module(trigger.search());
          return new ConnectorReadmeView.Module(
              LIMITS.cut(trigger.label()),
              trigger.name().simpleName(),
              search.operation(),
              search.note());
        })
        .toList();
  }

  private static String title(ModuleKind kind) {
    return switch (kind) {
      case ACTION -> "Actions";
      case SEARCH -> "Searches";
      case TRIGGER -> "Triggers";
      case INSTANT_TRIGGER -> "Instant triggers";
      case UNIVERSAL -> "Any call";
    };
  }

  private static ConnectorReadmeView.Module module(ModuleRevision module) {
    List<Binding> bindings = module.bindings();
    String operation =
        bindings.isEmpty() ? "" : bindings.get(bindings.size() - 1).operation().toString();
    return new ConnectorReadmeView.Module(
        LIMITS.cut(module.label()),
        module.name().simpleName(),
        LIMITS.cut(operation),
        LIMITS.cut(Objects.requireNonNullElse(module.deprecated(), "")));
  }
}
