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

  /**
   * An input that says what another module's says.
   *
   * @param module the module that it is for
   * @param older an input of a module that this one serves; it stays as it is
   * @throws InvalidConfigurationException when the other module is not carried over to this one,
   *     not for these values, or sets a member that this one has no place for
   * @throws DataException when a conversion would lose something
   */
  protected SearchInput(SearchModule<T> module, ModuleInput<?> older) {
    this.module = module;
    take(older);
  }

  @Override
  final SearchModule<T> module() {
    return module;
  }
}
