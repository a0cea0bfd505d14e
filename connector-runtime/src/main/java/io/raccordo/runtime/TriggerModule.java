package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.trigger.PolledSearch;
import io.raccordo.runtime.trigger.Polling;
import io.raccordo.runtime.trigger.Trigger;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A module that polls a search for what is new. It is served as the search is, through the search's
 * bindings and upgrades, and has its revision.
 *
 * @param <T> the items
 */
public final class TriggerModule<T> extends ModuleDescriptor {
  private final SearchModule<T> search;
  private final Polling polling;

  private TriggerModule(SearchModule<T> search, String id, String label, Polling polling) {
    super(
        search.connector(),
        id,
        search.revision(),
        ModuleKind.TRIGGER,
        label,
        search.servings().toArray(Serving<?>[]::new));
    this.search = search;
    this.polling = polling;
  }

  /**
   * Describes a module.
   *
   * @param search what it polls; the module has its connector and revision
   * @param id its id, the same for all revisions
   * @param label its name for people
   * @param polling how the position moves
   * @param <T> the items
   * @return the module
   */
  public static <T> TriggerModule<T> of(
      SearchModule<T> search, String id, String label, Polling polling) {
    return new TriggerModule<>(search, id, label, polling);
  }

  /**
   * What it polls.
   *
   * @return the search
   */
  public SearchModule<T> search() {
    return search;
  }

  /**
   * How it polls.
   *
   * @return what the position moves by
   */
  public Polling polling() {
    return polling;
  }

  /**
   * Begins the trigger.
   *
   * @throws InvalidConfigurationException when the input sets what the position sets
   */
  <I> Trigger<I> over(PolledSearch<I> pages) {
    String moving = polling.member().orElse(null);
    if (moving != null && has(pages.input(), moving)) {
      throw new InvalidConfigurationException(
          toString(),
          "The input sets " + moving
              + ", which the position sets; leave it out, and say with from(...) where to begin.");
    }
    return polling.over(pages);
  }

  private static boolean has(ObjectNode input, String member) {
    return member.startsWith("/")
        ? !input.at(JsonPointer.compile(member)).isMissingNode()
        : input.has(member);
  }

  @Override
  JsonType<T> outputType() {
    return search.outputType();
  }
}
