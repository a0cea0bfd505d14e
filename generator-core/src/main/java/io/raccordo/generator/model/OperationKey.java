package io.raccordo.generator.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * What identifies an operation within one API version.
 *
 * @param kind whether the platform calls the vendor or the vendor calls the platform
 * @param method HTTP method
 * @param path path template as the document writes it; for a webhook its name; for a callback
 *     {@code path#METHOD#callback#expression}
 */
public record OperationKey(Kind kind, HttpMethod method, String path)
    implements Comparable<OperationKey> {
  /** Who sends the request. */
  public enum Kind {
    /** The platform calls the vendor. */
    PATH,
    /**
     * The vendor calls an address agreed out of band (OpenAPI 3.1 {@code webhooks},
     * {@code x-webhooks}).
     */
    WEBHOOK,
    /** The vendor calls an address given in an earlier request (OpenAPI {@code callbacks}). */
    CALLBACK
  }

  private static final Comparator<OperationKey> ORDER = Comparator.comparing(OperationKey::kind)
      .thenComparing(OperationKey::path)
      .thenComparing(OperationKey::method);

  public OperationKey {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(method);
    Objects.requireNonNull(path);
  }

  /** An operation on a path. */
  public static OperationKey onPath(HttpMethod method, String path) {
    return new OperationKey(Kind.PATH, method, path);
  }

  @Override
  public int compareTo(OperationKey other) {
    return ORDER.compare(this, other);
  }

  /** {@code GET /pets/{id}}, {@code webhook pet-sold}, {@code callback ...}. */
  @Override
  public String toString() {
    return switch (kind) {
      case PATH -> method + " " + path;
      case WEBHOOK -> "webhook " + path;
      case CALLBACK -> "callback " + path;
    };
  }
}
