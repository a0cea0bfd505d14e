package io.raccordo.runtime;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** The body of an error that keeps to RFC 9457, Problem Details for HTTP APIs. Immutable. */
public final class ProblemDetails {
  private final JsonNode json;

  ProblemDetails(JsonNode json) {
    this.json = json;
  }

  /**
   * Which kind of problem it is (RFC 9457, section 3.1.1).
   *
   * @return a URI reference, {@code about:blank} when none is given
   */
  public URI type() {
    return uri("type").orElse(URI.create("about:blank"));
  }

  /**
   * The status code that the server generated (RFC 9457, section 3.1.2).
   *
   * @return the code, empty when none is given
   */
  public OptionalInt status() {
    JsonNode status = json.path("status");
    return status.isIntegralNumber() && status.canConvertToInt()
        ? OptionalInt.of(status.intValue())
        : OptionalInt.empty();
  }

  /**
   * The kind of problem in words (RFC 9457, section 3.1.3).
   *
   * @return the text, empty when none is given
   */
  public Optional<String> title() {
    return text("title");
  }

  /**
   * This problem in words (RFC 9457, section 3.1.4).
   *
   * @return the text, empty when none is given
   */
  public Optional<String> detail() {
    return text("detail");
  }

  /**
   * What the server calls this problem (RFC 9457, section 3.1.5).
   *
   * @return a URI reference, empty when none is given
   */
  public Optional<URI> instance() {
    return uri("instance");
  }

  /**
   * All members, extensions included (RFC 9457, section 3.2).
   *
   * @return the JSON, not to be changed
   */
  public JsonNode toJson() {
    return json;
  }

  private Optional<String> text(String member) {
    JsonNode value = json.path(member);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }

  /** A value of another form is to be ignored (RFC 9457, section 3.1). */
  private Optional<URI> uri(String member) {
    try {
      return text(member).map(URI::create);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** {@return kind, title and detail} */
  @Override
  public String toString() {
    return type()
        + title().map(title -> " " + title).orElse("")
        + detail().map(detail -> ": " + detail).orElse("");
  }
}
