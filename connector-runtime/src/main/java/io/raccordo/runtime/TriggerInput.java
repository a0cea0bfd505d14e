package io.raccordo.runtime;

import io.raccordo.runtime.trigger.Trigger;

/**
 * What a trigger polls, and with what: the input of its search, without what the position sets.
 * Generated trigger modules make it: {@code connector.trigger(WatchIssues.input(search))}.
 *
 * @param <T> the items
 */
public final class TriggerInput<T> {
  private final TriggerModule<T> module;
  private final SearchInput<?, T> search;

  private TriggerInput(TriggerModule<T> module, SearchInput<?, T> search) {
    this.module = module;
    this.search = search;
  }

  /**
   * An input.
   *
   * @param module the trigger's module
   * @param search an input of the search that it polls
   * @param <T> the items
   * @return the input
   * @throws InvalidConfigurationException when it is an input of another search
   */
  public static <T> TriggerInput<T> of(TriggerModule<T> module, SearchInput<?, T> search) {
    if (search.module() != module.search()) {
      throw new InvalidConfigurationException(
          module.toString(),
          "It polls " + module.search() + ", and this is an input of " + search.module() + ".");
    }
    return new TriggerInput<>(module, search);
  }

  Trigger<T> begin(Engine engine, CallOptions options) {
    SearchModule<T> polled = module.search();
    return module.over(
        new SearchPages<>(engine, polled, polled.outputType(), search.snapshot(), options));
  }

  /** {@return the trigger's connector, id and revision} */
  @Override
  public String toString() {
    return module.toString();
  }
}
