package io.raccordo.generator.diff.witness;

import io.raccordo.generator.diff.FactDetector;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Fixtures;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.OperationMatcher;
import io.raccordo.generator.diff.Witness;
import io.raccordo.generator.diff.rule.Rules;
import io.raccordo.generator.support.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The witness of each finding that breaks, or why there is none. Run with
 * {@code -Dgolden.update=true} to write what is expected.
 */
class WitnessFixtureTest {
  private static final Path FOLDER = Path.of("src/test/resources/witness");

  @ParameterizedTest
  @ValueSource(strings = {"values", "hostile", "patterns", "ranges"})
  void witnesses(String name) throws IOException {
    Path folder = FOLDER.resolve(name);
    String actual = text(folder);
    Golden.assertMatches(folder.resolve("expected.txt"), actual);
  }

  private static String text(Path folder) {
    Matching matching = OperationMatcher.match(
        Fixtures.read(folder.resolve("before.yaml")),
        Fixtures.read(folder.resolve("after.yaml")),
        List.of());
    WitnessSearch search = new WitnessSearch(matching);
    return Rules.evaluate(FactDetector.detect(matching), Fixtures.OCCASION, search::find).stream()
        .filter(finding -> finding.witness() != null)
        .map(WitnessFixtureTest::line)
        .collect(Collectors.joining());
  }

  private static String line(Finding finding) {
    Witness witness = finding.witness();
    String shown = witness == null
        ? "nobody looked for one"
        : witness.value() != null ? witness.value().toString() : String.valueOf(witness.reason());
    String cut = shown.length() > 200 ? shown.length() + " characters" : shown;
    return finding.rule() + " in " + finding.subject() + "\n  " + cut + '\n';
  }
}
