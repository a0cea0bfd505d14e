package io.raccordo.generator.plan;

/** What a module does for the scenario that holds it. */
public enum ModuleKind {
  /** Creates, reads, updates or deletes. */
  ACTION,
  /** Returns many items, paged, up to a limit. */
  SEARCH,
  /** Starts a scenario with what a search finds anew: a {@link TriggerPlan}. */
  TRIGGER,
  /** Starts a scenario when the vendor calls. */
  INSTANT_TRIGGER,
  /** Any call on the connector's API. */
  UNIVERSAL
}
