package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One page of a search.
 *
 * @param <T> the items
 */
public final class Page<T> {
  private final List<T> items;
  private final ApiResponse<JsonNode> response;
  private final @Nullable PageCall<T> next;
  private final AsyncStart<T> async;

  Page(
      List<T> items,
      ApiResponse<JsonNode> response,
      @Nullable PageCall<T> next,
      AsyncStart<T> async) {
    this.items = items;
    this.response = response;
    this.next = next;
    this.async = async;
  }

  /** Loads a page on another thread. */
  interface AsyncStart<T> {
    CompletableFuture<Optional<Page<T>>> start(Supplier<Optional<Page<T>>> page);
  }

  /**
   * The items.
   *
   * @return the items in the API's order, unmodifiable
   */
  public List<T> items() {
    return items;
  }

  /**
   * The whole body, totals and all.
   *
   * @return the JSON as the server sent it
   */
  public JsonNode json() {
    return response.json();
  }

  /**
   * The header fields of the response.
   *
   * @return the header fields
   */
  public Headers headers() {
    return response.headers();
  }

  /**
   * Whether there may be more.
   *
   * @return false on the last page
   */
  public boolean hasNext() {
    return next != null;
  }

  /**
   * Asks for the next page.
   *
   * @return the page, empty when this is the last
   * @throws ApiException when the call fails
   */
  public Optional<Page<T>> next() {
    return next == null ? Optional.empty() : Optional.of(next.load());
  }

  /**
   * Asks for the next page on another thread: see {@link Connector#sendAsync(ActionInput)}.
   *
   * @return the page to come, empty when this is the last
   */
  public CompletableFuture<Optional<Page<T>>> nextAsync() {
    return next == null
        ? CompletableFuture.completedFuture(Optional.empty())
        : async.start(this::next);
  }
}
