package io.raccordo.runtime;

/**
 * The input of a search over what another module's calls answer page by page: how an action whose
 * pages were found out later gains a stream of its items, without any change for its callers.
 *
 * @param <T> the items
 */
public final class ItemSearch<T> extends SearchInput<ItemSearch<T>, T> {

  /**
   * A search with the members that another input has now.
   *
   * @param module the search
   * @param input the input whose members are taken
   */
  public ItemSearch(SearchModule<T> module, ModuleInput<?> input) {
    super(module);
    members().setAll(input.snapshot());
  }
}
