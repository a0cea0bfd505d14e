package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.it.connector.ConnectorBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the report says breaks requests. Values that a newer version refuses cannot be changed by
 * anybody but the caller; a refusal that was not told is a defect.
 */
final class ToldFindings {
  private static final Pattern BODY = Pattern.compile("body: (/[^:]*)?:.*", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("(?:query|header|path) ([^:]+): .*", Pattern.DOTALL);

  private final List<Told> told = new ArrayList<>();

  private record Told(Set<String> operations, String subject) {}

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

  private void keep(JsonNode step, JsonNode finding) {
    if (!finding.path("levels").path("WIRE").asText().matches("ERR|WARN")) {
      return;
    }
    JsonNode set = finding.path("operationSet");
    JsonNode operations =
        set.isInt() ? step.path("operationSets").path(set.asInt()) : finding.path("operations");
    Set<String> names = new java.util.HashSet<>();
    operations.forEach(o -> names.add(o.asText()));
    told.add(new Told(names, finding.path("subject").asText()));
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
