package io.raccordo.generator.plan;

/** How the items of a response that is a stream of items are told apart. */
public enum Framing {
  /** One JSON value a line. */
  LINES,
  /** Server-sent events, each an object of its fields, with data that are text. */
  EVENTS,
  /** Server-sent events, each an object of its fields, with data that may be JSON. */
  JSON_EVENTS,
  /** Server-sent events, of which the data are the item. */
  EVENT_DATA
}
