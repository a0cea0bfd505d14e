package io.raccordo.runtime;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * How one binding of a search finds the items of a page and the next page. Immutable; a running
 * search keeps the one it began with.
 */
public final class Paging {
  private static final JsonPointer ROOT = JsonPointer.compile("");
  private static final Paging NONE = new Paging(NextPage.NONE, ROOT);

  private final NextPage nextPage;
  private final JsonPointer items;

  private Paging(NextPage nextPage, JsonPointer items) {
    this.nextPage = nextPage;
    this.items = items;
  }

  /**
   * All items come at once.
   *
   * @return the plan
   */
  public static Paging none() {
    return NONE;
  }

  /**
   * The next page is what the Link header field calls {@code next} (RFC 8288).
   *
   * @return the plan
   */
  public static Paging link() {
    return new Paging(NextPage.LINK, ROOT);
  }

  /**
   * The body has the URL of the next page.
   *
   * @param url where it is, a JSON Pointer
   * @return the plan
   */
  public static Paging nextUrl(String url) {
    return new Paging(NextPage.url(JsonPointer.compile(url)), ROOT);
  }

  /**
   * The body has a cursor that the next call repeats. Absent, null or empty ends the search.
   *
   * @param cursor where it is, a JSON Pointer
   * @param member the member of the input that takes it
   * @return the plan
   */
  public static Paging cursor(String cursor, String member) {
    return new Paging(NextPage.cursor(JsonPointer.compile(cursor), member), ROOT);
  }

  /**
   * Pages are counted. A page without items ends the search.
   *
   * @param member the member of the input that takes the number
   * @param first the number of the first page
   * @return the plan
   */
  public static Paging pageNumber(String member, int first) {
    return new Paging(NextPage.counted(member, first, false), ROOT);
  }

  /**
   * Items are counted from 0. A page without items ends the search.
   *
   * @param member the member of the input that takes the number of items to skip
   * @return the plan
   */
  public static Paging offset(String member) {
    return new Paging(NextPage.counted(member, 0, true), ROOT);
  }

  /**
   * Where the items are; without it, the body is the list of items.
   *
   * @param pointer a JSON Pointer
   * @return the changed plan
   */
  public Paging items(String pointer) {
    return new Paging(nextPage, JsonPointer.compile(pointer));
  }

  JsonNode itemsOf(JsonNode body) {
    return body.at(items);
  }

  @Nullable
  PageRequest next(PageRequest current, ApiResponse<JsonNode> response) {
    return nextPage.after(current, response, itemsOf(response.json()).size());
  }
}
