package io.raccordo.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Fixtures;
import io.raccordo.generator.support.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is told together of the two documents of each folder. */
class AlikeFindingsTest {
  private static final Path FOLDER = Path.of("src/test/resources/alike");

  @TestFactory
  Stream<DynamicTest> toldTogether() throws IOException {
    return each(folder -> Golden.assertMatches(
        folder.resolve("expected.txt"),
        Fixtures.text(told(AlikeFindings.of(Fixtures.findings(folder))))));
  }

  @TestFactory
  Stream<DynamicTest> nothingIsLost() throws IOException {
    return each(folder -> {
      List<Finding> all = Fixtures.findings(folder);
      List<AlikeFinding> alike = AlikeFindings.of(all);
      assertThat(alike).hasSizeLessThan(all.size());
      assertThat(reached(told(alike))).isEqualTo(reached(all));
      assertThat(alike.stream()
              .flatMap(a -> Stream.concat(Stream.of(a.finding()), a.others().stream()))
              .map(AlikeFindingsTest::place))
          .containsExactlyInAnyOrderElementsOf(
              all.stream().map(AlikeFindingsTest::place).toList());
    });
  }

  private static List<Finding> told(List<AlikeFinding> alike) {
    return alike.stream().map(AlikeFinding::finding).toList();
  }

  private static List<Object> place(Finding finding) {
    return Arrays.asList(finding.rule(), finding.subject(), finding.before(), finding.after());
  }

  private static Set<List<Object>> reached(List<Finding> findings) {
    Set<List<Object>> result = new HashSet<>();
    findings.forEach(f ->
        f.operations().forEach(o -> result.add(List.of(f.rule(), f.levels(), o))));
    return result;
  }

  private interface Check {
    void of(Path folder) throws IOException;
  }

  private static Stream<DynamicTest> each(Check check) throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream()
          .map(f -> DynamicTest.dynamicTest(String.valueOf(f.getFileName()), () -> check.of(f)));
    }
  }
}
