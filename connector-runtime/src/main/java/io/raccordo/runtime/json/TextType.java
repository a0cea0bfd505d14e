package io.raccordo.runtime.json;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A type whose values are JSON strings. */
abstract class TextType<T> extends ScalarType<T> {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  TextType(String name) {
    super(name);
  }

  abstract T parse(String text);

  abstract String format(T value);

  @Override
  final boolean isOfKind(JsonNode json) {
    return json.isString();
  }

  @Override
  final T valueOf(JsonNode json) {
    return parse(json.stringValue());
  }

  @Override
  public final JsonNode write(T value) {
    return NODES.stringNode(format(value));
  }

  /** Any text. */
  static final class OfString extends TextType<String> {
    OfString() {
      super("string");
    }

    @Override
    String parse(String text) {
      return text;
    }

    @Override
    String format(String value) {
      return value;
    }
  }

  /** Points in time. */
  static final class OfDateTime extends TextType<OffsetDateTime> {
    OfDateTime() {
      super("date-time");
    }

    @Override
    OffsetDateTime parse(String text) {
      return LenientDateTime.parse(text);
    }

    @Override
    String format(OffsetDateTime value) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value);
    }
  }

  /** Calendar days. */
  static final class OfDate extends TextType<LocalDate> {
    OfDate() {
      super("date");
    }

    @Override
    LocalDate parse(String text) {
      return LocalDate.parse(text);
    }

    @Override
    String format(LocalDate value) {
      return value.toString();
    }
  }

  /** UUIDs. */
  static final class OfUuid extends TextType<UUID> {
    OfUuid() {
      super("uuid");
    }

    @Override
    UUID parse(String text) {
      return UUID.fromString(text);
    }

    @Override
    String format(UUID value) {
      return value.toString();
    }
  }

  /** Base64. */
  static final class OfBytes extends TextType<byte[]> {
    OfBytes() {
      super("base64 text");
    }

    @Override
    byte[] parse(String text) {
      return Base64.getDecoder()
          .decode(text.replaceAll("\\s", "").replace('-', '+').replace('_', '/'));
    }

    @Override
    String format(byte[] value) {
      return Base64.getEncoder().encodeToString(value);
    }
  }
}
