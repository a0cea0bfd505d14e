package io.raccordo.runtime;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a server says about the future of an operation, in the header fields of a response. Texts
 * and links are the server's: they are one line and have no credentials of the connection, but
 * nothing else is known of them. Immutable.
 */
public final class Notice {
  private final String operation;
  private final boolean deprecated;
  private final @Nullable Instant deprecation;
  private final @Nullable Instant sunset;
  private final List<String> warnings;
  private final List<URI> deprecationLinks;
  private final List<URI> sunsetLinks;
  private final List<URI> successors;

  Notice(
      String operation,
      boolean deprecated,
      @Nullable Instant deprecation,
      @Nullable Instant sunset,
      List<String> warnings,
      List<URI> deprecationLinks,
      List<URI> sunsetLinks,
      List<URI> successors) {
    this.operation = operation;
    this.deprecated = deprecated;
    this.deprecation = deprecation;
    this.sunset = sunset;
    this.warnings = List.copyOf(warnings);
    this.deprecationLinks = List.copyOf(deprecationLinks);
    this.sunsetLinks = List.copyOf(sunsetLinks);
    this.successors = List.copyOf(successors);
  }

  /**
   * What was called.
   *
   * @return the module, {@code github:issues-create} for one; method and path for a universal call
   */
  public String operation() {
    return operation;
  }

  /**
   * Whether the operation is deprecated, or will be: the response has a {@code Deprecation} field
   * (RFC 9745).
   *
   * @return false also when the field says so
   */
  public boolean isDeprecated() {
    return deprecated;
  }

  /**
   * Since when it is deprecated, or from when on it will be (RFC 9745; a date of HTTP in older
   * drafts).
   *
   * @return the moment, empty when the server did not say
   */
  public Optional<Instant> deprecation() {
    return Optional.ofNullable(deprecation);
  }

  /**
   * When it will cease to answer (RFC 8594).
   *
   * @return the moment, empty when the server did not say
   */
  public Optional<Instant> sunset() {
    return Optional.ofNullable(sunset);
  }

  /**
   * What the server wants people to know: the texts of {@code Warning} fields with code 299 (RFC
   * 7234, section 5.5.7).
   *
   * @return the texts in order, each of 300 characters at most
   */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * Where the deprecation is explained: links of the relation {@code deprecation} (RFC 9745).
   *
   * @return absolute addresses
   */
  public List<URI> deprecationLinks() {
    return deprecationLinks;
  }

  /**
   * Where the end is explained: links of the relation {@code sunset} (RFC 8594, section 6).
   *
   * @return absolute addresses
   */
  public List<URI> sunsetLinks() {
    return sunsetLinks;
  }

  /**
   * What takes its place: links of the relation {@code successor-version} (RFC 5829, section 3.5).
   *
   * @return absolute addresses
   */
  public List<URI> successors() {
    return successors;
  }

  boolean isEmpty() {
    return said().isEmpty();
  }

  private List<String> said() {
    List<String> parts = new ArrayList<>();
    if (deprecated) {
      parts.add(deprecation == null ? "deprecated" : "deprecated from " + day(deprecation));
    }
    if (sunset != null) {
      parts.add("ends on " + day(sunset));
    }
    warnings.forEach(warning -> parts.add('"' + warning + '"'));
    links(parts, "successor", successors);
    links(parts, "see", deprecationLinks);
    links(parts, "on its end see", sunsetLinks);
    return parts;
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  private static void links(List<String> parts, String name, List<URI> links) {
    if (!links.isEmpty()) {
      parts.add(name + " " + links.stream().map(URI::toString).collect(Collectors.joining(" ")));
    }
  }

  /** {@return all of it in one line} */
  @Override
  public String toString() {
    return operation + ": " + text();
  }

  /** What tells one from another of the same operation. */
  String text() {
    return String.join("; ", said());
  }
}
