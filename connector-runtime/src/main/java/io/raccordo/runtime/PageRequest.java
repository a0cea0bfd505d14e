package io.raccordo.runtime;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What asks for one page: the members of the input, or the URL that the page before told. */
final class PageRequest {
  private final ObjectNode members;
  private final @Nullable String url;

  PageRequest(ObjectNode members, @Nullable String url) {
    this.members = members;
    this.url = url;
  }

  /** The request for the page that a reference in this page's response leads to. */
  PageRequest next(String reference) {
    String absolute = url == null
        ? reference
        : References.resolve(URI.create(Percent.encodeIllegal(url)), reference)
            .map(URI::toString)
            .orElse(reference);
    return new PageRequest(members, absolute);
  }

  ObjectNode members() {
    return members;
  }

  @Nullable
  String url() {
    return url;
  }

  /** What tells it from the pages before, to find searches that go in a circle. */
  String key() {
    return url == null ? members.toString() : url;
  }
}
