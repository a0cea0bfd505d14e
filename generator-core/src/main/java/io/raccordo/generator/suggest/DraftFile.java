package io.raccordo.generator.suggest;

import io.raccordo.generator.diagnostic.Locator;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.migrate.OperationName;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.output.YamlNodes;
import io.raccordo.generator.plan.UpgradePlan.Conversion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Suggestions in the form of {@code migrations.yaml}: a file that could be taken as it is, with
 * comments that say how far it can be trusted.
 */
public final class DraftFile {
  /** What stands in front of everything that a person has to look at. */
  public static final String MARK = "CHECK: ";

  private static final List<String> HEADER = List.of(
      "A draft, found by comparing the documents. It decides nothing: copy into migrations.yaml what is right.",
      "Look at every line with " + MARK.strip()
          + " before you do. Likely: nearly always right; possible: in half of the cases.");

  private final YamlNodes yaml = new YamlNodes();
  private final Locator locator;

  /** Label of an API version to its operations. */
  private final Map<String, List<OperationKey>> operations = new LinkedHashMap<>();

  private DraftFile(List<ApiModel> versions, Locator locator) {
    this.locator = locator;
    versions.forEach(version -> operations.put(
        version.label(), version.operations().stream().map(Operation::key).toList()));
  }

  /**
   * The text of the file.
   *
   * @param suggestions at least one
   * @param versions the API versions that they are about
   * @param locator finds the place of an operation in its document
   */
  public static String write(
      List<Suggestion> suggestions, List<ApiModel> versions, Locator locator) {
    return new DraftFile(versions, locator).write(suggestions);
  }

  private String write(List<Suggestion> suggestions) {
    Node root = yaml.map(
        FlowStyle.BLOCK,
        Map.of("migrations", yaml.list(suggestions.stream().map(this::entry).toList())));
    YamlNodes.comment(root, HEADER);
    return yaml.text(root);
  }

  private Node entry(Suggestion suggestion) {
    Map<String, Node> entry = new LinkedHashMap<>();
    entry.put("from", endpoint(suggestion.from(), suggestion.removed()));
    if (suggestion.proposes()) {
      entry.put("to", endpoint(suggestion.to(), suggestion.candidates().get(0).operation()));
      steps(entry, "input", suggestion.members().input());
      steps(entry, "output", suggestion.members().output());
    } else {
      entry.put(
          "noTarget", yaml.map(FlowStyle.BLOCK, Map.of("advice", yaml.of(advice(suggestion)))));
    }
    Node node = yaml.map(FlowStyle.BLOCK, entry);
    YamlNodes.comment(node, comment(suggestion));
    return node;
  }

  private Node endpoint(String version, Operation operation) {
    Map<String, Node> endpoint = new LinkedHashMap<>();
    endpoint.put("version", yaml.of(version));
    endpoint.put(
        "operation",
        yaml.of(OperationName.of(operation.key(), operations.getOrDefault(version, List.of()))));
    return yaml.map(FlowStyle.FLOW, endpoint);
  }

  private static String advice(Suggestion suggestion) {
    return suggestion.to() + " has nothing in place of "
        + OperationName.of(suggestion.removed().key()) + ". Keep " + suggestion.from()
        + " as long as the vendor serves it.";
  }

  private List<String> comment(Suggestion suggestion) {
    List<String> lines = new ArrayList<>();
    Operation removed = suggestion.removed();
    String summary = removed.summary();
    lines.add(place(removed.origin()) + (summary == null ? "" : ": " + summary));
    List<Candidate> candidates = suggestion.candidates();
    if (suggestion.proposes()) {
      lines.add((suggestion.confidence() == Confidence.LIKELY ? "" : MARK)
          + suggestion.confidence().text() + ": " + because(candidates.get(0)));
    } else {
      lines.add(MARK + "nothing is like it enough. Write what users are to do instead.");
    }
    candidates.stream()
        .skip(suggestion.proposes() ? 1 : 0)
        .forEach(
            c -> lines.add("or to " + OperationName.of(c.operation().key()) + ": " + because(c)));
    if (!suggestion.members().absent().isEmpty()) {
      lines.add(MARK + "nothing answers "
          + String.join(", ", suggestion.members().absent()) + " of the old output.");
    }
    return lines;
  }

  private String place(Origin origin) {
    return locator.locate(origin).map(range -> range.toString()).orElse(origin.document());
  }

  private static String because(Candidate candidate) {
    String reasons = candidate.reasons().isEmpty()
        ? "no words in common"
        : String.join("; ", candidate.reasons());
    return String.format(Locale.ROOT, "%.2f, ", candidate.score()) + reasons;
  }

  private void steps(Map<String, Node> entry, String key, List<DraftStep> steps) {
    if (!steps.isEmpty()) {
      entry.put(key, yaml.list(steps.stream().map(this::step).toList()));
    }
  }

  private Node step(DraftStep step) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put(step.verb().name().toLowerCase(Locale.ROOT), yaml.of(step.at().toString()));
    if (step.to() != null) {
      members.put("to", yaml.of(step.to().toString()));
    }
    Conversion conversion = step.conversion();
    if (conversion != null) {
      members.put("convert", yaml.map(FlowStyle.FLOW, Map.of("type", yaml.of(word(conversion)))));
    }
    if (!step.values().isEmpty()) {
      Map<String, Node> values = new LinkedHashMap<>();
      step.values().forEach((old, now) -> values.put(old, yaml.of(now)));
      members.put("values", yaml.map(FlowStyle.FLOW, values));
    }
    if (step.value() != null) {
      members.put("value", yaml.of(step.value()));
    }
    if (!step.inside().isEmpty()) {
      members.put("do", yaml.list(step.inside().stream().map(this::step).toList()));
    }
    if (!step.reason().isEmpty()) {
      members.put("reason", yaml.of(step.reason()));
    }
    Node node = yaml.map(step.inside().isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK, members);
    if (!step.doubt().isEmpty() && step.inside().isEmpty()) {
      YamlNodes.commentBehind(node, MARK + step.doubt());
    } else if (!step.doubt().isEmpty()) {
      YamlNodes.comment(node, List.of(MARK + step.doubt()));
    }
    return node;
  }

  private static String word(Conversion conversion) {
    return switch (conversion) {
      case TO_STRING -> "string";
      case TO_INTEGER -> "integer";
      case TO_NUMBER -> "number";
      case TO_BOOLEAN -> "boolean";
      case WRAP_IN_ARRAY -> "array";
      case ONLY_ITEM -> "item";
    };
  }
}
