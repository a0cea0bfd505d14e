package io.raccordo.generator.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.plan.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerFileTest {
  private static final Ledger LEDGER = new Ledger(Map.of(
      "module||POST /v1/invoices", "CreateInvoice",
      "member|Invoice|amount_cents", "amountCents Long",
      "member|Invoice|größe \"x\"\\\t\u0001", "groesse String",
      "module||GET /v1/invoices", "ListInvoices"));

  @Test
  void writesOneEntryALine() {
    assertThat(LedgerFile.write(LEDGER)).isEqualTo("""
            {
              "version": 1,
              "entries": {
                "member|Invoice|amount_cents": "amountCents Long",
                "member|Invoice|größe \\"x\\"\\\\\\t\\u0001": "groesse String",
                "module||GET /v1/invoices": "ListInvoices",
                "module||POST /v1/invoices": "CreateInvoice"
              }
            }
            """);
  }

  @Test
  void writesAnEmptyLedger() {
    assertThat(LedgerFile.write(Ledger.EMPTY))
        .isEqualTo("{\n  \"version\": 1,\n  \"entries\": {}\n}\n");
    assertThat(read(LedgerFile.write(Ledger.EMPTY))).isEqualTo(Ledger.EMPTY);
  }

  @Test
  void readsWhatItWrote() throws IOException {
    String text = LedgerFile.write(LEDGER);

    assertThat(read(text)).isEqualTo(LEDGER);
    assertThat(read(text.replace("\n", "\r\n"))).isEqualTo(LEDGER);
    assertThat(new ObjectMapper().readTree(text).path("entries")).hasSize(4);
  }

  @Test
  void takesAnEntryThatAMergeHasDoubled() {
    String text = LedgerFile.write(LEDGER);
    String line = "    \"module||GET /v1/invoices\": \"ListInvoices\",\n";
    assertThat(text).contains(line);

    assertThat(read(text.replace(line, line + line))).isEqualTo(LEDGER);
  }

  @Test
  void takesACommaBehindTheLastEntry() {
    assertThat(read(LedgerFile.write(LEDGER).replace("\"\n  }", "\",\n  }"))).isEqualTo(LEDGER);
  }

  private static Ledger read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Ledger ledger = LedgerFile.read(text, "connector.lock.json", diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    return ledger;
  }

  static List<Path> damaged() {
    return Expected.in(Expected.fixtures("ledger"), ".json");
  }

  @ParameterizedTest
  @MethodSource("damaged")
  void tellsWhatIsDamaged(Path path) throws IOException {
    Diagnostics diagnostics = new Diagnostics();

    LedgerFile.read(Files.readString(path), "connector.lock.json", diagnostics);

    assertThat(diagnostics.hasErrors()).isTrue();
    String found = diagnostics.all().stream().map(d -> d + "\n").collect(Collectors.joining());
    Expected.compare(
        path.resolveSibling(path.getFileName().toString().replace(".json", ".txt")), found);
  }
}
