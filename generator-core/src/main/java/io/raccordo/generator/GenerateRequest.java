package io.raccordo.generator;

import java.nio.file.Path;
import java.util.List;

/**
 * What to generate, and where to.
 *
 * @param connectors folders of connectors, one a vendor; the folder's name is the connector's id
 * @param javaOutput folder for Java sources; created when absent, and owned: what an earlier run
 *     left there and this one does not write is removed
 * @param resourceOutput folder for resources, owned likewise
 * @param reportOutput folder for breaking-change reports, owned likewise
 * @param updateLedger whether {@code connector.lock.json} is written beside the documents; without
 *     it, a ledger that would change is an error
 * @param failOnSkipped how many skipped or approximated elements are accepted over all connectors;
 *     negative for any number
 * @param reports how reports are judged and written
 */
public record GenerateRequest(
    List<Path> connectors,
    Path javaOutput,
    Path resourceOutput,
    Path reportOutput,
    boolean updateLedger,
    int failOnSkipped,
    ReportOptions reports) {
  /** With reports in every format, by the strict profile. */
  public GenerateRequest(
      List<Path> connectors,
      Path javaOutput,
      Path resourceOutput,
      Path reportOutput,
      boolean updateLedger,
      int failOnSkipped) {
    this(
        connectors,
        javaOutput,
        resourceOutput,
        reportOutput,
        updateLedger,
        failOnSkipped,
        ReportOptions.DEFAULTS);
  }

  public GenerateRequest {
    connectors = List.copyOf(connectors);
  }
}
