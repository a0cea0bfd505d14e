package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.generator.CompareOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One case: two documents and the findings that oasdiff's own tests expect of them. */
record OasdiffCase(Path folder, JsonNode expected) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> LEVELS = List.of("DIFF", "INFO", "WARN", "ERR");
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);
  private static final Set<String> OPTIONS = Set.of(
      "deprecation_days",
      "stability_level",
      "match_path",
      "prefix_base",
      "prefix_revision",
      "include_path_params",
      "flatten_allof",
      "case_insensitive_headers");

  /** A finding as the report has it; the operation is empty for the document as a whole. */
  record Found(String rule, String level, String operation) {}

  static OasdiffCase read(Path folder) throws IOException {
    return new OasdiffCase(
        folder, JSON.readTree(Files.readAllBytes(folder.resolve("expected.json"))));
  }

  String name() {
    return String.valueOf(folder.getFileName());
  }

  /** Options of the case that the goal does not offer. */
  Set<String> notOffered() {
    Set<String> names = new TreeSet<>();
    expected.path("config").fieldNames().forEachRemaining(names::add);
    expected.path("diff_config").fieldNames().forEachRemaining(names::add);
    names.removeAll(OPTIONS);
    return names;
  }

  CompareOptions options() {
    JsonNode config = expected.path("config");
    JsonNode days = config.path("deprecation_days");
    JsonNode diff = expected.path("diff_config");
    String stability = config.path("stability_level").asText();
    String day = expected.path("as_of").asText();
    return new CompareOptions(
        true,
        day.isEmpty() ? AS_OF : LocalDate.parse(day),
        days.path("beta").asInt(),
        days.path("stable").asInt(),
        stability.isEmpty() ? null : stability,
        null,
        new CompareOptions.Paths(
            diff.path("match_path").asText(),
            diff.path("prefix_base").asText(),
            diff.path("prefix_revision").asText(),
            diff.path("include_path_params").asBoolean()),
        diff.path("flatten_allof").asBoolean(),
        !diff.path("case_insensitive_headers").asBoolean(true));
  }

  /** What the report says otherwise than the case; empty when they agree. */
  List<String> differences(JsonNode report) {
    List<String> differences = new ArrayList<>();
    boolean failed = report.path("format").asText().equals("raccordo-failure");
    boolean error = expected.path("error").asBoolean();
    if (failed != error) {
      differences.add(failed ? "could not be compared: " + report : "should not be comparable");
    }
    if (failed || error) {
      return differences;
    }
    List<Found> found = found(report);
    JsonNode wanted = expected.path("expected");
    List<Found> open = new ArrayList<>(found);
    for (JsonNode one : wanted) {
      if (!take(open, one) && found.stream().noneMatch(f -> matches(f, one))) {
        differences.add(
            "missing " + one.path("id").asText() + ' ' + one.path("level").asText());
      }
    }
    if (expected.path("exhaustive").asBoolean()) {
      for (Found more : open) {
        if (stream(wanted).noneMatch(w -> matches(more, w))) {
          differences.add("more: " + more);
        }
      }
    }
    further(found, differences);
    return differences;
  }

  private void further(List<Found> found, List<String> differences) {
    Set<String> ids = new LinkedHashSet<>();
    found.forEach(f -> ids.add(f.rule()));
    JsonNode count = expected.get("count");
    // As sets where only the media type, status or way to a property tells findings apart.
    int distinct = new LinkedHashSet<>(found).size();
    if (count != null && count.asInt() != found.size() && count.asInt() != distinct) {
      differences.add("count " + found.size() + " instead of " + count + ": " + found);
    }
    stream(expected.path("absent"))
        .map(JsonNode::asText)
        .filter(ids::contains)
        .forEach(id -> differences.add("should be absent: " + id));
    JsonNode only = expected.get("only_ids");
    if (only != null) {
      Set<String> allowed = new LinkedHashSet<>();
      only.forEach(id -> allowed.add(id.asText()));
      if (ids.isEmpty() || !allowed.containsAll(ids)) {
        differences.add("other than " + allowed + ": " + ids);
      }
    }
    JsonNode level = expected.get("all_level");
    if (level != null) {
      found.stream()
          .filter(f -> !f.level().equals(level.asText()))
          .forEach(f -> differences.add("not " + level.asText() + ": " + f));
    }
    if (expected.path("nonempty").asBoolean() && found.isEmpty()) {
      differences.add("nothing found");
    }
    JsonNode exit = expected.get("exit_code");
    if (exit != null) {
      String failOn = expected.path("fail_on").asText();
      boolean fails = !failOn.isEmpty()
          && found.stream()
              .anyMatch(f ->
                  LEVELS.indexOf(f.level()) >= LEVELS.indexOf(failOn.toUpperCase(Locale.ROOT)));
      if (fails == (exit.asInt() == 0)) {
        differences.add("exit code should be " + exit);
      }
    }
  }

  /** The findings of the report that the case judges. */
  private List<Found> found(JsonNode report) {
    Set<String> scope = new LinkedHashSet<>();
    expected.path("scope_ids").forEach(id -> scope.add(id.asText()));
    boolean all = expected.path("scope_ids").asText().equals("all");
    int until = LEVELS.indexOf(expected.path("until").asText());
    List<Found> result = new ArrayList<>();
    for (JsonNode finding : report.at("/steps/0/findings")) {
      String rule = finding.path("rule").asText();
      String level = finding.at("/levels/WIRE").asText();
      if ((all || scope.contains(rule)) && LEVELS.indexOf(level) >= until) {
        result.add(new Found(rule, level, finding.at("/operations/0").asText()));
      }
    }
    return result;
  }

  private static boolean take(Collection<Found> open, JsonNode wanted) {
    for (Found found : open) {
      if (matches(found, wanted)) {
        open.remove(found);
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Found found, JsonNode wanted) {
    String path = wanted.path("path").asText();
    String operation = wanted.path("operation").asText();
    return found.rule().equals(wanted.path("id").asText())
        && found.level().equals(wanted.path("level").asText())
        && (operation.isEmpty() || found.operation().startsWith(operation + ' '))
        && (path.isEmpty() || found.operation().endsWith(' ' + path));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    List<JsonNode> nodes = new ArrayList<>();
    array.forEach(nodes::add);
    return nodes.stream();
  }
}
