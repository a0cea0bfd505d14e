package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor announces about an element's end.
 *
 * @param deprecated as declared
 * @param sunset as written, whether or not it is a date; null when none is stated
 */
public record Notice(boolean deprecated, @Nullable String sunset) {
  private static final String SUNSET = "x-sunset";
  private static final int DATE = 10;

  static Notice of(Operation operation) {
    String date = operation.sunset();
    return new Notice(operation.deprecated(), date != null ? date : sunset(operation.extensions()));
  }

  static Notice of(Parameter parameter) {
    return new Notice(parameter.deprecated(), sunset(parameter.extensions()));
  }

  static Notice of(Schema schema) {
    return new Notice(
        schema.annotations().deprecated(), sunset(schema.annotations().extensions()));
  }

  private static @Nullable String sunset(Map<String, JsonNode> extensions) {
    JsonNode node = extensions.get(SUNSET);
    return node == null ? null : node.isTextual() ? node.textValue() : node.toString();
  }

  /** The day of the sunset; empty when none is stated or what is stated is no date of RFC 3339. */
  public Optional<LocalDate> day() {
    if (sunset == null || sunset.length() < DATE) {
      return Optional.empty();
    }
    boolean time = sunset.length() > DATE && "Tt ".indexOf(sunset.charAt(DATE)) >= 0;
    if (sunset.length() > DATE && !time) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(sunset.substring(0, DATE)));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
