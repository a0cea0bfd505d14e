package io.raccordo.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.support.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the two documents of each fixture folder. Operations on {@code /silent} changed in text
 * only. Run with {@code -Dgolden.update=true} to write what is expected.
 */
class DiffFixtureTest {
  private static final OperationKey.Kind PATH = OperationKey.Kind.PATH;

  @TestFactory
  Stream<DynamicTest> findings() {
    return each(folder -> {
      String actual = Fixtures.text(Fixtures.findings(folder));
      Golden.assertMatches(folder.resolve("expected.txt"), actual);
    });
  }

  @TestFactory
  Stream<DynamicTest> silentOperations() {
    return each(folder -> assertThat(Fixtures.findings(folder))
        .allSatisfy(finding -> assertThat(finding.operations())
            .noneMatch(o -> o.kind() == PATH && o.path().startsWith("/silent"))));
  }

  @TestFactory
  Stream<DynamicTest> comparedWithItself() {
    return each(folder -> {
      ApiModel before = Fixtures.read(folder.resolve("before.yaml"));
      assertThat(Fixtures.facts(folder, before, before)).isEmpty();
      ApiModel after = Fixtures.read(folder.resolve("after.yaml"));
      assertThat(Fixtures.facts(folder, after, after)).isEmpty();
    });
  }

  /**
   * What grew one way shrank the other way: neither direction of time is blind. As written one edit
   * may show in more keywords than the edit that takes it back.
   */
  @TestFactory
  Stream<DynamicTest> reversed() {
    return each(folder -> {
      if (Fixtures.asWritten(folder)) {
        return;
      }
      ApiModel before = Fixtures.read(folder.resolve("before.yaml"));
      ApiModel after = Fixtures.read(folder.resolve("after.yaml"));
      assertThat(schemaFacts(Fixtures.facts(after, before)))
          .isEqualTo(schemaFacts(Fixtures.facts(before, after)));
    });
  }

  private static long schemaFacts(List<Fact> facts) {
    return facts.stream().filter(f -> f instanceof SchemaFact).count();
  }

  private interface Check {
    void of(Path folder) throws IOException;
  }

  private static Stream<DynamicTest> each(Check check) {
    return Fixtures.folders().stream()
        .map(f -> DynamicTest.dynamicTest(String.valueOf(f.getFileName()), () -> check.of(f)));
  }
}
