package io.raccordo.runtime.webhook;

import io.raccordo.runtime.ModuleDescriptor;
import io.raccordo.runtime.Payload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who takes an event, by which module. */
final class EventRoute<P> {
  private final String event;
  private final ModuleDescriptor module;
  private final Parser<P> parser;
  private final EventHandler<? super P> handler;

  /** Reads a payload in the form of an API version, of the connector's own for null. */
  interface Parser<P> {
    P parse(Payload payload, @Nullable String label);
  }

  EventRoute(
      String event, ModuleDescriptor module, Parser<P> parser, EventHandler<? super P> handler) {
    this.event = event;
    this.module = module;
    this.parser = parser;
    this.handler = handler;
  }

  /** Of those for one event, which differ in their revisions, the newest that takes a version. */
  static EventRoute<?> fitting(List<EventRoute<?>> routes, @Nullable String label) {
    EventRoute<?> found = routes.get(0);
    for (EventRoute<?> each : routes) {
      boolean newer = each.module.revision() > found.module.revision();
      boolean fits = label == null || each.module.versions().contains(label);
      boolean lacks = label != null && !found.module.versions().contains(label);
      found = fits && (newer || lacks) ? each : found;
    }
    return found;
  }

  String event() {
    return event;
  }

  ModuleDescriptor module() {
    return module;
  }

  P parse(Payload payload, @Nullable String label) {
    return parser.parse(payload, label);
  }

  EventHandler<? super P> handler() {
    return handler;
  }

  @Override
  public String toString() {
    return module.toString();
  }
}
