package io.raccordo.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.runtime.Secret;
import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Many threads call while the token ends in the middle. */
class SingleFlightTest extends AuthorizationServerTest {
  private static final int THREADS = 200;
  private static final int CALLS_EACH = 3;

  private final AtomicInteger calls = new AtomicInteger();
  private volatile Runnable inTheMiddle = () -> {};

  @Override
  void answered(String token) {
    if (calls.incrementAndGet() == THREADS * CALLS_EACH / 2) {
      inTheMiddle.run();
    }
  }

  private OAuthTokens connected(OAuthClient client) {
    AuthorizationRequest begun =
        client.begin(URI.create("https://host.example/callback"), List.of("openid"));
    OAuthTokens tokens = client.connect("user", client.complete(begun, browse(begun.url())));
    transport.forms.clear();
    return tokens;
  }

  private List<Integer> callAtOnce(OAuthTokens tokens) throws Exception {
    try (Sample connector = api(tokens).connect()) {
      return Threads.run(Executors.newFixedThreadPool(THREADS), THREADS, () -> {
        int sum = 0;
        for (int i = 0; i < CALLS_EACH; i++) {
          sum += connector.call("POST", "/things").send().status();
        }
        return sum;
      });
    }
  }

  @Test
  void refreshesOnceWhenTheApiRefusesTheToken() throws Exception {
    try (OAuthClient client = builder().build()) {
      OAuthTokens tokens = connected(client);
      inTheMiddle = () -> revoked.addAll(seen);
      assertThat(callAtOnce(tokens)).hasSize(THREADS).containsOnly(204 * CALLS_EACH);
    }
    assertThat(transport.forms)
        .singleElement()
        .satisfies(form -> assertThat(form).containsEntry("grant_type", "refresh_token"));
    assertThat(seen).hasSize(2);
  }

  @Test
  void refreshesOnceWhenTheTokenExpires() throws Exception {
    try (OAuthClient client = builder().build()) {
      OAuthTokens tokens = connected(client);
      inTheMiddle = () -> clock.pass(Duration.ofHours(1));
      assertThat(callAtOnce(tokens)).hasSize(THREADS).containsOnly(204 * CALLS_EACH);
    }
    assertThat(transport.forms).hasSize(1);
    assertThat(seen).hasSize(2);
  }

  /** Answers nobody before all have come: no thread may keep another one from running. */
  private static final class Gate implements Transport {
    final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> first = new AtomicReference<>();
    private final CountDownLatch all;

    Gate(int number) {
      all = new CountDownLatch(number);
    }

    @Override
    public TransportResponse send(TransportRequest request) throws InterruptedException {
      String token = request.headers().first("Authorization").orElseThrow();
      boolean refused = first.compareAndSet(null, token) || token.equals(first.get());
      tokens.add(token);
      if (refused) {
        all.countDown();
        assertThat(all.await(50, TimeUnit.SECONDS)).isTrue();
      }
      return new TransportResponse(
          refused ? 401 : 204, Headers.empty(), InputStream.nullInputStream());
    }

    @Override
    public void close() {}
  }

  @Test
  void refreshesOnceForAllCallsUnderWay() throws Exception {
    int number = Threads.areVirtual() ? 10_000 : THREADS;
    Gate gate = new Gate(number);
    try (OAuthClient client = builder().build()) {
      OAuthTokens tokens = connected(client);
      Secret first = tokens.current().value();
      try (Sample connector = api(tokens).transport(gate).connect()) {
        List<Integer> results = Threads.run(
            Threads.virtual(number),
            number,
            () -> connector.call("POST", "/things").send().status());
        assertThat(results).hasSize(number).containsOnly(204);
      }
      assertThat(tokens.current().value()).isNotEqualTo(first);
    }
    assertThat(transport.forms).hasSize(1);
    assertThat(gate.tokens).hasSize(2);
  }
}
