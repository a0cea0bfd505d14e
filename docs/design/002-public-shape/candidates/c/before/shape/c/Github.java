package shape.c;

import io.raccordo.runtime.ApiVersion;
import io.raccordo.runtime.Connection;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.ConnectorBuilder;
import io.raccordo.runtime.ConnectorDescriptor;
import java.util.List;

/** GitHub v3 REST API. */
public final class Github extends Connector {
  /** The connector: its API versions and modules. */
  public static final ConnectorDescriptor DESCRIPTOR = ConnectorDescriptor.of(
      "github",
      "GitHub",
      () -> List.of(
          IssuesCreate.MODULE,
          IssuesListForRepo.MODULE,
          ReposUpdate.MODULE,
          ReposUploadReleaseAsset.MODULE,
          WebhooksIssuesOpened.MODULE),
      ApiVersion.of("2025", "https://api.github.com"),
      ApiVersion.of("2026", "https://api.github.com"));

  private Github(ConnectorBuilder<Github> builder) {
    super(builder);
  }

  /** Begins to set up a connector. */
  public static ConnectorBuilder<Github> builder(Anonymous connection) {
    return ConnectorBuilder.of(DESCRIPTOR, connection, Github::new);
  }

  /** Without credentials. */
  public static final class Anonymous extends Connection {}
}
