package io.raccordo.generator.plan;

import io.raccordo.generator.model.Server;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One API version of the connector.
 *
 * @param label as in the succession
 * @param document path of the document relative to the connector's folder
 * @param servers base addresses
 * @param live whether the vendor still serves it: not retired and, for a snapshot, the newest
 * @param sunset ISO date after which the vendor no longer serves it; null when not known
 * @param selector value that selects it, sent by every binding; null when nothing but paths or
 *     servers select
 */
public record VersionPlan(
    String label,
    String document,
    List<Server> servers,
    boolean live,
    @Nullable String sunset,
    @Nullable Selection selector) {
  /** What a selector sends. */
  public record Selection(In in, String name, String value) {
    /** Where a selector is sent. */
    public enum In {
      HEADER,
      QUERY
    }
  }

  public VersionPlan {
    servers = List.copyOf(servers);
  }
}
