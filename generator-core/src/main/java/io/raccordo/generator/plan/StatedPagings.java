package io.raccordo.generator.plan;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.migrate.ConnectorConfig;
import io.raccordo.generator.migrate.Nearest;
import io.raccordo.generator.migrate.StatedPaging;
import io.raccordo.generator.migrate.StatedPaging.By;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.plan.Binding.Paging;
import io.raccordo.generator.plan.Binding.Paging.Ask;
import io.raccordo.generator.plan.Binding.Paging.Strategy;
import io.raccordo.generator.plan.PagingSigns.Asked;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code connector.yaml} says of paging goes before what documents show; it has to fit. */
final class StatedPagings {
  private final Map<String, StatedPaging> stated;
  private final Diagnostics diagnostics;
  private final Set<String> told = new HashSet<>();

  StatedPagings(ConnectorConfig config, List<ApiModel> versions, Diagnostics diagnostics) {
    this.stated = config.paging();
    this.diagnostics = diagnostics;
    List<String> known = stated.isEmpty()
        ? List.of()
        : versions.stream()
            .flatMap(version -> version.operations().stream())
            .map(operation -> operation.key().toString())
            .distinct()
            .toList();
    stated.forEach((operation, paging) -> {
      if (!known.contains(operation)) {
        diagnostics.error(
            "unknown-operation",
            paging.origin(),
            "No document has an operation \"" + operation + "\".",
            Nearest.question(Nearest.to(operation, known))
                + "Write METHOD and path as the document writes them.");
      }
    });
  }

  /** What is said of an operation; null when nothing is. */
  @Nullable
  StatedPaging of(Operation operation) {
    return stated.isEmpty() ? null : stated.get(operation.key().toString());
  }

  /** The plan that is stated; null for none, and when it does not fit. */
  @Nullable
  Paging plan(StatedPaging paging, PagingSigns signs) {
    boolean fits = true;
    String parameter = paging.parameter();
    Optional<Asked> asked = parameter == null ? Optional.empty() : signs.named(parameter);
    if (parameter != null && asked.isEmpty()) {
      fits = fault(
          paging,
          "parameter",
          signs.reads()
              ? "There is no query parameter \"" + parameter + "\" in "
                  + signs.operation().key() + '.'
              : "Neither query nor body of " + signs.operation().key() + " have \"" + parameter
                  + "\".",
          "It has " + signs.asked().map(Asked::called).toList() + '.');
    }
    String pointer = paging.pointer();
    boolean found = pointer == null
        || (paging.by() == By.LAST_ITEM ? signs.hasInItem(pointer) : signs.has(pointer));
    if (!found) {
      fits = absent(paging, "pointer", pointer, signs);
    }
    String more = paging.more();
    if (more != null && !signs.has(more)) {
      fits = absent(paging, "more", more, signs);
    }
    return fits && paging.by() != By.NONE
        ? plan(paging, asked.map(PagingRules::ask).orElse(Ask.NONE), PagingRules.size(signs))
        : null;
  }

  private static Paging plan(StatedPaging paging, Ask ask, Ask size) {
    Strategy strategy = switch (paging.by()) {
      case LINK -> Strategy.LINK_HEADER;
      case CURSOR -> Strategy.CURSOR;
      case URL -> Strategy.NEXT_URL;
      case LAST_ITEM -> Strategy.LAST_ITEM;
      case PAGE -> Strategy.PAGE_NUMBER;
      default -> Strategy.OFFSET;
    };
    Integer first = paging.first();
    return new Paging(
        strategy,
        ask,
        text(paging.pointer()),
        first == null ? (strategy == Strategy.PAGE_NUMBER ? 1 : 0) : first,
        text(paging.more()),
        size,
        "connector.yaml says so.");
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private boolean absent(
      StatedPaging paging, String key, @Nullable String pointer, PagingSigns signs) {
    return fault(
        paging,
        key,
        "The response of " + signs.operation().key() + " has no " + pointer + '.',
        "Write the JSON Pointer of a member that the document declares"
            + (paging.by() == By.LAST_ITEM && key.equals("pointer") ? " for items." : "."));
  }

  /** That the list of items is not where it is said to be. */
  void noList(StatedPaging paging, Operation operation) {
    fault(
        paging,
        "items",
        "The response of " + operation.key() + " has no list of items "
            + (paging.items() == null
                ? "that can be told from others."
                : "at " + paging.items() + '.'),
        "Write the JSON Pointer of the list.");
  }

  private boolean fault(StatedPaging paging, String key, String problem, String help) {
    Origin origin = paging.origin().child(key);
    if (told.add(origin + problem)) {
      diagnostics.error("paging-does-not-fit", origin, problem, help);
    }
    return false;
  }
}
