package io.raccordo.it.fuzz;

/** An input took longer than it may. Its stack trace is that of the thread that hangs. */
final class HangException extends Exception {
  private static final long serialVersionUID = 1L;

  HangException(String message, StackTraceElement[] where) {
    super(message);
    setStackTrace(where);
  }
}
