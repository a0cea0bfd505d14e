package io.raccordo.it.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.support.JavaCompilation;
import io.raccordo.it.support.ProjectRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What breaks callers is found: otherwise all that is compared elsewhere proves nothing. */
@Tag("once")
class ApiComparisonTest {
  private static final Path CASES = ProjectRoot.get().resolve("it-tests/compatibility");

  @TempDir
  Path work;

  static List<String> cases() throws Exception {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatIsWritten(String name) throws Exception {
    for (String side : List.of("before", "after")) {
      Path sources = CASES.resolve(name).resolve(side);
      assertThat(JavaCompilation.compile(List.of(sources), work.resolve(side))).isEmpty();
    }
    ApiComparison compared = ApiComparison.of(work.resolve("before"), work.resolve("after"));
    List<String> lines = new ArrayList<>();
    lines.add(String.format(
        java.util.Locale.ROOT,
        "%d classes, %d grown, %d added",
        compared.classes(),
        compared.grown(),
        compared.added()));
    compared.binary().forEach(change -> lines.add("binary " + change));
    compared.source().forEach(change -> lines.add("source " + change));
    assertThat(lines).isEqualTo(Files.readAllLines(CASES.resolve(name).resolve("expected.txt")));
  }

  /** Without the ledger, the name of a newer revision falls to what is the first one now. */
  @Tag("full")
  @Test
  void findsWhatAMissingLedgerDoes() throws Exception {
    ConnectorBuild before = TallyBilling.build(work.resolve("before"), "v1", "v2");
    ConnectorBuild after = TallyBilling.build(work.resolve("after"), "v2", "v3");
    ApiComparison compared = ApiComparison.of(before.classes(), after.classes());
    assertThat(compared.binary())
        .contains(
            "CLASS_REMOVED connectors.tallybilling.module.CreateInvoiceRev2",
            "METHOD_REMOVED connectors.tallybilling.module.CreateInvoice$Input amountCents()",
            "METHOD_RETURN_TYPE_CHANGED connectors.tallybilling.model.RefundReceipt status()");
    assertThat(compared.source()).hasSizeGreaterThanOrEqualTo(compared.binary().size());
  }
}
