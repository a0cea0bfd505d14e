package io.raccordo.runtime;

import java.io.Serializable;
import java.util.Optional;

/** What a server says is wrong with one part of the data. Immutable. */
public final class Violation implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String message;
  private final String code;

  Violation(String field, String message, String code) {
    this.field = field;
    this.message = message;
    this.code = code;
  }

  /**
   * Which part of the data, in the vendor's words: a name, a path with dots, a JSON Pointer.
   *
   * @return the part, empty when it is the data as a whole
   */
  public Optional<String> field() {
    return text(field);
  }

  /**
   * What is wrong, for people.
   *
   * @return the text, empty when there is only a code
   */
  public Optional<String> message() {
    return text(message);
  }

  /**
   * What is wrong, for programs.
   *
   * @return the vendor's code, empty when there is none
   */
  public Optional<String> code() {
    return text(code);
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** {@return field, message and code, as far as there are some} */
  @Override
  public String toString() {
    return field
        + (field.isEmpty() || message.isEmpty() ? "" : ": ")
        + message
        + (code.isEmpty() ? "" : " (" + code + ")");
  }
}
