package io.raccordo.it.compatibility;

import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.support.ProjectRoot;
import java.io.IOException;
import java.nio.file.Path;

/** Connectors to a sample vendor, of versions as they are, without ledger and answers. */
final class TallyBilling {
  private static final Path VENDOR = ProjectRoot.get().resolve("specs/tally-billing");

  private TallyBilling() {}

  /** Generates and compiles. */
  static ConnectorBuild build(Path root, String... versions) throws IOException {
    ConnectorBuild build = new ConnectorBuild("tally-billing", root);
    for (String version : versions) {
      build.document(version + ".yaml", VENDOR.resolve(version + ".yaml"));
    }
    build.generate();
    build.compile();
    return build;
  }
}
