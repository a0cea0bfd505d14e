package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** HTTP digest authentication (RFC 7616): what the server asked for last is answered. */
final class DigestCredential implements Credential {
  /** The strongest first. */
  private static final Map<String, String> ALGORITHMS =
      Map.of("SHA-512-256", "SHA-512/256", "SHA-256", "SHA-256", "MD5", "MD5");

  private static final List<String> STRONGEST_FIRST = List.of("SHA-512-256", "SHA-256", "MD5");
  private static final String SESSION = "-SESS";

  private final String scheme;
  private final String user;
  private final Secret password;
  private final Supplier<String> clientNonce;
  private volatile @Nullable Asked asked;

  DigestCredential(String scheme, String user, Secret password) {
    this(scheme, user, password, new Nonces());
  }

  /** With nonces that a test knows. */
  DigestCredential(String scheme, String user, Secret password, Supplier<String> clientNonce) {
    this.scheme = scheme;
    this.user = user;
    this.password = password;
    this.clientNonce = clientNonce;
  }

  private static final class Nonces implements Supplier<String> {
    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
      byte[] bytes = new byte[16];
      random.nextBytes(bytes);
      return HexFormat.of().formatHex(bytes);
    }
  }

  /** A challenge, and how often its nonce was used. */
  private record Asked(Challenge challenge, String algorithm, AtomicInteger uses) {
    String parameter(String name) {
      return challenge.parameter(name).orElse("");
    }

    boolean hasQop() {
      return challenge.parameter("qop").isPresent();
    }
  }

  @Override
  public String scheme() {
    return scheme;
  }

  @Override
  public void authorize(Authorization request) {
    Asked current = asked;
    if (current != null) {
      request.header("Authorization", answer(current, request.method(), request.uri()));
    }
    request.ifRefused(this::renew);
  }

  private boolean renew(Headers response) {
    Optional<Asked> found = STRONGEST_FIRST.stream()
        .flatMap(algorithm -> Challenge.of(response).stream()
            .filter(each -> each.scheme().equals("digest") && isFor(each, algorithm))
            .map(each -> new Asked(each, algorithm, new AtomicInteger())))
        .findFirst();
    found.ifPresent(challenge -> asked = challenge);
    return found.isPresent();
  }

  private static boolean isFor(Challenge challenge, String algorithm) {
    String named = challenge.parameter("algorithm").orElse("MD5").toUpperCase(Locale.ROOT);
    boolean answerable = challenge
        .parameter("qop")
        .map(qop -> List.of(qop.split("\\s*,\\s*", -1)).contains("auth"))
        .orElse(true);
    return answerable
        && challenge.parameter("nonce").isPresent()
        && (named.equals(algorithm) || named.equals(algorithm + SESSION));
  }

  private String answer(Asked current, String method, URI uri) {
    String target = target(uri);
    String nonce = current.parameter("nonce");
    String realm = current.parameter("realm");
    String client = clientNonce.get();
    String count = String.format(Locale.ROOT, "%08x", current.uses().incrementAndGet());
    String identity = hash(current, user + ":" + realm + ":" + password.reveal());
    if (current.parameter("algorithm").toUpperCase(Locale.ROOT).endsWith(SESSION)) {
      identity = hash(current, identity + ":" + nonce + ":" + client);
    }
    String request = hash(current, method + ":" + target);
    String middle = current.hasQop() ? nonce + ":" + count + ":" + client + ":auth" : nonce;
    StringBuilder field = new StringBuilder("Digest ");
    if (StandardCharsets.US_ASCII.newEncoder().canEncode(user)) {
      field.append("username=").append(quoted(user));
    } else {
      field.append("username*=UTF-8''").append(Percent.encode(user));
    }
    field.append(", realm=").append(quoted(realm)).append(", uri=").append(quoted(target));
    current
        .challenge()
        .parameter("algorithm")
        .ifPresent(a -> field.append(", algorithm=").append(a));
    field.append(", nonce=").append(quoted(nonce));
    if (current.hasQop()) {
      field.append(", nc=").append(count).append(", cnonce=").append(quoted(client));
      field.append(", qop=auth");
    }
    field
        .append(", response=")
        .append(quoted(hash(current, identity + ":" + middle + ":" + request)));
    current
        .challenge()
        .parameter("opaque")
        .ifPresent(o -> field.append(", opaque=").append(quoted(o)));
    return field.toString();
  }

  private static String target(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String hash(Asked current, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance(
          ALGORITHMS.getOrDefault(current.algorithm(), current.algorithm()));
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has " + current.algorithm(), e);
    }
  }

  @Override
  public String toString() {
    return scheme + " ***";
  }
}
