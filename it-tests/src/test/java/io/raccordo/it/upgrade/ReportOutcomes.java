package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.upgrade.Manifest.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the report says became of each module, step by step. */
final class ReportOutcomes {
  private final List<JsonNode> outcomes = new ArrayList<>();

  private ReportOutcomes() {}

  static ReportOutcomes read(Path reports) throws IOException {
    ReportOutcomes read = new ReportOutcomes();
    for (Path file : ConnectorBuild.files(reports)) {
      if (file.endsWith("report.json")) {
        for (JsonNode step : new ObjectMapper().readTree(file.toFile()).path("steps")) {
          step.path("outcomes").forEach(read.outcomes::add);
        }
      }
    }
    return read;
  }

  /** Whether a module was of one of these kinds in some step. */
  boolean any(Module module, String kinds) {
    return of(module).stream().anyMatch(o -> o.path("kind").asText().matches(kinds));
  }

  List<JsonNode> of(Module module) {
    return outcomes.stream()
        .filter(o -> o.path("family").asText().equals(module.id())
            && o.path("revision").asInt() == module.revision())
        .toList();
  }

  /** Members that a person has to give a family of modules values for, in some step. */
  boolean needs(String family, String member) {
    String pointer = '/' + member.replace("~", "~0").replace("/", "~1");
    return outcomes.stream()
        .filter(o -> o.path("family").asText().equals(family)
            && o.path("verdict").asText().equals("RECONFIGURE"))
        .anyMatch(o -> Manifest.has(o.path("needs"), pointer));
  }

  /** Whether a family, or some of its calls, is said to lead nowhere in some step. */
  boolean ends(String family) {
    return outcomes.stream()
        .filter(o -> o.path("family").asText().equals(family))
        .anyMatch(o -> o.path("verdict").asText().equals("NO_TARGET") || o.hasNonNull("condition"));
  }
}
