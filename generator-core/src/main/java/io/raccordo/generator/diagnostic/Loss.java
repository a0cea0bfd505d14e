package io.raccordo.generator.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a connector lacks of its document where a {@link Diagnostic} stands. It follows from the
 * diagnostic's code, by the table {@code losses.tsv} beside this class: a code, a tab, the loss, a
 * tab, what is lost. A build may put a threshold on how many there are.
 */
public enum Loss {
  /** Nothing: the connector says what the document says. */
  NONE,
  /** The element is there, and says less than the document. */
  APPROXIMATED,
  /** The element is not there. */
  SKIPPED;

  private static final Map<String, Loss> BY_CODE = read();

  /** The loss that a code tells of; {@link #NONE} for a code that the table does not have. */
  static Loss of(String code) {
    return BY_CODE.getOrDefault(code, NONE);
  }

  private static Map<String, Loss> read() {
    Map<String, Loss> losses = new TreeMap<>();
    try (InputStream table = Loss.class.getResourceAsStream("losses.tsv")) {
      if (table == null) {
        throw new IllegalStateException("losses.tsv is missing beside " + Loss.class.getName());
      }
      new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
        String[] columns = line.split("\t", -1);
        losses.put(columns[0], valueOf(columns[1].toUpperCase(Locale.ROOT)));
      });
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot read losses.tsv.", fault);
    }
    return Map.copyOf(losses);
  }
}
