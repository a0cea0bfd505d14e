package io.raccordo.runtime;

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
