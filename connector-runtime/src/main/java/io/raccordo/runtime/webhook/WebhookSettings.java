package io.raccordo.runtime.webhook;

import io.raccordo.runtime.ApiVersion;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.Payload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a webhook handler is to be like. Not changed once the handler has it. */
final class WebhookSettings {
  /** Of one place, what names the event; the empty text for nothing. */
  interface EventPlace extends BiFunction<WebhookRequest, Payload, String> {}

  final Connector connector;
  final List<EventPlace> places = new ArrayList<>();
  final Map<String, List<EventRoute<?>>> events = new LinkedHashMap<>();
  final List<WebhookChallenge> challenges = new ArrayList<>();
  boolean unverified;
  boolean refusesUnknown;
  int bodyLimit = 1 << 20;
  WebhookResponse answer = WebhookResponse.of(200);

  @Nullable
  SignatureVerifier verifier;

  @Nullable
  DeclaredVersion version;

  WebhookSettings(Connector connector) {
    this.connector = connector;
  }

  WebhookSettings copy() {
    WebhookSettings copy = new WebhookSettings(connector);
    copy.places.addAll(places);
    events.forEach((event, routes) -> copy.events.put(event, List.copyOf(routes)));
    copy.challenges.addAll(challenges);
    copy.unverified = unverified;
    copy.refusesUnknown = refusesUnknown;
    copy.bodyLimit = bodyLimit;
    copy.answer = answer;
    copy.verifier = verifier;
    copy.version = version;
    return copy;
  }

  String name() {
    return connector.descriptor().id();
  }

  List<ApiVersion> versions() {
    return connector.descriptor().versions();
  }

  /**
   * Who takes the event. Its name is what the places say, joined by dots; where that name is
   * unknown, without the last part, and so on. Without any place, all requests are one event.
   */
  List<EventRoute<?>> routes(WebhookRequest request, Payload payload) {
    List<String> parts = new ArrayList<>();
    for (EventPlace place : places) {
      String part = place.apply(request, payload);
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    for (int length = parts.size(); length > 0; length--) {
      List<EventRoute<?>> found = events.get(String.join(".", parts.subList(0, length)));
      if (found != null) {
        return found;
      }
    }
    return events.getOrDefault("", List.of());
  }
}
