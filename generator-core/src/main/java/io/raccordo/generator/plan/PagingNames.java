package io.raccordo.generator.plan;

import java.util.List;

/**
 * How vendors call what pages are asked for with and told by, in lower case, letters and digits
 * only. Those of bodies are places, name by name.
 */
final class PagingNames {
  static final List<String> SIZES = List.of(
      "perpage",
      "hitsperpage",
      "pagesize",
      "limit",
      "size",
      "maxresults",
      "maxpagesize",
      "top",
      "count",
      "pagelimit",
      "itemsperpage",
      "resultsperpage",
      "rows");
  static final List<String> PAGES =
      List.of("page", "pagenumber", "pageno", "pagenum", "pageindex", "currentpage");
  static final List<String> OFFSETS = List.of(
      "offset",
      "skip",
      "start",
      "startposition",
      "startindex",
      "startat",
      "pageoffset",
      "firstresult");

  static final List<String> CURSORS = List.of(
      "after",
      "cursor",
      "startingafter",
      "pagetoken",
      "nextcursor",
      "nextpagetoken",
      "nexttoken",
      "marker",
      "continue",
      "continuationtoken",
      "startcursor",
      "pagecursor",
      "pageafter");

  /** Where a body has what the next call repeats, whatever the parameter that takes it. */
  static final List<String> CURSOR_PLACES = List.of(
      "paging/next/after",
      "paging/cursors/after",
      "pages/next/startingafter",
      "pageinfo/endcursor",
      "responsemetadata/nextcursor",
      "cursor/next",
      "cursors/next",
      "meta/nextcursor",
      "metadata/nextcursor",
      "pagination/nextcursor",
      "meta/nexttoken",
      "metadata/continue",
      "pagination/nexttoken",
      "nextcursor",
      "nextpagetoken",
      "nexttoken",
      "nextmarker",
      "continuationtoken",
      "endcursor",
      "cursor",
      "lastid");

  static final List<String> MORE = List.of(
      "hasmore",
      "hasnext",
      "hasnextpage",
      "istruncated",
      "morerecords",
      "nextpage",
      "meta/hasmore",
      "metadata/hasmore",
      "pagination/hasmore",
      "pagination/hasnext",
      "paging/hasmore",
      "pageinfo/hasnextpage",
      "responsemetadata/hasmore");

  static final List<String> URLS = List.of(
      "odatanextlink",
      "nextlink",
      "nexturl",
      "nextpageurl",
      "nextpageuri",
      "nextpagelink",
      "nextrecordsurl",
      "links/next",
      "links/next/href",
      "links/pages/next",
      "meta/nextpageurl",
      "pagination/nexturl",
      "pagination/nextlink",
      "pagination/links/next");

  /** These are addresses with some vendors, and cursors with others. */
  static final List<String> NEXTS = List.of(
      "next",
      "nextpage",
      "paging/next",
      "pages/next",
      "pagination/next",
      "pagination/nextpage",
      "meta/next");

  /** Takes the id of the last item that is known. */
  static final List<String> AFTERS = List.of("startingafter", "after", "afterid");

  static final List<String> BEFORES = List.of("before", "endingbefore", "beforeid");

  private PagingNames() {}
}
