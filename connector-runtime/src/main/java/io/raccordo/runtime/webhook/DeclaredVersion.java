package io.raccordo.runtime.webhook;

import io.raccordo.runtime.ApiVersion;
import io.raccordo.runtime.Payload;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Where a payload says which API version its form is of. Immutable. A payload that says none is
 * read in the form of the API version that the connector calls; one that says a version that the
 * connector does not know is answered with 500, so that the vendor sends it again later, unless
 * {@link #orEarlier} or {@link #otherwise} finds one for it.
 */
public final class DeclaredVersion {
  private final Function<WebhookRequest, Function<Payload, String>> place;
  private final Map<String, String> labels;
  private final boolean earlier;
  private final @Nullable String otherwise;

  private DeclaredVersion(
      Function<WebhookRequest, Function<Payload, String>> place,
      Map<String, String> labels,
      boolean earlier,
      @Nullable String otherwise) {
    this.place = place;
    this.labels = labels;
    this.earlier = earlier;
    this.otherwise = otherwise;
  }

  /**
   * The payload says it.
   *
   * @param pointer where, as a JSON Pointer (RFC 6901): {@code /api_version} for one
   * @return where it is said
   * @throws IllegalArgumentException when it is no JSON Pointer
   */
  public static DeclaredVersion at(String pointer) {
    JsonPointer at = JsonPointer.compile(pointer);
    return new DeclaredVersion(
        request -> payload -> {
          JsonNode found = payload.json().at(at);
          return found.isString() || found.isNumber() ? found.asString() : "";
        },
        Map.of(),
        false,
        null);
  }

  /**
   * A header field says it.
   *
   * @param name the field's name
   * @return where it is said
   */
  public static DeclaredVersion header(String name) {
    return new DeclaredVersion(
        request -> payload -> request.headers().first(name).orElse("").strip(),
        Map.of(),
        false,
        null);
  }

  /**
   * The vendor calls an API version otherwise than the connector.
   *
   * @param declared what the vendor says
   * @param label the label of the API version
   * @return the changed rule
   */
  public DeclaredVersion named(String declared, String label) {
    Map<String, String> more = new HashMap<>(labels);
    more.put(declared, label);
    return new DeclaredVersion(place, Map.copyOf(more), earlier, otherwise);
  }

  /**
   * A date, or a version that begins with one, that is no API version of the connector means the
   * latest one before: for vendors whose versions are dates, and connectors that have not all of
   * them. What changed between the two dates is read as if it had not.
   *
   * @return the changed rule
   */
  public DeclaredVersion orEarlier() {
    return new DeclaredVersion(place, labels, true, otherwise);
  }

  /**
   * Payloads of versions that the connector does not know are read in the form of one that it does.
   *
   * @param label the label of that API version
   * @return the changed rule
   */
  public DeclaredVersion otherwise(String label) {
    return new DeclaredVersion(place, labels, earlier, label);
  }

  /** What the request says; the empty text for nothing. */
  String declared(WebhookRequest request, Payload payload) {
    return place.apply(request).apply(payload);
  }

  /** The label of the API version that is meant, empty when the connector does not know it. */
  Optional<String> label(String declared, List<ApiVersion> versions) {
    String wanted = labels.getOrDefault(declared, declared);
    if (versions.stream().anyMatch(version -> version.label().equals(wanted))) {
      return Optional.of(wanted);
    }
    Optional<String> before = earlier ? before(date(wanted), versions) : Optional.empty();
    return before.isPresent() ? before : Optional.ofNullable(otherwise);
  }

  private static Optional<String> before(@Nullable LocalDate wanted, List<ApiVersion> versions) {
    String found = null;
    LocalDate latest = LocalDate.MIN;
    for (ApiVersion version : versions) {
      LocalDate date = date(version.label());
      if (wanted != null && date != null && !date.isAfter(wanted) && date.isAfter(latest)) {
        latest = date;
        found = version.label();
      }
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable LocalDate date(String label) {
    try {
      String day = label.length() > 10 ? label.substring(0, 10) : label;
      return LocalDate.parse(day.length() == 7 ? day + "-01" : day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
