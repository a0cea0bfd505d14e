package io.raccordo.runtime.trigger;

import java.util.Iterator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a trigger polls. Connectors make it of their searches; whoever polls something else, a file
 * or an action whose output has a list in it, implements it.
 *
 * @param <T> the items
 */
public interface PolledSearch<T> {

  /**
   * What messages call the search.
   *
   * @return its name, {@code github:issues-list-for-repo} for one
   */
  String name();

  /**
   * What is searched with, but for the position.
   *
   * @return the members of the input, a copy that the trigger may change
   */
  ObjectNode input();

  /**
   * Finds items.
   *
   * @param input the input with the position
   * @return the pages in the API's order; each is asked for by {@link Iterator#next} and not
   *     before. {@link Iterator#hasNext} asks for nothing: it says whether there may be another
   *     page
   */
  Iterator<List<T>> pages(ObjectNode input);

  /**
   * An item as JSON, in which the trigger's JSON Pointers are looked up.
   *
   * @param item an item of {@link #pages}
   * @return its JSON, which is not changed
   */
  JsonNode json(T item);
}
