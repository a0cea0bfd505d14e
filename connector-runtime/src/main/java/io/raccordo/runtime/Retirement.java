package io.raccordo.runtime;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a revision: nothing serves it any more. Calls fail with {@link ApiRetiredException}.
 */
public final class Retirement extends Serving<Retirement> {
  private final String advice;
  private @Nullable String replacement;
  private @Nullable LocalDate date;

  private Retirement(String advice) {
    this.advice = advice;
  }

  /**
   * A retirement.
   *
   * @param advice what the caller should do, as a sentence
   * @return the retirement
   */
  public static Retirement of(String advice) {
    return new Retirement(advice);
  }

  /**
   * What to use instead.
   *
   * @param module the id of a module of the same connector
   * @return this
   */
  public Retirement replacedBy(String module) {
    replacement = module;
    return this;
  }

  /**
   * When it ended, or will end.
   *
   * @param day a day in the form 2026-03-31 (ISO 8601)
   * @return this
   */
  public Retirement on(String day) {
    date = LocalDate.parse(day);
    return this;
  }

  String advice() {
    return advice;
  }

  @Nullable
  String replacement() {
    return replacement;
  }

  @Nullable
  LocalDate date() {
    return date;
  }
}
