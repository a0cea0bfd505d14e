package io.raccordo.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Real and sample documents; those that are not in the project are skipped where they are absent,
 * but not where CI is set.
 */
class RealDocumentsDiffTest {
  private static final Path ROOT = Path.of("..");
  private static final Path SHARED = ROOT.resolve("../shared/specs");

  @Test
  void matchesTheSampleWhoseDatesMoveInsideThePath() {
    Path lumen = ROOT.resolve("specs/lumen-crm");
    ApiModel v3 = Fixtures.read(lumen.resolve("v3.json"));
    ApiModel general = Fixtures.read(lumen.resolve("2025-09.json"));
    ApiModel narrow = Fixtures.read(lumen.resolve("2026-03.json"));

    Matching widened = OperationMatcher.match(v3, general, List.of());
    assertThat(widened.matched()).hasSize(13);
    assertThat(widened.removed()).isEmpty();
    assertThat(widened.matched())
        .allSatisfy(m -> assertThat(m.guards())
            .containsExactly(new Guard("objectType", "contacts", Guard.Side.AFTER)));

    Matching narrowed = OperationMatcher.match(general, narrow, List.of());
    assertThat(narrowed.matched()).hasSize(16);
    assertThat(narrowed.removed()).hasSize(1);
    assertThat(narrowed.matched())
        .allSatisfy(m -> assertThat(m.guards())
            .containsExactly(new Guard("objectType", "contacts", Guard.Side.BEFORE)));

    Matching direct = OperationMatcher.match(v3, narrow, List.of());
    assertThat(direct.matched())
        .hasSize(13)
        .allMatch(
            m -> m.reason() == OperationMatch.Reason.MOVED_VERSION && m.guards().isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> sampleDocumentsDoNotDifferFromThemselves() throws Exception {
    try (Stream<Path> files = Files.walk(ROOT.resolve("specs"))) {
      List<Path> documents =
          files.filter(RealDocumentsDiffTest::isDocument).sorted().toList();
      assertThat(documents).hasSizeGreaterThan(5);
      return documents.stream().map(RealDocumentsDiffTest::comparedWithItself);
    }
  }

  @TestFactory
  Stream<DynamicTest> realDocumentsDoNotDifferFromThemselves() {
    return Stream.of(
            "stripe/2022-03-23.json",
            "discord/2026-07-18.json",
            "figma/2026-03-30.yaml",
            "adyen-checkout/v71.json",
            "kubernetes/swagger2/v1.33_2025-05-26.json")
        .map(SHARED::resolve)
        .map(RealDocumentsDiffTest::comparedWithItself);
  }

  @Test
  void squareAndAdyenKeepAllTheirOperations() {
    assertThat(removed("square/connect/2022-06-16.json", "square/connect/2023-07-19.json"))
        .isEmpty();
    assertThat(removed("adyen-checkout/v64.json", "adyen-checkout/v71.json")).isEmpty();
  }

  private static List<Operation> removed(String before, String after) {
    return OperationMatcher.match(
            Fixtures.read(present(SHARED.resolve(before))),
            Fixtures.read(present(SHARED.resolve(after))),
            List.of())
        .removed();
  }

  private static boolean isDocument(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean ofTheProject = List.of(
            "connector.yaml", "migrations.yaml", "connector.lock.json", "real.lock.json")
        .contains(name);
    return !ofTheProject && (name.endsWith(".json") || name.endsWith(".yaml"));
  }

  private static DynamicTest comparedWithItself(Path document) {
    return DynamicTest.dynamicTest(document.toString(), () -> {
      ApiModel first = Fixtures.read(present(document));
      assertThat(Fixtures.facts(first, Fixtures.read(document))).isEmpty();
    });
  }

  /** Skips the test, saying so, when the document is not there. */
  private static Path present(Path document) {
    if (System.getenv("CI") == null) {
      assumeTrue(Files.exists(document), () -> document + " is not on this machine.");
    }
    return document;
  }
}
