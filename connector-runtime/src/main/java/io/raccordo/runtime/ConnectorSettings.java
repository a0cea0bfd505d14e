package io.raccordo.runtime;

import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a connector is to be like, as its builder collects it. */
final class ConnectorSettings {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final long RESPONSE_LIMIT = 256L << 20;

  final ConnectorDescriptor descriptor;
  final Connection connection;
  final Map<String, URI> servers = new LinkedHashMap<>();
  final Map<String, String> variables = new LinkedHashMap<>();
  final Map<String, Map<String, JsonNode>> reconfigured = new LinkedHashMap<>();
  final Map<String, JsonNode> always = new LinkedHashMap<>();
  ApiVersion apiVersion;
  Set<SwitchOver> switchOver = Set.of(SwitchOver.RETIRED);
  AbsentMembers absentMembers = AbsentMembers.REFUSE;
  Clock clock = Clock.systemUTC();

  @Nullable
  URI baseUrl;

  @Nullable
  Transport transport;

  @Nullable
  SSLContext sslContext;

  @Nullable
  Executor executor;

  final List<Interceptor> interceptors = new ArrayList<>();
  NoticeListener notices = Notices.LOGGED;
  final List<AttemptGuard> guards = new ArrayList<>();
  final List<ErrorRule> errors = new ArrayList<>();
  Duration timeout = TIMEOUT;
  int retries = Retries.MOST;
  Limits limits = Limits.DEFAULT;

  @Nullable
  Duration deadline;

  String idempotencyHeader = "Idempotency-Key";
  Waiting waiting = Waiting.REAL;
  DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
  long responseLimit = RESPONSE_LIMIT;

  ConnectorSettings(ConnectorDescriptor descriptor, Connection connection) {
    this.descriptor = descriptor;
    this.connection = connection;
    this.apiVersion = descriptor.latest();
  }

  VersionChoice versions() {
    return new VersionChoice(descriptor, switchOver, clock);
  }

  AbsentInputs absentInputs() {
    return new AbsentInputs(absentMembers);
  }

  ConnectorDescriptor descriptor() {
    return descriptor;
  }

  Connection connection() {
    return connection;
  }

  Map<String, URI> servers() {
    return Map.copyOf(servers);
  }

  Map<String, String> variables() {
    return Map.copyOf(variables);
  }

  Map<String, Map<String, JsonNode>> reconfigured() {
    Map<String, Map<String, JsonNode>> copy = new LinkedHashMap<>();
    reconfigured.forEach((module, values) -> copy.put(module, Map.copyOf(values)));
    return copy;
  }

  Map<String, JsonNode> always() {
    return Map.copyOf(always);
  }

  ApiVersion apiVersion() {
    return apiVersion;
  }

  @Nullable
  URI baseUrl() {
    return baseUrl;
  }

  boolean hasOwnTransport() {
    return transport == null;
  }

  /** What was given, or else a new one. */
  Transport openTransport() {
    if (transport == null) {
      TransportSettings times = limits.transport();
      return Transport.jdk(sslContext == null ? times : times.withSslContext(sslContext));
    }
    if (limits.hasTransportTimes()) {
      throw new InvalidConfigurationException(
          descriptor.id(),
          "A transport of one's own has its own timeouts; leave withConnectTimeout(...) and withReadTimeout(...) out of the limits.");
    }
    if (sslContext != null) {
      throw new InvalidConfigurationException(
          descriptor.id(),
          "A transport of one's own has its own client certificate; give either it or sslContext(...) and clientCertificate(...).");
    }
    return transport;
  }

  Notices notices() {
    return new Notices(notices);
  }

  List<Interceptor> interceptors() {
    return List.copyOf(interceptors);
  }

  @Nullable
  Executor executor() {
    return executor;
  }

  Patience patience() {
    return new Patience(timeout, retries, deadline);
  }

  /** One for the connector: it knows what its server has told. */
  Pacer pacer() {
    return new Pacer(limits.pacing(), new ServerDelay(clock), waiting);
  }

  Attempts attempts(Pacer pacer) {
    Admission admission = new Admission(pacer, new InFlight(limits.concurrency()));
    AttemptGuards guarded = new AttemptGuards(List.copyOf(guards));
    return new Attempts(admission, guarded, new Retries(idempotencyHeader, random), waiting);
  }

  String idempotencyHeader() {
    return idempotencyHeader;
  }

  ErrorMapper errorMapper() {
    List<ErrorRule> rules = new ArrayList<>(errors);
    rules.addAll(descriptor.errors());
    return new ErrorMapper(List.copyOf(rules), clock);
  }

  long responseLimit() {
    return responseLimit;
  }
}
