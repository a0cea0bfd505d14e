package io.raccordo.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What a response means for a vendor whose statuses do not say it: 403 with a certain code in its
 * body that is a spent quota, or 200 with {@code {"ok": false}}. Immutable. The first rule that
 * fits decides; without one, the status does.
 */
public final class ErrorRule {
  private final ErrorKind kind;
  private final List<Integer> statuses;
  private final @Nullable JsonPointer place;
  private final List<String> values;

  private ErrorRule(
      ErrorKind kind, List<Integer> statuses, @Nullable JsonPointer place, List<String> values) {
    this.kind = kind;
    this.statuses = statuses;
    this.place = place;
    this.values = values;
  }

  /**
   * A rule that fits all responses that are no success (2xx).
   *
   * @param kind what they mean
   * @return the rule, to be narrowed
   */
  public static ErrorRule of(ErrorKind kind) {
    return new ErrorRule(kind, List.of(), null, List.of());
  }

  /**
   * Only responses with one of these statuses, which may be successes. Of those, only the ones that
   * are read as a whole are looked at: no {@link Download} and no {@link ItemStream}.
   *
   * @param codes status codes
   * @return the narrower rule
   */
  public ErrorRule status(Integer... codes) {
    return new ErrorRule(kind, List.of(codes), place, values);
  }

  /**
   * Only responses whose JSON has one of these values.
   *
   * @param pointer where in the body, as a JSON Pointer (RFC 6901)
   * @param texts the values as text, {@code false} and {@code 4003} included; none for any value
   *     but null
   * @return the narrower rule
   * @throws IllegalArgumentException when it is no JSON Pointer
   */
  public ErrorRule when(String pointer, String... texts) {
    return new ErrorRule(kind, statuses, JsonPointer.compile(pointer), List.of(texts));
  }

  /** Whether it can fit a success. */
  boolean isAboutSuccess() {
    return statuses.stream().anyMatch(ErrorRule::isSuccess);
  }

  ErrorKind kind() {
    return kind;
  }

  boolean fits(int status, JsonNode body) {
    boolean stated = statuses.isEmpty() ? !isSuccess(status) : statuses.contains(status);
    return stated && (place == null || holds(body.at(place)));
  }

  private boolean holds(JsonNode value) {
    return !value.isMissingNode()
        && !value.isNull()
        && (values.isEmpty() || (value.isValueNode() && values.contains(value.asString())));
  }

  private static boolean isSuccess(int status) {
    return status >= 200 && status < 300;
  }

  /** {@return what it fits, and what that means} */
  @Override
  public String toString() {
    return (statuses.isEmpty() ? "any error" : statuses.toString())
        + (place == null ? "" : " with " + place + " " + (values.isEmpty() ? "set" : values))
        + " is " + kind;
  }
}
