package io.raccordo.runtime;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Nothing serves this module any more, or not for this input; the message says what to do. Nothing
 * was sent, unless the server itself answered that the operation is gone.
 */
public class ApiRetiredException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String replacement;
  private final @Nullable LocalDate date;

  ApiRetiredException(Failure failure, @Nullable String replacement, @Nullable LocalDate date) {
    super(failure);
    this.replacement = replacement;
    this.date = date;
  }

  /**
   * What to use instead.
   *
   * @return the id of a module, empty when nothing replaces it
   */
  public final Optional<String> replacement() {
    return Optional.ofNullable(replacement);
  }

  /**
   * When it ended.
   *
   * @return the day, empty when it is not known
   */
  public final Optional<LocalDate> date() {
    return Optional.ofNullable(date);
  }
}
