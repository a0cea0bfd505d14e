package io.raccordo.runtime.webhook;

import io.raccordo.runtime.Connector;
import io.raccordo.runtime.InstantTriggerModule;
import io.raccordo.runtime.JsonModule;
import java.util.ArrayList;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Sets up a {@link WebhookHandler}. For one thread at a time. */
public final class WebhookBuilder {
  private final WebhookSettings settings;

  WebhookBuilder(Connector connector) {
    this.settings = new WebhookSettings(connector);
  }

  /**
   * What makes sure that requests come from the vendor.
   *
   * @param verifier the verifier, {@code HmacSignature.github(secret)} for one
   * @return this
   */
  public WebhookBuilder signature(SignatureVerifier verifier) {
    settings.verifier = verifier;
    return this;
  }

  /**
   * Takes requests of anybody who knows the address: for vendors that do not sign, or where a
   * gateway verifies.
   *
   * @return this
   */
  public WebhookBuilder unverified() {
    settings.unverified = true;
    return this;
  }

  /**
   * A header field names the event. Where this or {@link #eventAt} is said several times, the name
   * is what they say in that order, with dots between: {@code issues.opened} for
   * {@code eventHeader("X-GitHub-Event").eventAt("/action")}. What a request does not say is left
   * out, and a name that nobody takes is tried without its last part.
   *
   * @param name the field's name
   * @return this
   */
  public WebhookBuilder eventHeader(String name) {
    settings.places.add(
        (request, payload) -> request.headers().first(name).orElse("").strip());
    return this;
  }

  /**
   * The payload names the event: see {@link #eventHeader}.
   *
   * @param pointer where, as a JSON Pointer (RFC 6901)
   * @return this
   * @throws IllegalArgumentException when it is no JSON Pointer
   */
  public WebhookBuilder eventAt(String pointer) {
    JsonPointer at = JsonPointer.compile(pointer);
    settings.places.add((request, payload) -> {
      JsonNode found = payload.json().at(at);
      return found.isString() || found.isNumber() ? found.asString() : "";
    });
    return this;
  }

  /**
   * Who takes an event. Several revisions of a module may take the same event: a payload goes to
   * the newest that its API version serves.
   *
   * @param event the event's name
   * @param module the module that parses it
   * @param handler takes it
   * @param <P> the payload
   * @return this
   */
  public <P> WebhookBuilder on(
      String event, InstantTriggerModule<P> module, EventHandler<? super P> handler) {
    Connector connector = settings.connector;
    return add(new EventRoute<P>(
        event,
        module,
        (payload, label) -> label == null
            ? connector.parse(module, payload)
            : connector.parse(module, payload, label),
        handler));
  }

  /**
   * Who takes an event, as JSON: see {@link #on(String, InstantTriggerModule, EventHandler)}.
   *
   * @param event the event's name
   * @param module the module that parses it, an instant trigger
   * @param handler takes it
   * @return this
   */
  public WebhookBuilder on(
      String event, JsonModule module, EventHandler<? super JsonNode> handler) {
    return add(new EventRoute<JsonNode>(
        event,
        module.descriptor(),
        (payload, label) ->
            label == null ? module.parseJson(payload) : module.parseJson(payload, label),
        handler));
  }

  /**
   * Who takes all events that nobody else takes.
   *
   * @param module the module that parses them
   * @param handler takes them
   * @param <P> the payload
   * @return this
   */
  public <P> WebhookBuilder onOther(
      InstantTriggerModule<P> module, EventHandler<? super P> handler) {
    return on("", module, handler);
  }

  private WebhookBuilder add(EventRoute<?> route) {
    var routes = settings.events.computeIfAbsent(route.event(), event -> new ArrayList<>());
    for (EventRoute<?> other : routes) {
      if (!other.module().id().equals(route.module().id())
          || other.module().revision() == route.module().revision()) {
        throw new IllegalArgumentException("The event \"" + route.event() + "\" is taken by "
            + other + " already; let one handler take it.");
      }
    }
    routes.add(route);
    return this;
  }

  /**
   * Answers a vendor's challenge.
   *
   * @param challenge the challenge
   * @return this
   */
  public WebhookBuilder challenge(WebhookChallenge challenge) {
    settings.challenges.add(challenge);
    return this;
  }

  /**
   * Payloads say which API version their form is of.
   *
   * @param declared where they say it
   * @return this
   */
  public WebhookBuilder version(DeclaredVersion declared) {
    settings.version = declared;
    return this;
  }

  /**
   * The largest body that is taken.
   *
   * @param bytes the number of bytes, 1,048,576 without this
   * @return this
   * @throws IllegalArgumentException when it is not positive, or more than a gigabyte
   */
  public WebhookBuilder bodyLimit(int bytes) {
    if (bytes <= 0 || bytes > 1 << 30) {
      throw new IllegalArgumentException("The limit of the body makes no sense: " + bytes + ".");
    }
    settings.bodyLimit = bytes;
    return this;
  }

  /**
   * What is answered when all went well; without this, 200 without a body.
   *
   * @param response the answer
   * @return this
   */
  public WebhookBuilder answer(WebhookResponse response) {
    settings.answer = response;
    return this;
  }

  /**
   * Answers 404 to events that nobody takes. Many vendors then send them again, and in the end stop
   * sending at all.
   *
   * @return this
   */
  public WebhookBuilder refuseUnknownEvents() {
    settings.refusesUnknown = true;
    return this;
  }

  /**
   * The handler.
   *
   * @return the handler; the builder may be used on
   * @throws IllegalStateException when neither {@link #signature} nor {@link #unverified} was said
   */
  public WebhookHandler build() {
    if (settings.verifier == null && !settings.unverified) {
      throw new IllegalStateException(
          "Anybody could call this webhook: say signature(...), or unverified() if that is meant.");
    }
    return new WebhookHandler(settings.copy());
  }
}
