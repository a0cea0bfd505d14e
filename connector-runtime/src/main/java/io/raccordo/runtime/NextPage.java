package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonUpgrade;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One way to find the next page. */
interface NextPage {
  NextPage NONE = (current, response, items) -> null;
  NextPage LINK = (current, response, items) ->
      LinkHeader.next(response.headers()).map(current::next).orElse(null);

  /** The request after this one; null when this was the last page. */
  @Nullable
  PageRequest after(PageRequest current, ApiResponse<JsonNode> response, JsonNode items);

  static NextPage url(JsonPointer at) {
    return (current, response, items) -> {
      String url = response.json().at(at).stringValue("");
      return url.isEmpty() ? null : current.next(url);
    };
  }

  static NextPage cursor(JsonPointer at, String member) {
    return (current, response, items) ->
        repeated(current, member, response.json().at(at));
  }

  static NextPage lastItem(JsonPointer value, String member) {
    return (current, response, items) -> items.isEmpty()
        ? null
        : repeated(current, member, items.get(items.size() - 1).at(value));
  }

  static NextPage counted(String member, int first, boolean byItem) {
    return (current, response, items) -> {
      if (items.isEmpty()) {
        return null;
      }
      long here = current.members().at(place(member)).asLong(first);
      ObjectNode members = current.members();
      return with(current, member, members.numberNode(here + (byItem ? items.size() : 1)));
    };
  }

  private static @Nullable PageRequest repeated(
      PageRequest current, String member, JsonNode value) {
    return value.isMissingNode() || value.isNull() || value.asString("").isEmpty()
        ? null
        : with(current, member, value);
  }

  private static PageRequest with(PageRequest current, String member, JsonNode value) {
    JsonUpgrade next = JsonUpgrade.same().set(place(member).toString(), value);
    return new PageRequest((ObjectNode) next.apply(current.members()), null);
  }

  /** A member is called by its name, or, when it is within another, by a JSON Pointer. */
  private static JsonPointer place(String member) {
    return member.startsWith("/")
        ? JsonPointer.compile(member)
        : JsonPointer.empty().appendProperty(member);
  }
}
