package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.util.Optional;

/** What header fields say about a body. */
final class ContentHeaders {
  private ContentHeaders() {}

  static long length(Headers headers) {
    return headers
        .first("Content-Length")
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .orElse(-1L);
  }

  static Optional<String> fileName(Headers headers) {
    return headers.first("Content-Disposition").map(String::strip);
  }
}
