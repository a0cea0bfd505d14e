package io.raccordo.runtime;

/**
 * Is told what a server says about the future of an operation. Safe for use by many threads; it is
 * called on the thread of the call, before the response's body is read, so it should not take long.
 * What it throws is logged and fails no call.
 */
@FunctionalInterface
public interface NoticeListener {

  /**
   * Called when a response says something about its operation that none said before: once for each
   * module and what is said, as long as the connector lives; universal calls count as one module.
   * Of a module that says more than 16 different things, the first 16 are told.
   *
   * @param notice what was said
   */
  void noticed(Notice notice);
}
