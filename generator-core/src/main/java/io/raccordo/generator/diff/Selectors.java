package io.raccordo.generator.diff;

import io.raccordo.generator.model.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The selectors of one API version. A version in the address and one in a parameter go together:
 * {@code /v1/pages} with {@code Notion-Version: 2022-06-28}.
 *
 * @param sent the one that a parameter carries; null when there is none
 * @param addressed the one in the path or the server; null when there is none
 */
public record Selectors(@Nullable Selector sent, @Nullable Selector addressed) {
  /** Nothing selects. */
  public static final Selectors NONE = new Selectors(null, null);

  /** Whether a parameter carries the selector, and so is no input. */
  public boolean carriedBy(Parameter parameter) {
    return sent != null && sent.carriedBy(parameter);
  }
}
