package io.raccordo.generator.diff;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where in the traffic of an operation something stands. The first word of most rule ids. */
public enum Site {
  /** The document as a whole. */
  DOCUMENT(null),
  /** The operation as a whole. */
  OPERATION(null),
  /** A parameter that the platform sends. */
  REQUEST_PARAMETER(Direction.REQUEST),
  /** Inside such a parameter. */
  REQUEST_PARAMETER_PROPERTY(Direction.REQUEST),
  /** The body that the platform sends; for a webhook its answer. */
  REQUEST_BODY(Direction.REQUEST),
  /** Inside such a body. */
  REQUEST_PROPERTY(Direction.REQUEST),
  /** The body that the vendor sends; for a webhook its payload. */
  RESPONSE_BODY(Direction.RESPONSE),
  /** Inside such a body. */
  RESPONSE_PROPERTY(Direction.RESPONSE),
  /** A header of a response. */
  RESPONSE_HEADER(Direction.RESPONSE),
  /** A parameter of a webhook or callback, which the vendor sends. */
  WEBHOOK_PARAMETER(Direction.RESPONSE),
  /** A header of the platform's answer to a webhook or callback. */
  WEBHOOK_RESPONSE_HEADER(Direction.REQUEST);

  private static final List<Site> OF_SCHEMAS =
      Stream.of(values()).filter(s -> s.direction != null).toList();

  private final @Nullable Direction direction;

  Site(@Nullable Direction direction) {
    this.direction = direction;
  }

  /** All sites where a schema can stand. */
  public static List<Site> ofSchemas() {
    return OF_SCHEMAS;
  }

  /**
   * Who sends what stands here.
   *
   * @throws IllegalStateException for a site where no schema can stand
   */
  public Direction direction() {
    if (direction == null) {
      throw new IllegalStateException(this + " has no direction.");
    }
    return direction;
  }

  /** Whether values are text on the wire, so that a number and its digits are the same. */
  public boolean textual() {
    return this == REQUEST_PARAMETER
        || this == REQUEST_PARAMETER_PROPERTY
        || this == RESPONSE_HEADER
        || this == WEBHOOK_PARAMETER
        || this == WEBHOOK_RESPONSE_HEADER;
  }

  /** The site of what stands inside. */
  public Site nested() {
    return switch (this) {
      case REQUEST_PARAMETER -> REQUEST_PARAMETER_PROPERTY;
      case REQUEST_BODY -> REQUEST_PROPERTY;
      case RESPONSE_BODY -> RESPONSE_PROPERTY;
      default -> this;
    };
  }

  /** The beginning of rule ids, such as {@code request-property}. */
  public String prefix() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
