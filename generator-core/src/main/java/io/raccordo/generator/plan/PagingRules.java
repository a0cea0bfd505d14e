package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.plan.Binding.Paging;
import io.raccordo.generator.plan.Binding.Paging.Strategy;
import io.raccordo.generator.plan.PagingSigns.Found;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The ways of paging that are known, those that a document states best first. */
final class PagingRules {
  /** Each answers a plan when the operation shows its signs. */
  static final List<Function<PagingSigns, Optional<Paging>>> ALL = List.of(
      PagingRules::pageable,
      PagingRules::linkHeader,
      PagingRules::cursor,
      PagingRules::nextUrl,
      PagingRules::lastItem,
      PagingRules::pageNumber,
      PagingRules::offset,
      PagingRules::next);

  private static final List<String> SIZES = List.of(
      "perpage",
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
  private static final List<String> PAGES =
      List.of("page", "pagenumber", "pageno", "pagenum", "pageindex", "currentpage");
  private static final List<String> OFFSETS = List.of(
      "offset",
      "skip",
      "start",
      "startposition",
      "startindex",
      "startat",
      "pageoffset",
      "firstresult");

  private static final List<String> CURSORS = List.of(
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
  private static final List<String> CURSOR_PLACES = List.of(
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

  private static final List<String> MORE = List.of(
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

  private static final List<String> URLS = List.of(
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
  private static final List<String> NEXTS = List.of(
      "next",
      "nextpage",
      "paging/next",
      "pages/next",
      "pagination/next",
      "pagination/nextpage",
      "meta/next");

  /** Takes the id of the last item that is known. */
  private static final List<String> AFTERS = List.of("startingafter", "after", "afterid");

  private static final List<String> BEFORES = List.of("before", "endingbefore", "beforeid");

  private PagingRules() {}

  /** The extension of Microsoft's tools, which names the member with the address. */
  private static Optional<Paging> pageable(PagingSigns signs) {
    JsonNode name = signs
        .operation()
        .extensions()
        .getOrDefault("x-ms-pageable", MissingNode.getInstance())
        .path("nextLinkName");
    return name.isTextual()
        ? Optional.of(paging(
            signs,
            Strategy.NEXT_URL,
            "",
            UpgradePlanner.pointer(name.textValue()),
            "x-ms-pageable names " + name.textValue() + '.'))
        : Optional.empty();
  }

  /** RFC 8288. */
  private static Optional<Paging> linkHeader(PagingSigns signs) {
    return signs.hasLinkHeader()
        ? Optional.of(
            paging(signs, Strategy.LINK_HEADER, "", "", "The response declares a Link header."))
        : Optional.empty();
  }

  private static Optional<Paging> cursor(PagingSigns signs) {
    Optional<Parameter> taken = signs.query(CURSORS);
    if (taken.isPresent()) {
      for (String place : CURSOR_PLACES) {
        Optional<Found> found = signs.value(place);
        if (found.isPresent() && !found.get().isAddress()) {
          return found.map(at -> cursor(signs, at, taken.get()));
        }
      }
    }
    Optional<Parameter> page = signs.query(PAGES).filter(signs::isText);
    for (String place : NEXTS) {
      Optional<Found> found = signs.value(place).filter(at -> !at.isAddress());
      Optional<Parameter> parameter = page.isPresent() && place.endsWith("page") ? page : taken;
      if (found.isPresent() && parameter.isPresent()) {
        return found.map(at -> cursor(signs, at, parameter.get()));
      }
    }
    return Optional.empty();
  }

  private static Paging cursor(PagingSigns signs, Found at, Parameter parameter) {
    return paging(
        signs,
        Strategy.CURSOR,
        parameter.name(),
        at.pointer(),
        "The response holds a cursor at " + at.pointer() + " and the query takes "
            + parameter.name() + '.');
  }

  private static Optional<Paging> nextUrl(PagingSigns signs) {
    for (String place : URLS) {
      Optional<Found> found = signs.value(place);
      if (found.isPresent()) {
        return found.map(at -> nextUrl(signs, at));
      }
    }
    return NEXTS.stream()
        .flatMap(place -> signs.value(place).stream())
        .filter(Found::isAddress)
        .findFirst()
        .map(at -> nextUrl(signs, at));
  }

  private static Paging nextUrl(PagingSigns signs, Found at) {
    return paging(
        signs,
        Strategy.NEXT_URL,
        "",
        at.pointer(),
        "The response holds the next address at " + at.pointer() + '.');
  }

  private static Optional<Paging> lastItem(PagingSigns signs) {
    Optional<Parameter> after = signs.query(AFTERS);
    Optional<Found> id = signs.ofItem("id");
    // Without a flag, the order that goes with two directions is not known.
    boolean ends = signs.flag(MORE).isPresent() || signs.query(BEFORES).isEmpty();
    return after.isPresent() && id.isPresent() && ends
        ? Optional.of(paging(
            signs,
            Strategy.LAST_ITEM,
            after.get().name(),
            id.get().pointer(),
            "Items have an id, and the query takes the last one as "
                + after.get().name() + '.'))
        : Optional.empty();
  }

  private static Optional<Paging> pageNumber(PagingSigns signs) {
    return signs.query(PAGES).map(page -> {
      Optional<Long> begin = signs.begin(page).filter(number -> number == 0 || number == 1);
      return counted(
          signs,
          Strategy.PAGE_NUMBER,
          page,
          begin.orElse(1L),
          "The query takes a page number, " + page.name()
              + begin
                  .map(number -> ", from " + number + '.')
                  .orElse(", taken to be from 1, since nothing else is said."));
    });
  }

  private static Optional<Paging> offset(PagingSigns signs) {
    Optional<Parameter> size = signs.query(SIZES);
    return size.isEmpty()
        ? Optional.empty()
        : signs
            .query(OFFSETS)
            .map(offset -> counted(
                signs,
                Strategy.OFFSET,
                offset,
                signs.begin(offset).filter(number -> number == 1).orElse(0L),
                "The query takes an offset, " + offset.name() + ", and a size, "
                    + size.get().name() + '.'));
  }

  /** Nothing else is known, and no parameter takes a cursor: then it can only be an address. */
  private static Optional<Paging> next(PagingSigns signs) {
    return NEXTS.stream()
        .flatMap(place -> signs.value(place).stream())
        .findFirst()
        .map(at -> nextUrl(signs, at));
  }

  private static Paging paging(
      PagingSigns signs, Strategy strategy, String parameter, String pointer, String reason) {
    boolean told = strategy == Strategy.NEXT_URL || strategy == Strategy.LINK_HEADER;
    String more = told ? "" : more(signs);
    return new Paging(strategy, parameter, pointer, 0, more, size(signs), reason);
  }

  private static Paging counted(
      PagingSigns signs, Strategy strategy, Parameter parameter, long first, String reason) {
    return new Paging(
        strategy, parameter.name(), "", (int) first, more(signs), size(signs), reason);
  }

  private static String more(PagingSigns signs) {
    return signs.flag(MORE).map(Found::pointer).orElse("");
  }

  /** The member key of the page size; empty when there is none. */
  static String size(PagingSigns signs) {
    return signs.query(SIZES).map(Parameter::name).orElse("");
  }
}
