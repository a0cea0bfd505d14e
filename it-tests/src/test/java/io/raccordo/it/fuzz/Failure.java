package io.raccordo.it.fuzz;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A mutant that broke a promise, and how. */
record Failure(Mutant mutant, Throwable cause) {
  private static final Pattern VARIABLE = Pattern.compile("\"[^\"]*\"|[0-9]+|[^ ]*[/#.:][^ ]*");

  /** The same for failures that probably have one cause. */
  String signature() {
    if (cause instanceof StackOverflowError || cause instanceof OutOfMemoryError) {
      return cause.getClass().getSimpleName();
    }
    String where = Arrays.stream(cause.getStackTrace())
        .filter(f -> f.getClassName().startsWith("io.raccordo.generator."))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("");
    String what = where.isEmpty() || cause instanceof AssertionError
        ? VARIABLE.matcher(String.valueOf(cause.getMessage())).replaceAll("_")
        : "";
    return cause.getClass().getSimpleName()
        + ' '
        + (cause instanceof HangException ? "" : where)
        + what;
  }

  @Override
  public String toString() {
    return cause + "\n  " + mutant;
  }
}
