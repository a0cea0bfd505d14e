package io.raccordo.runtime.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.raccordo.runtime.Secret;
import io.raccordo.runtime.http.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacSignatureTest {
  private static final Secret OLD = Secret.of("0ld-secret");
  private static final Secret NEW = Secret.of("n3w-secret");

  private static WebhookRequest request(String body, String... headers) {
    java.util.TreeMap<String, List<String>> fields = new java.util.TreeMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      fields.put(headers[i], List.of(headers[i + 1]));
    }
    return WebhookRequest.of(
        "POST",
        URI.create("/hook"),
        Headers.of(Map.copyOf(fields)),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(Secret secret, String content) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(Secret secret, String content) throws GeneralSecurityException {
    return HexFormat.of().formatHex(hmac(secret, content));
  }

  /** The example of GitHub's documentation. */
  @Test
  void verifiesGithub() {
    String signature = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    HmacSignature github = HmacSignature.github(Secret.of("It's a Secret to Everybody"));
    WebhookRequest genuine = request("Hello, World!", "x-hub-signature-256", signature);
    assertThat(github.refusal(genuine)).isEmpty();
    assertThat(github.refusal(request("Hello, World?", "X-Hub-Signature-256", signature)))
        .contains("no signature in X-Hub-Signature-256 fits any secret");
    assertThat(HmacSignature.github(OLD).refusal(genuine)).isPresent();
    assertThat(github.refusal(request("Hello, World!")))
        .contains("there is no X-Hub-Signature-256");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256=",
        "sha256=zz",
        "sha256=7571",
        "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        "sha1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1700"
      })
  void refusesWhatIsNoSignature(String field) {
    HmacSignature github = HmacSignature.github(Secret.of("It's a Secret to Everybody"));
    assertThat(github.refusal(request("Hello, World!", "X-Hub-Signature-256", field)))
        .isPresent();
  }

  /** The example of Slack's documentation. */
  @Test
  void verifiesSlack() {
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
            + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    WebhookRequest request = request(
        body,
        "X-Slack-Signature",
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        "X-Slack-Request-Timestamp",
        "1531420618");
    HmacSignature slack = HmacSignature.slack(Secret.of("8f742231b10e8888abcd99yyyzzz85a5"));
    assertThat(at(slack, 1_531_420_618).refusal(request)).isEmpty();
    assertThat(at(slack, 1_531_420_618 + 300).refusal(request)).isEmpty();
    assertThat(at(slack, 1_531_420_618 - 300).refusal(request)).isEmpty();
    assertThat(at(slack, 1_531_420_618 + 301).refusal(request))
        .contains("its time is 301 s away from now");
    assertThat(at(slack, 1_531_420_618 - 301).refusal(request)).isPresent();
    assertThat(at(slack, 1_531_420_618 + 301).tolerance(Duration.ofMinutes(6)).refusal(request))
        .isEmpty();
    assertThat(slack.refusal(request)).as("by the real clock").isPresent();
  }

  private static HmacSignature at(HmacSignature signature, long second) {
    return signature.clock(() -> Instant.ofEpochSecond(second));
  }

  @Test
  void verifiesStripe() throws GeneralSecurityException {
    HmacSignature stripe = at(HmacSignature.stripe(NEW), 1_000);
    String right = hex(NEW, "1000.{\"id\":1}");
    String other = hex(OLD, "1000.{\"id\":1}");
    for (String field : List.of(
        "t=1000,v1=" + right,
        "t=1000, v1=" + other + ", v1=" + right,
        "v1=" + right + ",v0=00,t=1000",
        "t=1000,v1=nonsense,v1=" + right)) {
      assertThat(stripe.refusal(request("{\"id\":1}", "Stripe-Signature", field)))
          .as(field)
          .isEmpty();
    }
    for (String field : List.of(
        "t=1000,v1=" + other,
        "t=1001,v1=" + right,
        "t=1000,v0=" + right,
        "t=600,v1=" + hex(NEW, "600.{\"id\":1}"),
        "v1=" + right,
        "t=,v1=" + right,
        "t=99999999999999999999,v1=" + right,
        "t=9223372036854775807,v1=" + right,
        "t=1000")) {
      assertThat(stripe.refusal(request("{\"id\":1}", "Stripe-Signature", field)))
          .as(field)
          .isPresent();
    }
  }

  @Test
  void knowsSeveralSecretsWhileTheyChange() throws GeneralSecurityException {
    HmacSignature both = HmacSignature.github(OLD, NEW);
    for (Secret secret : Arrays.asList(OLD, NEW)) {
      assertThat(both.refusal(request("x", "X-Hub-Signature-256", "sha256=" + hex(secret, "x"))))
          .isEmpty();
    }
    assertThat(both).hasToString("HmacSignature[X-Hub-Signature-256]");
  }

  @Test
  void takesOtherSchemes() throws GeneralSecurityException {
    HmacSignature signature = at(
        HmacSignature.of("Signature", NEW)
            .prefix("v1,")
            .base64()
            .timestampHeader("Sent-At")
            .signed("{Message-Id}.{timestamp}.{body}!"),
        7);
    String right = Base64.getEncoder().encodeToString(hmac(NEW, "m1.7.{timestamp}!"));
    WebhookRequest genuine =
        request("{timestamp}", "Signature", "v1," + right, "Sent-At", "7", "Message-Id", "m1");
    assertThat(signature.refusal(genuine)).isEmpty();
    assertThat(signature.refusal(
            request("{timestamp}", "Signature", "v1," + right, "Sent-At", "7", "Message-Id", "m2")))
        .isPresent();
    Optional<String> without =
        signature.refusal(request("{timestamp}", "Signature", "v1," + right, "Message-Id", "m1"));
    assertThat(without).contains("there is no timestamp");
    assertThatIllegalArgumentException().isThrownBy(() -> signature.signed("{timestamp}"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signature.tolerance(Duration.ofSeconds(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> HmacSignature.github());
  }
}
