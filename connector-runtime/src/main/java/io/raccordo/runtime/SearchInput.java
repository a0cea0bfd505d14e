package io.raccordo.runtime;

/**
 * The base of the inputs of searches.
 *
 * @param <B> the class itself
 * @param <T> the module's items
 */
public abstract class SearchInput<B extends SearchInput<B, T>, T> extends ModuleInput<B> {
  private final SearchModule<T> module;

  /**
   * An input in which nothing is set.
   *
   * @param module the module that it is for
   */
  protected SearchInput(SearchModule<T> module) {
    this.module = module;
  }

  final SearchModule<T> module() {
    return module;
  }
}
