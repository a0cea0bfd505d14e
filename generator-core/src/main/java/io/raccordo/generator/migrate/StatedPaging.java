package io.raccordo.generator.migrate;

import io.raccordo.generator.diagnostic.Origin;
import org.jspecify.annotations.Nullable;

/**
 * How an operation is paged, as the team says.
 *
 * @param origin of the entry
 * @param by the way
 * @param parameter the query parameter that takes cursor, id, page number or offset; null where the
 *     way has none
 * @param pointer JSON Pointer to cursor or next URL in the response, or to the id in an item; null
 *     where the way has none
 * @param items JSON Pointer to the list of items in the response; null for the one that is
 *     recognised
 * @param more JSON Pointer to the boolean in the response that says whether there are more pages;
 *     null for none
 * @param first number of the first page, or first offset; null for what is usual
 */
public record StatedPaging(
    Origin origin,
    By by,
    @Nullable String parameter,
    @Nullable String pointer,
    @Nullable String items,
    @Nullable String more,
    @Nullable Integer first) {
  /** The ways of paging, and none. */
  public enum By {
    NONE,
    LINK,
    CURSOR,
    URL,
    LAST_ITEM,
    PAGE,
    OFFSET
  }
}
