package io.raccordo.generator;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to draft answers for.
 *
 * @param connectors folders of connectors, one a vendor
 * @param drafts folder in which each connector's draft gets a folder of its own, named like the
 *     connector's; null to write each draft beside its documents
 */
public record SuggestRequest(
    List<Path> connectors, @Nullable Path drafts) {
  public SuggestRequest {
    connectors = List.copyOf(connectors);
  }
}
