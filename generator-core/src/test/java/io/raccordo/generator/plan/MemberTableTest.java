package io.raccordo.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.migrate.ConnectorConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberTableTest {
  private static final TypeRef NUMBER = new TypeRef.Scalar(ScalarType.INT64);
  private static final TypeRef TEXT = new TypeRef.Scalar(ScalarType.STRING);

  private static List<String> names(LedgerBook book) {
    MemberTable table = new MemberTable(book, "Invoice");
    return List.of(
        table.add("amount", NUMBER).javaName,
        table.add("amountAsString", TEXT).javaName,
        table.add("amount", TEXT).javaName);
  }

  private static LedgerBook book(Ledger ledger) {
    Diagnostics diagnostics = new Diagnostics();
    return new LedgerBook(ledger, new StatedNames(ConnectorConfig.NONE, diagnostics), diagnostics);
  }

  @Test
  void aLaterFormDoesNotTakeTheNameOfAnotherMember() {
    LedgerBook book = book(Ledger.EMPTY);

    List<String> names = names(book);

    assertThat(names).containsExactly("amount", "amountAsString", "amountAsString2");
    assertThat(names(book(book.ledger()))).isEqualTo(names);
  }
}
