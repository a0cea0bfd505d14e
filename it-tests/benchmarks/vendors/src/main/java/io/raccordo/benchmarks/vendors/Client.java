package io.raccordo.benchmarks.vendors;

import java.util.Map;

/** Calls of one vendor's API, made by one means. */
interface Client extends AutoCloseable {
  /** The calls in the order of a round, by name; those of other means have the same names. */
  Map<String, Call> calls();

  /**
   * The first of {@link #calls()}.
   *
   * @return as {@link Call#make()}
   */
  int first() throws Exception;

  @Override
  void close();
}
