package io.raccordo.it.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.generator.CompareOptions;
import io.raccordo.generator.ComparePairs;
import io.raccordo.it.support.ProjectRoot;
import io.raccordo.it.support.SharedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cases of oasdiff's own tests, through the JSON report under its profile. Where we say
 * something else, {@code it-tests/diff-cases/differences.tsv} has a sentence that shows why.
 */
@Tag("once")
class OasdiffCasesTest {
  private static final int AGREE_AT_LEAST = 200;
  private static final String NOT_OFFERED = "not offered: ";

  @TempDir
  Path reports;

  @Test
  void agree() throws IOException {
    List<OasdiffCase> cases = cases();
    Map<String, List<String>> differences = compare(cases);
    Map<String, String> explained = explained();
    List<String> faults = new ArrayList<>();
    int agree = 0;
    for (OasdiffCase one : cases) {
      List<String> found = differences.getOrDefault(one.name(), List.of());
      String sentence = explained.remove(one.name());
      if (!one.notOffered().isEmpty()) {
        String wanted = NOT_OFFERED + String.join(", ", one.notOffered());
        if (!wanted.equals(sentence)) {
          faults.add(one.name() + " should be listed: " + wanted);
        }
      } else if (found.isEmpty()) {
        agree++;
        if (sentence != null) {
          faults.add(one.name() + " agrees and is listed");
        }
      } else if (sentence == null) {
        faults.add(one.name() + "\n    " + String.join("\n    ", found));
      }
    }
    explained.keySet().forEach(name -> faults.add(name + " is listed and is no case"));
    assertThat(faults)
        .as("%d of %d cases agree\n  %s", agree, cases.size(), String.join("\n  ", faults))
        .isEmpty();
    assertThat(agree).isGreaterThanOrEqualTo(AGREE_AT_LEAST);
  }

  private static List<OasdiffCase> cases() throws IOException {
    List<OasdiffCase> cases = new ArrayList<>();
    try (Stream<Path> folders = Files.list(SharedSpecs.requireBeside("diff-cases"))) {
      for (Path folder : folders.sorted().toList()) {
        cases.add(OasdiffCase.read(folder));
      }
    }
    return cases;
  }

  /** All cases with the same options in one run, as a user would. */
  private Map<String, List<String>> compare(List<OasdiffCase> cases) throws IOException {
    Map<CompareOptions, List<OasdiffCase>> byOptions = new LinkedHashMap<>();
    cases.forEach(
        c -> byOptions.computeIfAbsent(c.options(), k -> new ArrayList<>()).add(c));
    byOptions.forEach((options, some) -> ComparePairs.run(
        some.stream()
            .map(c -> new ComparePairs.Pair(
                c.folder().resolve("base.yaml"),
                c.folder().resolve("revision.yaml"),
                reports.resolve(c.name() + ".json")))
            .toList(),
        "oasdiff",
        "json",
        Map.of(),
        options));
    Map<String, List<String>> differences = new TreeMap<>();
    for (OasdiffCase one : cases) {
      JsonNode report =
          new ObjectMapper().readTree(Files.readAllBytes(reports.resolve(one.name() + ".json")));
      differences.put(one.name(), one.differences(report));
    }
    return differences;
  }

  private static Map<String, String> explained() throws IOException {
    Map<String, String> result = new TreeMap<>();
    Path file = ProjectRoot.get().resolve("it-tests/diff-cases/differences.tsv");
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        result.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    return result;
  }
}
