package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was drafted.
 *
 * @param connectors one for each connector, in the order of the request
 * @param diagnostics warnings and information of the whole run, located
 */
public record SuggestResult(List<Connector> connectors, List<Diagnostic> diagnostics) {
  /**
   * One connector.
   *
   * @param id its folder's name
   * @param removed operations that are gone, over all steps
   * @param answered those of them that {@code migrations.yaml} answers
   * @param likely drafts whose target is nearly always right
   * @param possible drafts whose target is right in about half of the cases
   * @param withoutTarget drafts that propose no target
   * @param draft the file; null where nothing was left to draft
   */
  public record Connector(
      String id,
      int removed,
      int answered,
      int likely,
      int possible,
      int withoutTarget,
      @Nullable Path draft) {}

  public SuggestResult {
    connectors = List.copyOf(connectors);
    diagnostics = List.copyOf(diagnostics);
  }
}
