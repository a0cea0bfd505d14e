package io.raccordo.runtime.webhook;

import io.raccordo.runtime.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signatures by HMAC-SHA256 (RFC 2104) in a header field. Several secrets may be valid at a time,
 * while one takes the place of another. Signatures are compared in constant time, all with all.
 * Immutable.
 */
public final class HmacSignature implements SignatureVerifier {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9-]+)}");

  private final Settings settings;

  /** Copied by each change, and not changed afterwards. */
  private static final class Settings implements Cloneable {
    private String header = "";
    private List<Secret> secrets = List.of();
    private String prefix = "";
    private boolean base64;
    private String signed = "{body}";
    private @Nullable String timestampHeader;
    // Stripe's header field is a list of t=... and v1=...
    private boolean list;
    private Duration tolerance = Duration.ofMinutes(5);
    private InstantSource clock = Clock.systemUTC();

    private Settings copy() {
      try {
        return (Settings) clone();
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("It is cloneable.", e);
      }
    }
  }

  private HmacSignature(Settings settings) {
    this.settings = settings;
  }

  private HmacSignature with(Consumer<Settings> change) {
    Settings changed = settings.copy();
    change.accept(changed);
    return new HmacSignature(changed);
  }

  /**
   * A signature of the body, in hexadecimal: to be changed where the vendor's scheme is another.
   *
   * @param header the header field that has it
   * @param secrets the secrets that are valid, at least one
   * @return the verifier
   * @throws IllegalArgumentException when there is no secret
   */
  public static HmacSignature of(String header, Secret... secrets) {
    if (secrets.length == 0) {
      throw new IllegalArgumentException("A signature needs at least one secret.");
    }
    return new HmacSignature(new Settings()).with(changed -> {
      changed.header = header;
      changed.secrets = List.of(secrets);
    });
  }

  /**
   * GitHub's scheme: {@code X-Hub-Signature-256: sha256=} and the signature of the body.
   *
   * @param secrets the secrets that are valid, at least one
   * @return the verifier
   */
  public static HmacSignature github(Secret... secrets) {
    return of("X-Hub-Signature-256", secrets).prefix("sha256=");
  }

  /**
   * Stripe's scheme: {@code Stripe-Signature: t=...,v1=...}, with the signature of timestamp and
   * body, once for each secret while there are several. Other versions than {@code v1} do not
   * count.
   *
   * @param secrets the secrets that are valid, at least one
   * @return the verifier, with a tolerance of five minutes
   */
  public static HmacSignature stripe(Secret... secrets) {
    return of("Stripe-Signature", secrets)
        .signed("{timestamp}.{body}")
        .with(changed -> changed.list = true);
  }

  /**
   * Slack's scheme: {@code X-Slack-Signature: v0=} and the signature of the body with
   * {@code X-Slack-Request-Timestamp}.
   *
   * @param secrets the secrets that are valid, at least one
   * @return the verifier, with a tolerance of five minutes
   */
  public static HmacSignature slack(Secret... secrets) {
    return of("X-Slack-Signature", secrets)
        .prefix("v0=")
        .timestampHeader("X-Slack-Request-Timestamp")
        .signed("v0:{timestamp}:{body}");
  }

  /**
   * What stands before the signature.
   *
   * @param text the text
   * @return the changed verifier
   */
  public HmacSignature prefix(String text) {
    return with(changed -> changed.prefix = text);
  }

  /**
   * The signature is Base64 (RFC 4648, section 4) in place of hexadecimal.
   *
   * @return the changed verifier
   */
  public HmacSignature base64() {
    return with(changed -> changed.base64 = true);
  }

  /**
   * A header field has the time of the request, in seconds since 1970, and it counts within the
   * {@link #tolerance}. It has to be signed, too: see {@link #signed}.
   *
   * @param name the field's name
   * @return the changed verifier
   */
  public HmacSignature timestampHeader(String name) {
    return with(changed -> changed.timestampHeader = name);
  }

  /**
   * What is signed, where that is more than the body.
   *
   * @param template a text with {@code {body}}, {@code {timestamp}}, and names of header fields in
   *     braces, of which each stands for its value
   * @return the changed verifier
   * @throws IllegalArgumentException when the body is not signed
   */
  public HmacSignature signed(String template) {
    if (!template.contains("{body}")) {
      throw new IllegalArgumentException("The template has no {body}: " + template);
    }
    return with(changed -> changed.signed = template);
  }

  /**
   * How far the time of a request may be from now, in both directions: what is older was recorded
   * and is sent again by somebody else.
   *
   * @param time the tolerance, five minutes without this
   * @return the changed verifier
   * @throws IllegalArgumentException when it is negative
   */
  public HmacSignature tolerance(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("The tolerance is negative: " + time + ".");
    }
    return with(changed -> changed.tolerance = time);
  }

  /**
   * What says the time, for tests.
   *
   * @param source the clock
   * @return the changed verifier
   */
  public HmacSignature clock(InstantSource source) {
    return with(changed -> changed.clock = source);
  }

  @Override
  public Optional<String> refusal(WebhookRequest request) {
    List<String> fields = request.headers().all(settings.header);
    if (fields.isEmpty()) {
      return Optional.of("there is no " + settings.header);
    }
    String timestamp = timestamp(request, fields);
    boolean timed = settings.list || settings.timestampHeader != null;
    if (timed) {
      Optional<String> late = outOfTime(timestamp);
      if (late.isPresent()) {
        return late;
      }
    }
    byte[] content = content(request, timestamp);
    boolean genuine = false;
    for (Secret secret : settings.secrets) {
      byte[] expected = hmac(secret, content);
      for (byte[] given : signatures(fields)) {
        genuine |= MessageDigest.isEqual(expected, given);
      }
    }
    return genuine
        ? Optional.empty()
        : Optional.of("no signature in " + settings.header + " fits any secret");
  }

  private String timestamp(WebhookRequest request, List<String> fields) {
    if (settings.timestampHeader != null) {
      return request.headers().first(settings.timestampHeader).orElse("");
    }
    return settings.list ? entries(fields, "t").stream().findFirst().orElse("") : "";
  }

  private Optional<String> outOfTime(String timestamp) {
    try {
      Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
      Duration away = Duration.between(sent, settings.clock.instant()).abs();
      return away.compareTo(settings.tolerance) > 0
          ? Optional.of("its time is " + away.toSeconds() + " s away from now")
          : Optional.empty();
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      return Optional.of("there is no timestamp");
    }
  }

  private List<byte[]> signatures(List<String> fields) {
    List<String> texts = new ArrayList<>();
    if (settings.list) {
      texts.addAll(entries(fields, "v1"));
    } else {
      for (String field : fields) {
        if (field.startsWith(settings.prefix)) {
          texts.add(field.substring(settings.prefix.length()).strip());
        }
      }
    }
    List<byte[]> signatures = new ArrayList<>();
    for (String text : texts) {
      try {
        signatures.add(
            settings.base64 ? Base64.getDecoder().decode(text) : HexFormat.of().parseHex(text));
      } catch (IllegalArgumentException e) {
        // No signature.
      }
    }
    return signatures;
  }

  private static List<String> entries(List<String> fields, String name) {
    List<String> values = new ArrayList<>();
    for (String field : fields) {
      for (String entry : field.split(",", -1)) {
        String each = entry.strip();
        if (each.startsWith(name + "=")) {
          values.add(each.substring(name.length() + 1));
        }
      }
    }
    return values;
  }

  private byte[] content(WebhookRequest request, String timestamp) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    Matcher places = PLACEHOLDER.matcher(settings.signed);
    int end = 0;
    while (places.find()) {
      content.writeBytes(utf8(settings.signed.substring(end, places.start())));
      String name = places.group(1);
      content.writeBytes(
          switch (name) {
            case "body" -> request.body();
            case "timestamp" -> utf8(timestamp);
            default -> utf8(request.headers().first(name).orElse(""));
          });
      end = places.end();
    }
    content.writeBytes(utf8(settings.signed.substring(end)));
    return content.toByteArray();
  }

  private static byte[] hmac(Secret secret, byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(utf8(secret.reveal()), "HmacSHA256"));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Each Java platform has HmacSHA256.", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** {@return the header field; no secret} */
  @Override
  public String toString() {
    return "HmacSignature[" + settings.header + "]";
  }
}
