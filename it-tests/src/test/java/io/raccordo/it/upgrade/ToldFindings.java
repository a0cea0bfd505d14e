package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.diff.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the report says breaks requests. Values that a newer version refuses cannot be changed by
 * anybody but the caller; a refusal that was not told is a defect.
 */
final class ToldFindings {
  private static final Pattern BODY = Pattern.compile("body: (/[^:]*)?:.*", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("(?:query|header|path) ([^:]+): .*", Pattern.DOTALL);

  private final List<Told> told = new ArrayList<>();

  /**
   * A finding.
   *
   * @param isForm whether it tells of a form that was added beside another
   */
  private record Told(
      Set<String> operations, String subject, String before, String after, boolean isForm) {
    Told {
      operations = Set.copyOf(operations);
    }
  }

  private ToldFindings() {}

  static ToldFindings read(Path reports) throws IOException {
    ToldFindings findings = new ToldFindings();
    for (Path file : ConnectorBuild.files(reports)) {
      if (file.endsWith("report.json")) {
        for (JsonNode step : new ObjectMapper().readTree(file.toFile()).path("steps")) {
          step.path("findings").forEach(finding -> findings.keep(step, finding));
        }
      }
    }
    return findings;
  }

  /** Each of what changed between two documents, with its place, nothing of it joined. */
  static ToldFindings between(Path before, Path after) {
    ToldFindings findings = new ToldFindings();
    for (Finding finding :
        Stages.findings(Stages.read(Stages.resolve(before)), Stages.read(Stages.resolve(after)))) {
      if (finding.level(Dimension.WIRE).compareTo(Level.WARN) >= 0) {
        findings.told.add(new Told(
            finding.operations().stream().map(Object::toString).collect(Collectors.toSet()),
            finding.subject(),
            pointer(finding.before()),
            pointer(finding.after()),
            isForm(finding.rule())));
      }
    }
    return findings;
  }

  private static String pointer(@Nullable Origin origin) {
    return origin == null ? "" : origin.pointer();
  }

  private void keep(JsonNode step, JsonNode finding) {
    if (!finding.path("levels").path("WIRE").asText().matches("ERR|WARN")) {
      return;
    }
    JsonNode set = finding.path("operationSet");
    JsonNode operations =
        set.isInt() ? step.path("operationSets").path(set.asInt()) : finding.path("operations");
    Set<String> names = new java.util.HashSet<>();
    operations.forEach(o -> names.add(o.asText()));
    told.add(new Told(
        names,
        finding.path("subject").asText(),
        finding.path("before").path("pointer").asText(),
        finding.path("after").path("pointer").asText(),
        isForm(finding.path("rule").asText())));
  }

  private static boolean isForm(String rule) {
    return rule.matches(".*-(one|any)-of-added");
  }

  /**
   * Whether the report told of a refusal.
   *
   * @param operations the operation in the versions on the way
   * @param problem what the vendor said
   */
  boolean told(Set<String> operations, String problem) {
    Matcher body = BODY.matcher(problem);
    Matcher parameter = PARAMETER.matcher(problem);
    return told.stream()
        .filter(t -> operations.stream().anyMatch(t.operations()::contains))
        .anyMatch(t -> body.matches()
            ? below(t.subject(), body.group(1) == null ? "" : body.group(1), problem)
            : parameter.matches() && t.subject().contains(parameter.group(1)));
  }

  /**
   * Whether the report told of what a message meets.
   *
   * @param request whether the newer document has something against a request, or the older one
   *     against an answer
   */
  boolean told(Set<String> operations, Problem problem, boolean request) {
    return told.stream()
            .filter(t -> operations.stream().anyMatch(t.operations()::contains))
            .anyMatch(t -> {
              String pointer = (request || t.before().isEmpty()) && !t.after().isEmpty()
                  ? t.after()
                  : t.before();
              return !pointer.isEmpty()
                  && (problem.places().stream()
                          .anyMatch(place -> covers(pointer, place) || covers(place, pointer))
                      || (t.isForm() && problem.way().contains(pointer)));
            })
        || (request && told(operations, problem.text()));
  }

  private static boolean covers(String written, String found) {
    String pointer = OpenedDocument.pointer(written);
    String place = OpenedDocument.pointer(found);
    return pointer.equals(place) || place.startsWith(pointer + '/');
  }

  /** What is missing at the top was for the planner to see. */
  private static boolean below(String subject, String location, String problem) {
    String place = location.replaceAll("/\\d+(?=/|$)", "/*");
    boolean missing = problem.contains("required property");
    if (!subject.startsWith("request body") || (missing && place.isEmpty())) {
      return false;
    }
    String pointer = subject.substring("request body".length()).strip();
    return !pointer.isEmpty()
        && !place.isEmpty()
        && (pointer.equals(place)
            || pointer.startsWith(place + "/")
            || place.startsWith(pointer + "/"));
  }
}
