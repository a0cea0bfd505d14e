package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostic;
import java.util.List;

/**
 * What was generated.
 *
 * @param connectors one for each connector, in the order of the request
 * @param gateFailures one sentence for each connector and dimension whose threshold was reached;
 *     empty when the gate is open
 * @param diagnostics warnings and information of the whole run, located
 */
public record GenerateResult(
    List<Connector> connectors, List<String> gateFailures, List<Diagnostic> diagnostics) {
  /**
   * One connector.
   *
   * @param id its folder's name
   * @param versions labels of its API versions, oldest first
   * @param families module families
   * @param revisions module classes, all revisions together
   * @param types top-level types beside them
   * @param files Java source files
   * @param skipped skipped or approximated elements
   * @param report paths of its report files relative to the report folder, in the order of the
   *     formats asked for
   */
  public record Connector(
      String id,
      List<String> versions,
      int families,
      int revisions,
      int types,
      int files,
      int skipped,
      List<String> report) {
    public Connector {
      versions = List.copyOf(versions);
      report = List.copyOf(report);
    }
  }

  public GenerateResult {
    connectors = List.copyOf(connectors);
    gateFailures = List.copyOf(gateFailures);
    diagnostics = List.copyOf(diagnostics);
  }
}
