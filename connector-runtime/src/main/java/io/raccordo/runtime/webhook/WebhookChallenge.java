package io.raccordo.runtime.webhook;

import io.raccordo.runtime.Payload;
import io.raccordo.runtime.Secret;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * How a vendor makes sure that an endpoint is meant: it asks for an answer before it sends events.
 * Immutable.
 */
public final class WebhookChallenge {
  /** Longer than any vendor's; what anybody may send is not thrown back without end. */
  private static final int LONGEST = 4_096;

  private final boolean signed;
  private final Function<WebhookRequest, Optional<WebhookResponse>> answer;

  private WebhookChallenge(
      boolean signed, Function<WebhookRequest, Optional<WebhookResponse>> answer) {
    this.signed = signed;
    this.answer = answer;
  }

  /**
   * Slack's Events API: a signed POST of {@code {"type": "url_verification", "challenge": ...}} is
   * answered with the challenge.
   *
   * @return the challenge
   */
  public static WebhookChallenge slack() {
    return new WebhookChallenge(true, request -> {
      if (!"POST".equals(request.method())) {
        return Optional.empty();
      }
      JsonNode json = Payload.of(request.headers(), request.body()).json();
      return "url_verification".equals(json.path("type").asString(""))
          ? echo(json.path("challenge").asString(""))
          : Optional.empty();
    });
  }

  /**
   * WebSub's and Meta's way: a GET with {@code hub.mode=subscribe} and the verify token is answered
   * with {@code hub.challenge}; with another token, 403.
   *
   * @param verifyToken what was agreed with the vendor
   * @return the challenge
   */
  public static WebhookChallenge hub(Secret verifyToken) {
    return new WebhookChallenge(false, request -> {
      if (!"GET".equals(request.method()) || request.query("hub.challenge").isEmpty()) {
        return Optional.empty();
      }
      String token = request.query("hub.verify_token").orElse("");
      // A secret cannot be made of every text, and this one is anybody's.
      boolean agreed = isText(token)
          && verifyToken.equals(Secret.of(token))
          && "subscribe".equals(request.query("hub.mode").orElse(""));
      return agreed
          ? echo(request.query("hub.challenge").orElse(""))
          : Optional.of(WebhookResponse.of(403));
    });
  }

  private static boolean isText(String token) {
    return !token.isBlank() && token.chars().noneMatch(Character::isISOControl);
  }

  /**
   * Microsoft Graph's way: a POST with {@code validationToken} in the query is answered with the
   * token as plain text.
   *
   * @return the challenge
   */
  public static WebhookChallenge microsoftGraph() {
    return new WebhookChallenge(
        false,
        request -> "POST".equals(request.method())
            ? request.query("validationToken").flatMap(WebhookChallenge::echo)
            : Optional.empty());
  }

  private static Optional<WebhookResponse> echo(String text) {
    return Optional.of(
        text.length() > LONGEST ? WebhookResponse.of(400) : WebhookResponse.text(200, text));
  }

  /** Whether it counts only when the signature is right. */
  boolean isSigned() {
    return signed;
  }

  Optional<WebhookResponse> answer(WebhookRequest request) {
    return answer.apply(request);
  }
}
