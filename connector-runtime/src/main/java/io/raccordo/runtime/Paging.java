package io.raccordo.runtime;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * How one binding of a search finds the items of a page and the next page. Members of the input are
 * called by their key, and what is within one by a JSON Pointer ({@code /pagination/after}).
 * Immutable; a running search keeps the one it began with.
 */
public final class Paging {
  private static final JsonPointer ROOT = JsonPointer.compile("");
  private static final Paging NONE = of(NextPage.NONE);

  private final NextPage nextPage;
  private final JsonPointer items;
  private final @Nullable JsonPointer more;

  private Paging(NextPage nextPage, JsonPointer items, @Nullable JsonPointer more) {
    this.nextPage = nextPage;
    this.items = items;
    this.more = more;
  }

  private static Paging of(NextPage nextPage) {
    return new Paging(nextPage, ROOT, null);
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
    return of(NextPage.LINK);
  }

  /**
   * The body has the URL of the next page.
   *
   * @param url where it is, a JSON Pointer
   * @return the plan
   */
  public static Paging nextUrl(String url) {
    return of(NextPage.url(JsonPointer.compile(url)));
  }

  /**
   * The body has a cursor that the next call repeats. Absent, null or empty ends the search.
   *
   * @param cursor where it is, a JSON Pointer
   * @param member the member of the input that takes it
   * @return the plan
   */
  public static Paging cursor(String cursor, String member) {
    return of(NextPage.cursor(JsonPointer.compile(cursor), member));
  }

  /**
   * Pages are counted. A page without items ends the search.
   *
   * @param member the member of the input that takes the number
   * @param first the number of the first page
   * @return the plan
   */
  public static Paging pageNumber(String member, int first) {
    return of(NextPage.counted(member, first, false));
  }

  /**
   * Items are counted from 0. A page without items ends the search.
   *
   * @param member the member of the input that takes the number of items to skip
   * @return the plan
   */
  public static Paging offset(String member) {
    return offset(member, 0);
  }

  /**
   * Items are counted. A page without items ends the search.
   *
   * @param member the member of the input that takes the number of the page's first item
   * @param first the number of the first item of all
   * @return the plan
   */
  public static Paging offset(String member, int first) {
    return of(NextPage.counted(member, first, true));
  }

  /**
   * The next call repeats a value of the last item, its id for one. A page without items ends the
   * search, and so does a last item without that value.
   *
   * @param value where it is in the item, a JSON Pointer
   * @param member the member of the input that takes it
   * @return the plan
   */
  public static Paging lastItem(String value, String member) {
    return of(NextPage.lastItem(JsonPointer.compile(value), member));
  }

  /**
   * Where the items are; without it, the body is the list of items.
   *
   * @param pointer a JSON Pointer
   * @return the changed plan
   */
  public Paging items(String pointer) {
    return new Paging(nextPage, JsonPointer.compile(pointer), more);
  }

  /**
   * The search ends also where the body says that there is no more; a body that does not say it
   * ends nothing.
   *
   * @param flag where it says so, a JSON Pointer to a boolean
   * @return the changed plan
   */
  public Paging whileTrue(String flag) {
    return new Paging(nextPage, items, JsonPointer.compile(flag));
  }

  JsonNode itemsOf(JsonNode body) {
    return body.at(items);
  }

  @Nullable
  PageRequest next(PageRequest current, ApiResponse<JsonNode> response) {
    JsonNode body = response.json();
    boolean ended = more != null && body.at(more).isBoolean() && !body.at(more).booleanValue();
    return ended ? null : nextPage.after(current, response, itemsOf(body));
  }
}
