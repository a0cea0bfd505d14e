package io.raccordo.generator.diff.policy;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Fixtures;
import io.raccordo.generator.diff.rule.Occasion;
import io.raccordo.generator.diff.rule.Rules;
import io.raccordo.generator.support.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The two documents of each profile's folder, judged by that profile. Run with
 * {@code -Dgolden.update=true} to write what is expected.
 */
class ProfileFixtureTest {
  private static final Path FOLDER = Path.of("src/test/resources/profiles");

  @ParameterizedTest
  @EnumSource(names = {"GRAPH", "MAKE"})
  void judges(Profile profile) throws IOException {
    Path folder = FOLDER.resolve(profile.name().toLowerCase(Locale.ROOT));
    Occasion occasion = new Occasion(null, 0, 0, profile.coercesValues());
    List<Finding> findings = Rules.evaluate(
        Fixtures.facts(
            Fixtures.read(folder.resolve("before.yaml")),
            Fixtures.read(folder.resolve("after.yaml"))),
        occasion);

    String actual = Fixtures.text(new Policy(profile, Map.of(), Map.of()).apply(findings));

    Golden.assertMatches(folder.resolve("expected.txt"), actual);
  }
}
