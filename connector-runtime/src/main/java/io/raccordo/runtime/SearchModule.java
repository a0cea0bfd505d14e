package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonType;

/**
 * A module that finds many items, page by page.
 *
 * @param <T> its items
 */
public final class SearchModule<T> extends ModuleDescriptor {
  private final JsonType<T> item;

  private SearchModule(
      ConnectorDescriptor connector,
      String id,
      int revision,
      String label,
      JsonType<T> item,
      Serving<?>... servings) {
    super(connector, id, revision, ModuleKind.SEARCH, label, servings);
    this.item = item;
  }

  /**
   * Describes a module.
   *
   * @param connector the connector that it belongs to
   * @param id its id, the same for all revisions
   * @param revision its revision, from 1
   * @param label its name for people
   * @param item the form of its items
   * @param servings how the API versions serve it
   * @param <T> its items
   * @return the module
   */
  public static <T> SearchModule<T> of(
      ConnectorDescriptor connector,
      String id,
      int revision,
      String label,
      JsonType<T> item,
      Serving<?>... servings) {
    return new SearchModule<>(connector, id, revision, label, item, servings);
  }

  /**
   * What this module would have answered.
   *
   * @param newer the module that serves it
   * @param item what that one answered
   * @param <N> its Java type
   * @return the item as this module promises it
   * @throws InvalidConfigurationException when this module is not carried over to the other
   * @throws DataException when a value is missing, or a conversion would lose something
   */
  public <N> T downgrade(SearchModule<N> newer, N item) {
    return outputType().read(downgraded(newer, newer.outputType().write(item)));
  }

  @Override
  JsonType<T> outputType() {
    return item;
  }
}
