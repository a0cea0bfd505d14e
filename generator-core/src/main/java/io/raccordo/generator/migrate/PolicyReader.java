package io.raccordo.generator.migrate;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.policy.Acceptance;
import io.raccordo.generator.diff.policy.OperationSelection;
import io.raccordo.generator.diff.policy.PathGlob;
import io.raccordo.generator.diff.policy.PolicyFile;
import io.raccordo.generator.diff.policy.Profile;
import io.raccordo.generator.diff.policy.SeverityOverride;
import io.raccordo.generator.diff.policy.VersionPolicy;
import io.raccordo.generator.diff.rule.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a policy file, which {@code policy.schema.json} describes. */
public final class PolicyReader {
  private static final String[] SELECTORS = {"rule", "path", "tag", "operation", "dimension"};
  private static final Set<String> RULES = rules();

  private final Diagnostics diagnostics;

  private PolicyReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Reads the tree of a file. Every fault is an error, all of them in one run; what has a fault is
   * left out of the answer.
   *
   * @param root the root of that file
   */
  public static PolicyFile read(JsonNode tree, Origin root, Diagnostics diagnostics) {
    Mapping file = Mapping.of(tree, root, "The file", diagnostics);
    return file == null ? PolicyFile.NONE : new PolicyReader(diagnostics).read(file);
  }

  private static Set<String> rules() {
    Set<String> rules = new TreeSet<>(Rules.ROWS.keySet());
    rules.addAll(VersionPolicy.IDS);
    return rules;
  }

  private PolicyFile read(Mapping file) {
    file.allow("profile", "severities", "accepted");
    List<SeverityOverride> severities = new ArrayList<>();
    for (Mapping entry : entries(file, "severities")) {
      SeverityOverride override = severity(entry);
      if (override != null) {
        severities.add(override);
      }
    }
    List<Acceptance> accepted = new ArrayList<>();
    for (Mapping entry : entries(file, "accepted")) {
      Acceptance acceptance = acceptance(entry);
      if (acceptance != null) {
        accepted.add(acceptance);
      }
    }
    return new PolicyFile(file.word("profile", List.of(Profile.values())), severities, accepted);
  }

  private List<Mapping> entries(Mapping file, String key) {
    List<Mapping> entries = new ArrayList<>();
    List<JsonNode> elements = file.list(key, true);
    for (int i = 0; i < elements.size(); i++) {
      Mapping entry = Mapping.of(elements.get(i), file.at(key).child(i), "This entry", diagnostics);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private @Nullable SeverityOverride severity(Mapping entry) {
    entry.allow("rule", "path", "tag", "operation", "dimension", "level").require("level");
    if (List.of(SELECTORS).stream().noneMatch(entry::has)) {
      diagnostics.error(
          "missing-key",
          entry.origin(),
          "This entry does not say which findings it is about.",
          "Add at least one of the keys rule, path, tag, operation and dimension.");
      return null;
    }
    String path = path(entry);
    Level level = entry.word("level", List.of(Level.values()));
    String rule = rule(entry);
    Dimension dimension = entry.word("dimension", List.of(Dimension.values()));
    String tag = entry.text("tag");
    String operation = entry.text("operation");
    boolean whole = entry.has("rule") == (rule != null)
        && entry.has("path") == (path != null)
        && entry.has("tag") == (tag != null)
        && entry.has("operation") == (operation != null)
        && entry.has("dimension") == (dimension != null);
    return level == null || !whole
        ? null
        : new SeverityOverride(
            entry.origin(),
            rule,
            new OperationSelection(path == null ? null : new PathGlob(path), tag, operation),
            dimension,
            level);
  }

  private @Nullable String path(Mapping entry) {
    String path = entry.text("path");
    if (path == null || path.startsWith("/") || path.startsWith("*")) {
      return path;
    }
    diagnostics.error(
        "invalid-path",
        entry.at("path"),
        '"' + path + "\" is like no path: each begins with a slash.",
        "Write it from the first slash on, as in \"/internal/**\".");
    return null;
  }

  private @Nullable Acceptance acceptance(Mapping entry) {
    entry.allow("rule", "element", "reason", "expires").require("rule", "element", "reason");
    String rule = rule(entry);
    String element = entry.text("element");
    String reason = entry.text("reason");
    String expires = entry.date("expires");
    if (rule == null || element == null || reason == null) {
      return null;
    }
    if (expires == null && entry.has("expires")) {
      return null;
    }
    return new Acceptance(
        entry.origin(), rule, element, reason, expires == null ? null : LocalDate.parse(expires));
  }

  private @Nullable String rule(Mapping entry) {
    String rule = entry.text("rule");
    if (rule == null || RULES.contains(rule)) {
      return rule;
    }
    Optional<String> nearest = Nearest.to(rule, RULES);
    diagnostics.error(
        "unknown-rule",
        entry.at("rule"),
        "There is no rule " + Mapping.quoted(rule) + '.',
        Nearest.question(nearest) + "See docs/rules.md for the rules that there are.");
    return null;
  }
}
