package io.raccordo.runtime.webhook;

import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.DataException;
import io.raccordo.runtime.Payload;
import io.raccordo.runtime.http.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives what an API sends: verifies the signature, answers challenges, finds out which event it
 * is, parses the payload as its module promises it and hands it over. It knows no server: whatever
 * server there is gives it method, address, header fields and bytes, and sends its answer. Safe for
 * use by many threads.
 *
 * <table>
 * <caption>What is answered</caption>
 * <tr><th>Request</th><th>Answer</th></tr>
 * <tr><td>was handed over</td><td>200, or what {@link WebhookBuilder#answer} says</td></tr>
 * <tr><td>a challenge</td><td>as the vendor wants it</td></tr>
 * <tr><td>an event that nobody takes</td><td>the same as for those that are taken; 404 after
 * {@link WebhookBuilder#refuseUnknownEvents}</td></tr>
 * <tr><td>no payload that the module promises</td><td>400</td></tr>
 * <tr><td>not signed, wrongly, or too long ago</td><td>401, without a reason</td></tr>
 * <tr><td>no POST</td><td>405</td></tr>
 * <tr><td>too large</td><td>413</td></tr>
 * <tr><td>the handler failed, or the API version is not known</td><td>500: the vendor sends it
 * again</td></tr>
 * </table>
 *
 * <p>The log ({@code io.raccordo.runtime.webhook}) says why, without anything of the payload.
 */
public final class WebhookHandler {
  private static final Logger LOG = LoggerFactory.getLogger("io.raccordo.runtime.webhook");

  /** What may stand in a log: nothing that breaks lines. */
  private static final Pattern LABEL = Pattern.compile("[\\w.:+-]{1,60}");

  private final WebhookSettings settings;

  WebhookHandler(WebhookSettings settings) {
    this.settings = settings;
  }

  /**
   * Begins a handler.
   *
   * @param connector the connector whose modules take the payloads; it is not called, and stays
   *     open
   * @return its builder
   */
  public static WebhookBuilder builder(Connector connector) {
    return new WebhookBuilder(connector);
  }

  /**
   * Handles a request whose body was not read yet. No more of it is read than the limit allows.
   *
   * @param method the HTTP method
   * @param uri the address that was called, of which only the query counts
   * @param headers the header fields
   * @param body the body, which stays open
   * @return what to answer
   * @throws IOException when the body cannot be read
   */
  public WebhookResponse handle(String method, URI uri, Headers headers, InputStream body)
      throws IOException {
    return handle(WebhookRequest.of(method, uri, headers, body.readNBytes(settings.bodyLimit + 1)));
  }

  /**
   * Handles a request.
   *
   * @param request the request
   * @return what to answer
   */
  public WebhookResponse handle(WebhookRequest request) {
    if (request.body().length > settings.bodyLimit) {
      return refused(413, "it has more than " + settings.bodyLimit + " bytes");
    }
    Optional<WebhookResponse> challenge = challenge(request, false);
    if (challenge.isPresent()) {
      return challenge.get();
    }
    if (!"POST".equals(request.method())) {
      return WebhookResponse.methodNotAllowed();
    }
    Optional<String> refusal = refusal(request);
    if (refusal.isPresent()) {
      return refused(401, refusal.get());
    }
    return challenge(request, true).orElseGet(() -> event(request));
  }

  private Optional<WebhookResponse> challenge(WebhookRequest request, boolean signed) {
    return settings.challenges.stream()
        .filter(challenge -> challenge.isSigned() == signed)
        .flatMap(challenge -> challenge.answer(request).stream())
        .findFirst();
  }

  private Optional<String> refusal(WebhookRequest request) {
    SignatureVerifier verifier = settings.verifier;
    if (verifier == null) {
      return Optional.empty();
    }
    try {
      return verifier.refusal(request);
    } catch (RuntimeException e) {
      LOG.error("{}: the signature verifier failed; the request is refused.", settings.name(), e);
      return Optional.of("the verifier failed");
    }
  }

  private WebhookResponse event(WebhookRequest request) {
    Payload payload = Payload.of(request.headers(), request.body());
    List<EventRoute<?>> routes = settings.routes(request, payload);
    if (routes.isEmpty()) {
      LOG.debug("{}: nobody takes this event.", settings.name());
      return settings.refusesUnknown ? WebhookResponse.of(404) : settings.answer;
    }
    DeclaredVersion rule = settings.version;
    String declared = rule == null ? "" : rule.declared(request, payload);
    String label = rule == null || declared.isEmpty()
        ? null
        : rule.label(declared, settings.versions()).orElse(null);
    if (label == null && !declared.isEmpty()) {
      LOG.warn(
          "{}: a payload is of API version {}, which the connector does not have; it is answered with 500. Generate the connector with that version, or say named(...), orEarlier() or otherwise(...).",
          settings.name(),
          LABEL.matcher(declared).matches() ? declared : "(no label)");
      return WebhookResponse.of(500);
    }
    return hand(EventRoute.fitting(routes, label), payload, label);
  }

  private <P> WebhookResponse hand(EventRoute<P> route, Payload payload, @Nullable String label) {
    P parsed;
    try {
      parsed = route.parse(payload, label);
    } catch (DataException e) {
      return refused(400, e.getMessage());
    } catch (ApiException e) {
      LOG.error("{}: a payload cannot be read; it is answered with 500.", settings.name(), e);
      return WebhookResponse.of(500);
    }
    try {
      route.handler().handle(parsed);
      return settings.answer;
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      LOG.error(
          "{}: the handler of {} failed; it is answered with 500.", settings.name(), route, e);
      return WebhookResponse.of(500);
    }
  }

  private WebhookResponse refused(int status, @Nullable String reason) {
    LOG.warn("{}: a request is answered with {}: {}", settings.name(), status, reason);
    return WebhookResponse.of(status);
  }

  /** {@return the connector} */
  @Override
  public String toString() {
    return "WebhookHandler[" + settings.name() + "]";
  }
}
