package io.raccordo.generator.plan;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Response;
import io.raccordo.generator.model.Schema;
import io.raccordo.generator.plan.Binding.Paging;
import io.raccordo.generator.plan.Binding.Paging.Strategy;
import io.raccordo.generator.plan.OperationContract.Output;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds how an operation is paged, from what its document states: a Link response header (RFC
 * 8288), a cursor or next URL in the response with the query parameter to carry it, an offset, or a
 * page number. Every plan says why it is believed.
 */
final class PagingDetector {
  private static final List<String> SIZES =
      List.of("per_page", "page_size", "pagesize", "limit", "size", "max_results", "top");
  private static final List<String> PAGES = List.of("page", "page_number", "pagenumber");
  private static final List<String> CURSORS = List.of(
      "after",
      "cursor",
      "starting_after",
      "page_token",
      "pagetoken",
      "next_cursor",
      "next_page_token",
      "marker");
  private static final List<String> OFFSETS = List.of("offset", "skip", "start");
  private static final List<String> CURSOR_POINTERS = List.of(
      "/paging/next/after",
      "/next_cursor",
      "/nextcursor",
      "/next_page_token",
      "/nextpagetoken",
      "/cursor/next",
      "/meta/next_cursor",
      "/pagination/next_cursor",
      "/pages/next/starting_after",
      "/next_marker");
  private static final List<String> URL_POINTERS =
      List.of("/next", "/next_url", "/links/next", "/_links/next", "/@odata.nextlink");

  private PagingDetector() {}

  /** Whether anything shows that an answer is one page of several. */
  static boolean paged(Operation operation, ApiModel model, int schema) {
    return detect(operation, model, new Output(Output.Kind.JSON, schema, schema, "/", List.of()))
        != null;
  }

  static @Nullable Paging detect(Operation operation, ApiModel model, Output output) {
    String size = query(operation, SIZES).map(Parameter::name).orElse("");
    if (operation.responses().stream()
        .filter(Response::success)
        .anyMatch(PagingDetector::hasLink)) {
      return new Paging(Strategy.LINK_HEADER, "", "", size, "The response declares a Link header.");
    }
    Integer envelope = envelope(operation);
    if (envelope != null && !output.itemsPointer().isEmpty()) {
      Optional<Parameter> cursor = query(operation, CURSORS);
      for (String pointer : CURSOR_POINTERS) {
        String found = find(model, envelope, pointer);
        if (found != null && cursor.isPresent()) {
          return new Paging(
              Strategy.CURSOR,
              cursor.get().name(),
              found,
              size,
              "The response holds a cursor at " + found + " and the query takes "
                  + cursor.get().name() + '.');
        }
      }
      for (String pointer : URL_POINTERS) {
        String found = find(model, envelope, pointer);
        if (found != null) {
          return new Paging(
              Strategy.NEXT_URL,
              "",
              found,
              size,
              "The response holds the next address at " + found + '.');
        }
      }
    }
    Optional<Parameter> page = query(operation, PAGES);
    if (page.isPresent()) {
      String name = page.get().name();
      return new Paging(
          Strategy.PAGE_NUMBER, name, "", size, "The query takes a page number, " + name + '.');
    }
    Optional<Parameter> offset = query(operation, OFFSETS);
    if (offset.isPresent() && !size.isEmpty()) {
      String name = offset.get().name();
      return new Paging(
          Strategy.OFFSET,
          name,
          "",
          size,
          "The query takes an offset, " + name + ", and a size, " + size + '.');
    }
    return null;
  }

  private static boolean hasLink(Response response) {
    return response.headers().keySet().stream().anyMatch("Link"::equalsIgnoreCase);
  }

  private static Optional<Parameter> query(Operation operation, List<String> names) {
    return operation.parameters().stream()
        .filter(
            p -> p.in() == Parameter.In.QUERY && names.contains(p.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static @Nullable Integer envelope(Operation operation) {
    for (Response response : operation.responses()) {
      if (response.success() && !response.content().isEmpty()) {
        var media = MediaTypes.preferred(response.content()).orElseThrow();
        return media.schema().isPresent() ? media.schema().getAsInt() : null;
      }
    }
    return null;
  }

  /**
   * The pointer as the document spells it, when the schema has such a member of type text; null
   * otherwise.
   */
  private static @Nullable String find(ApiModel model, int schema, String pointer) {
    ObjectGatherer objects = new ObjectGatherer(model);
    StringBuilder found = new StringBuilder();
    int id = schema;
    for (String token : pointer.substring(1).split("/", -1)) {
      Schema at = model.resolved(id);
      if (!objects.isObject(at)) {
        return null;
      }
      var match = objects.gather(at).properties().entrySet().stream()
          .filter(e -> e.getKey().toLowerCase(Locale.ROOT).equals(token))
          .findFirst();
      if (match.isEmpty()) {
        return null;
      }
      found.append('/').append(match.get().getKey());
      id = match.get().getValue();
    }
    return OperationReader.isText(model, id) ? found.toString() : null;
  }
}
