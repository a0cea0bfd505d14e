package io.raccordo.generator.migrate;

import io.raccordo.generator.diagnostic.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trigger, as the team says: a search that is polled for what is new.
 *
 * @param origin of the entry
 * @param label name for a person; null for the words of its own name
 * @param polls how it is polled, by method and path; several where revisions of the search are
 *     polled in different ways
 */
public record StatedTrigger(Origin origin, @Nullable String label, Map<String, Way> polls) {
  public StatedTrigger {
    polls = Collections.unmodifiableMap(new LinkedHashMap<>(polls));
  }

  /**
   * How an operation is polled.
   *
   * @param origin of the entry
   * @param by what the position moves by
   * @param pointer JSON Pointer to the value or cursor in an item; null for none, and for the id
   * @param parameter what takes the position: a query parameter or property of the body, or a JSON
   *     Pointer into it; null for nothing
   * @param id JSON Pointer to what tells items apart; null for {@code /id}
   * @param order in which the search finds items; null when not stated
   * @param overlap ISO 8601 duration for which each poll looks back; null for what is usual
   */
  public record Way(
      Origin origin,
      By by,
      @Nullable String pointer,
      @Nullable String parameter,
      @Nullable String id,
      @Nullable Order order,
      @Nullable String overlap) {}

  /** What a position moves by. */
  public enum By {
    /** A value that grows. */
    SINCE,
    /** The id or another cursor of the newest item. */
    AFTER,
    /** What was seen, in a list that begins with the newest. */
    NEWEST
  }

  /** In which order a search finds items. */
  public enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST
  }
}
