package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.RequestContent;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a call with its credentials and follows redirects. Credentials go to the API's own server
 * only: they are left out from the first hop on that leads elsewhere.
 */
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger("io.raccordo.runtime.calls");
  private static final int MOST_REDIRECTS = 10;
  private static final int UNAUTHORIZED = 401;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> EVERYWHERE =
      Set.of("accept", "accept-encoding", "content-type", "user-agent");

  private final Transport transport;
  private final CredentialChoice credentials;
  private final Pacer pacer;

  Exchange(Transport transport, CredentialChoice credentials, Pacer pacer) {
    this.transport = transport;
    this.credentials = credentials;
    this.pacer = pacer;
  }

  /**
   * The last response: whatever its status, but no redirect that may be followed.
   *
   * @param redactor is told what the request has of secrets
   */
  TransportResponse send(OutgoingCall call, Redactor redactor) {
    long begun = System.nanoTime();
    OutgoingCall hop = call;
    boolean trusted = sameOrigin(call.home(), call.uri());
    boolean renewed = false;
    int redirects = 0;
    while (true) {
      List<Credential.Renewal> renewals = new ArrayList<>(0);
      TransportResponse response = sendOnce(hop, trusted, redactor, renewals);
      LOG.debug(
          "{} {} -> {} in {} ms",
          call.operation(),
          call.describe(),
          response.status(),
          (System.nanoTime() - begun) / 1_000_000);
      if (response.status() == UNAUTHORIZED && !renewed && renew(hop, renewals, response)) {
        discard(response);
        renewed = true;
        continue;
      }
      URI target = redirectTarget(hop, response);
      if (target == null) {
        return response.withAddress(hop.uri());
      }
      discard(response);
      if (redirects++ == MOST_REDIRECTS) {
        throw new ApiException(Failure.of(
            call.operation(),
            "More than " + MOST_REDIRECTS + " redirects; the server leads in a circle."));
      }
      if ("https".equalsIgnoreCase(hop.uri().getScheme())
          && !"https".equalsIgnoreCase(target.getScheme())) {
        throw new ApiException(Failure.of(
            call.operation(),
            "The server redirects from https to http on " + target.getHost()
                + ", which is refused."));
      }
      trusted = trusted && sameOrigin(call.home(), target);
      hop = hop.at(target);
    }
  }

  private static @Nullable URI redirectTarget(OutgoingCall call, TransportResponse response) {
    if (!REDIRECTS.contains(response.status())) {
      return null;
    }
    boolean reads = call.method().equals("GET") || call.method().equals("HEAD");
    RequestContent body = call.body();
    boolean keeps = response.status() >= 307 && (body == null || body.isReplayable());
    URI target = response
        .headers()
        .first("Location")
        .flatMap(location -> References.resolve(call.uri(), location))
        .orElse(null);
    boolean web = target != null
        && target.getHost() != null
        && ("http".equalsIgnoreCase(target.getScheme())
            || "https".equalsIgnoreCase(target.getScheme()));
    return web && (reads || keeps) ? target : null;
  }

  /**
   * Lets credentials be renewed that the server refused.
   *
   * @return whether to send the same again: it was not processed
   */
  private static boolean renew(
      OutgoingCall call, List<Credential.Renewal> renewals, TransportResponse response) {
    boolean other = false;
    for (Credential.Renewal renewal : renewals) {
      try {
        other |= renewal.renew(response.headers());
      } catch (RuntimeException e) {
        discard(response);
        throw e;
      }
    }
    if (other) {
      LOG.debug("{} was refused; its credentials were renewed", call);
    }
    return other && call.isReplayable();
  }

  private TransportResponse sendOnce(
      OutgoingCall call, boolean trusted, Redactor redactor, List<Credential.Renewal> renewals) {
    // Names are sent as the document writes them; two that differ by case are one field.
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    List<String> cookies = new ArrayList<>(trusted ? call.cookies() : List.of());
    StringBuilder query = new StringBuilder();
    call.headers().forEach((name, value) -> {
      if (trusted || EVERYWHERE.contains(name.toLowerCase(Locale.ROOT))) {
        headers.put(name, List.of(value));
      }
    });
    if (trusted) {
      credentials.authorize(call, new Credential.Authorization() {
        @Override
        public void header(String name, String value) {
          redactor.hide(value);
          HeaderRules.check(call.operation(), name, value);
          headers.put(name, List.of(value));
        }

        @Override
        public void query(String name, String value) {
          redactor.hide(value);
          query.append('&').append(Percent.encode(name)).append('=').append(Percent.encode(value));
        }

        @Override
        public void cookie(String name, String value) {
          redactor.hide(value);
          cookies.add(Percent.encode(name) + "=" + Percent.encode(value));
        }

        @Override
        public void ifRefused(Credential.Renewal renewal) {
          renewals.add(renewal);
        }

        @Override
        public Optional<Duration> timeLeft() {
          Duration left = call.turn().deadline().left();
          return Optional.ofNullable(left);
        }

        @Override
        public String method() {
          return call.method();
        }

        @Override
        public URI uri() {
          return withQuery(call.uri(), query);
        }
      });
    }
    if (!cookies.isEmpty()) {
      headers.put("Cookie", List.of(String.join("; ", cookies)));
    }
    TransportRequest request = new TransportRequest(
        call.method(),
        withQuery(call.uri(), query),
        Headers.of(headers),
        call.body(),
        timeLeft(call));
    return transmit(call, request);
  }

  private static Duration timeLeft(OutgoingCall call) {
    Duration time = call.timeLeft();
    if (time.isNegative() || time.isZero()) {
      throw new TimeoutException(Failure.of(
              call.operation(),
              call.describe() + " was not sent: the deadline of the call is over.")
          .retryable(null));
    }
    return time;
  }

  private TransportResponse transmit(OutgoingCall call, TransportRequest request) {
    try {
      TransportResponse response = transport.send(request);
      pacer.observe(
          call.operation(),
          call.uri(),
          response.status(),
          response.headers(),
          call.turn().ticket());
      return ContentDecoding.decoded(response);
    } catch (HttpConnectTimeoutException e) {
      throw new TimeoutException(Failure.of(
              call.operation(),
              "No connection to " + request.uri().getRawAuthority() + " came about in time.")
          .causedBy(e)
          .retryable(null));
    } catch (HttpTimeoutException e) {
      throw new TimeoutException(Failure.of(
              call.operation(),
              call.describe() + " got no response within " + request.timeout().toMillis() + " ms.")
          .causedBy(e)
          .retryable(null));
    } catch (IOException e) {
      throw ConnectionException.broken(
          Failure.of(
              call.operation(),
              "No connection to " + request.uri().getRawAuthority() + ", or it broke: " + e),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedCallException(Failure.of(
              call.operation(), "The thread was interrupted while it waited for the response.")
          .causedBy(e));
    }
  }

  private static URI withQuery(URI uri, CharSequence more) {
    if (more.isEmpty()) {
      return uri;
    }
    String address = uri.toString();
    int fragment = address.indexOf('#');
    String plain = fragment < 0 ? address : address.substring(0, fragment);
    return URI.create(
        plain + (uri.getRawQuery() == null ? "?" + more.subSequence(1, more.length()) : more));
  }

  private static boolean sameOrigin(URI home, URI other) {
    return home.getScheme().equalsIgnoreCase(other.getScheme())
        && home.getHost().equalsIgnoreCase(other.getHost())
        && port(home) == port(other);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  static void discard(TransportResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      LOG.debug("A redirect's body could not be closed", e);
    }
  }
}
