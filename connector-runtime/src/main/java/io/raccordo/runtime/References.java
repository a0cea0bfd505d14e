package io.raccordo.runtime;

import java.net.URI;
import java.util.Optional;

/** URL references that servers give (RFC 3986, section 4.1). */
final class References {
  private References() {}

  /**
   * What a reference means at a place; empty when it is no reference even with illegal characters
   * encoded.
   */
  static Optional<URI> resolve(URI base, String reference) {
    String legal = Percent.encodeIllegal(reference);
    try {
      // URI.resolve follows RFC 2396, which lost the last segment of the path here.
      return Optional.of(
          legal.startsWith("?")
              ? new URI(base.toString().split("[?#]", 2)[0] + legal)
              : base.resolve(legal));
    } catch (IllegalArgumentException | java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }
}
