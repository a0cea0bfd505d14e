package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.MemberFormException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A search under way: it keeps its route, and knows its pages to find out when they go in a circle.
 */
final class PagedSearch<T> {
  private final Route route;
  private final JsonType<T> type;
  private final Function<PageRequest, ApiResponse<JsonNode>> source;
  private final AsyncCalls async;
  private final Map<String, Integer> requests = new ConcurrentHashMap<>();

  /**
   * A search.
   *
   * @param type the form of the items, as the module promises it
   * @param source asks for one page
   * @param async runs what is asked for on another thread
   */
  PagedSearch(
      Route route,
      JsonType<T> type,
      Function<PageRequest, ApiResponse<JsonNode>> source,
      AsyncCalls async) {
    this.async = async;
    this.route = route;
    this.type = type;
    this.source = source;
  }

  PageCall<T> first() {
    PageRequest request = new PageRequest(route.members(), null);
    requests.put(request.key(), 0);
    return () -> load(request, 0, null);
  }

  private Page<T> load(PageRequest request, int index, @Nullable JsonNode itemsBefore) {
    ApiResponse<JsonNode> response = source.apply(request);
    Paging paging = route.plan().paging();
    JsonNode found = items(paging, response);
    if (index > 0 && !found.isEmpty() && found.equals(itemsBefore)) {
      throw circle(response, "page " + (index + 1) + " has the same items as the page before");
    }
    PageRequest next = paging.next(request, response);
    if (next != null) {
      Integer seen = requests.putIfAbsent(next.key(), index + 1);
      if (seen != null && seen <= index) {
        throw circle(response, "page " + (index + 1) + " leads back to page " + (seen + 1));
      }
    }
    return new Page<>(
        read(found, response),
        response,
        next == null ? null : () -> load(next, index + 1, found),
        page -> async.start(route.operation(), page));
  }

  private JsonNode items(Paging paging, ApiResponse<JsonNode> response) {
    JsonNode found = paging.itemsOf(response.json());
    if (found.isArray() || found.isMissingNode() || found.isNull()) {
      return found;
    }
    throw data(response, "The response has no list of items where one is expected.");
  }

  private List<T> read(JsonNode found, ApiResponse<JsonNode> response) {
    List<T> items = new ArrayList<>(found.size());
    try {
      for (JsonNode item : found) {
        if (!item.isNull() || JsonTypes.JSON.equals(type)) {
          items.add(type.read(route.downgrade(item)));
        }
      }
    } catch (MemberFormException e) {
      throw data(response, "An item is not what this module promises. " + e.getMessage());
    }
    return List.copyOf(items);
  }

  private DataException circle(ApiResponse<JsonNode> response, String reason) {
    return data(response, "The pages go in a circle: " + reason + ".");
  }

  private DataException data(ApiResponse<JsonNode> response, String message) {
    Headers headers = response.headers();
    return new DataException(Failure.of(route.operation(), message)
        .answered(response.status(), headers, response.json()));
  }
}
