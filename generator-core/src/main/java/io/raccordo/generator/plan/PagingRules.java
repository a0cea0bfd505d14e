package io.raccordo.generator.plan;

import static io.raccordo.generator.plan.PagingNames.AFTERS;
import static io.raccordo.generator.plan.PagingNames.BEFORES;
import static io.raccordo.generator.plan.PagingNames.CURSORS;
import static io.raccordo.generator.plan.PagingNames.CURSOR_PLACES;
import static io.raccordo.generator.plan.PagingNames.MORE;
import static io.raccordo.generator.plan.PagingNames.NEXTS;
import static io.raccordo.generator.plan.PagingNames.OFFSETS;
import static io.raccordo.generator.plan.PagingNames.PAGES;
import static io.raccordo.generator.plan.PagingNames.SIZES;
import static io.raccordo.generator.plan.PagingNames.URLS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.raccordo.generator.plan.Binding.Paging;
import io.raccordo.generator.plan.Binding.Paging.Ask;
import io.raccordo.generator.plan.Binding.Paging.Strategy;
import io.raccordo.generator.plan.PagingSigns.Asked;
import io.raccordo.generator.plan.PagingSigns.Found;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

  /** Those that repeat the call: what an operation that may change something is paged by. */
  static final List<Function<PagingSigns, Optional<Paging>>> REPEATING = List.of(
      PagingRules::cursor,
      signs -> size(signs).isNone() ? Optional.empty() : pageNumber(signs),
      PagingRules::offset);

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
            null,
            UpgradePlanner.pointer(name.textValue()),
            "x-ms-pageable names " + name.textValue() + '.'))
        : Optional.empty();
  }

  /** RFC 8288. */
  private static Optional<Paging> linkHeader(PagingSigns signs) {
    return signs.hasLinkHeader()
        ? Optional.of(
            paging(signs, Strategy.LINK_HEADER, null, "", "The response declares a Link header."))
        : Optional.empty();
  }

  private static Optional<Paging> cursor(PagingSigns signs) {
    Optional<Asked> taken = signs.asked(CURSORS);
    if (taken.isPresent()) {
      for (String place : CURSOR_PLACES) {
        Optional<Found> found = signs.value(place);
        if (found.isPresent() && !found.get().isAddress()) {
          return found.map(at -> cursor(signs, at, taken.get()));
        }
      }
    }
    Optional<Asked> page = signs.asked(PAGES).filter(signs::isText);
    for (String place : NEXTS) {
      Optional<Found> found = signs.value(place).filter(at -> !at.isAddress());
      Optional<Asked> parameter = page.isPresent() && place.endsWith("page") ? page : taken;
      if (found.isPresent() && parameter.isPresent()) {
        return found.map(at -> cursor(signs, at, parameter.get()));
      }
    }
    return Optional.empty();
  }

  private static Paging cursor(PagingSigns signs, Found at, Asked asked) {
    return paging(
        signs,
        Strategy.CURSOR,
        asked,
        at.pointer(),
        "The response holds a cursor at " + at.pointer() + " and " + asked.taker() + " takes "
            + asked.called() + '.');
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
        null,
        at.pointer(),
        "The response holds the next address at " + at.pointer() + '.');
  }

  private static Optional<Paging> lastItem(PagingSigns signs) {
    Optional<Asked> after = signs.asked(AFTERS);
    Optional<Found> id = signs.ofItem("id");
    // Without a flag, the order that goes with two directions is not known.
    boolean ends = signs.flag(MORE).isPresent() || signs.asked(BEFORES).isEmpty();
    return after.isPresent() && id.isPresent() && ends
        ? Optional.of(paging(
            signs,
            Strategy.LAST_ITEM,
            after.get(),
            id.get().pointer(),
            "Items have an id, and " + after.get().taker() + " takes the last one as "
                + after.get().called() + '.'))
        : Optional.empty();
  }

  private static Optional<Paging> pageNumber(PagingSigns signs) {
    return signs.asked(PAGES).filter(signs::counts).map(page -> {
      Optional<Long> begin = signs.begin(page).filter(number -> number == 0 || number == 1);
      return counted(
          signs,
          Strategy.PAGE_NUMBER,
          page,
          begin.orElse(1L),
          sentence(page) + " takes a page number, " + page.called()
              + begin
                  .map(number -> ", from " + number + '.')
                  .orElse(", taken to be from 1, since nothing else is said."));
    });
  }

  private static Optional<Paging> offset(PagingSigns signs) {
    Optional<Asked> size = signs.asked(SIZES);
    return size.isEmpty()
        ? Optional.empty()
        : signs
            .asked(OFFSETS)
            .filter(signs::counts)
            .map(offset -> counted(
                signs,
                Strategy.OFFSET,
                offset,
                signs.begin(offset).filter(number -> number == 1).orElse(0L),
                sentence(offset) + " takes an offset, " + offset.called() + ", and a size, "
                    + size.get().called() + '.'));
  }

  /** Nothing else is known, and no parameter takes a cursor: then it can only be an address. */
  private static Optional<Paging> next(PagingSigns signs) {
    return NEXTS.stream()
        .flatMap(place -> signs.value(place).stream())
        .findFirst()
        .map(at -> nextUrl(signs, at));
  }

  private static Paging paging(
      PagingSigns signs, Strategy strategy, @Nullable Asked asked, String pointer, String reason) {
    boolean told = strategy == Strategy.NEXT_URL || strategy == Strategy.LINK_HEADER;
    String more = told ? "" : more(signs);
    return new Paging(
        strategy, asked == null ? Ask.NONE : ask(asked), pointer, 0, more, size(signs), reason);
  }

  private static Paging counted(
      PagingSigns signs, Strategy strategy, Asked asked, long first, String reason) {
    return new Paging(strategy, ask(asked), "", (int) first, more(signs), size(signs), reason);
  }

  private static String more(PagingSigns signs) {
    return signs.flag(MORE).map(Found::pointer).orElse("");
  }

  /** What takes the page size. */
  static Ask size(PagingSigns signs) {
    return signs.asked(SIZES).map(PagingRules::ask).orElse(Ask.NONE);
  }

  static Ask ask(Asked asked) {
    return new Ask(asked.field().key(), asked.inside());
  }

  private static String sentence(Asked asked) {
    String taker = asked.taker();
    return Character.toUpperCase(taker.charAt(0)) + taker.substring(1);
  }
}
