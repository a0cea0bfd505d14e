package io.raccordo.runtime.json;

import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A type whose values are one JSON string, number or boolean. */
final class ScalarType<T> extends JsonType<T> {
  private final Predicate<JsonNode> kind;
  private final Function<JsonNode, T> reader;
  private final Function<T, JsonNode> writer;

  ScalarType(
      String name,
      Predicate<JsonNode> kind,
      Function<JsonNode, T> reader,
      Function<T, JsonNode> writer) {
    super(name);
    this.kind = kind;
    this.reader = reader;
    this.writer = writer;
  }

  @Override
  public boolean accepts(JsonNode json) {
    if (!kind.test(json)) {
      return false;
    }
    try {
      return reader.apply(json) != null;
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public T read(JsonNode json) {
    if (!kind.test(json)) {
      throw mismatch(json);
    }
    try {
      return reader.apply(json);
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      // The cause would repeat the value, which may be confidential.
      throw mismatch(json);
    }
  }

  @Override
  public JsonNode write(T value) {
    return writer.apply(value);
  }
}
