package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportResponse;
import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.JsonTypes;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes calls. The order is the same for all: find the route, make the request, send it, read the
 * response, carry the output over.
 */
final class Engine {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ConnectorDescriptor descriptor;
  private final Connection connection;
  private final ApiVersion apiVersion;
  private final Transport transport;
  private final boolean closesTransport;
  private final VersionChoice versions;
  private final Router router;
  private final RequestFactory requests;
  private final Interceptors exchanges;
  private final long responseLimit;
  private final BodyReader bodies;
  private final Attempts attempts;
  private final AsyncCalls async;
  private final ErrorMapper errors;
  private final UniversalAdvice advice;
  private final PayloadReader payloads;

  Engine(ConnectorSettings settings, ConnectorManifest manifest) {
    ServerUrls servers = new ServerUrls(settings);
    descriptor = settings.descriptor();
    connection = settings.connection();
    apiVersion = settings.apiVersion();
    versions = settings.versions();
    // Whoever sets up a connector should learn now, not at the first call, that its server is
    // unknown.
    servers.of(versions.of(apiVersion));
    closesTransport = settings.hasOwnTransport();
    transport = settings.openTransport();
    router = new Router(settings);
    requests = new RequestFactory(settings, servers);
    Pacer pacer = settings.pacer();
    exchanges = new Interceptors(
        settings.interceptors(),
        new Exchange(transport, new CredentialChoice(connection), pacer),
        settings.notices());
    responseLimit = settings.responseLimit();
    bodies = new BodyReader(responseLimit);
    attempts = settings.attempts(pacer);
    async = new AsyncCalls(descriptor.id(), settings.executor());
    errors = settings.errorMapper();
    advice = new UniversalAdvice(descriptor, manifest);
    payloads = new PayloadReader(descriptor, router);
  }

  ConnectorDescriptor descriptor() {
    return descriptor;
  }

  <O> ApiResponse<O> send(ActionModule<O> module, ObjectNode input, CallOptions options) {
    ApiVersion version = version(options);
    Route route = router.route(module, input, version);
    OutgoingCall call = request(module, route, version, options);
    try {
      return send(module, route, call);
    } catch (ApiException e) {
      ApiVersion other = call.isReplayable() ? versions.after(version, e) : null;
      if (other == null) {
        throw e;
      }
      Route detour = router.route(module, input, other);
      return send(module, detour, request(module, detour, other, options));
    }
  }

  private OutgoingCall request(
      ActionModule<?> module, Route route, ApiVersion version, CallOptions options) {
    OutgoingCall call = requests.of(route, version, options);
    boolean whole = !Download.TYPE.equals(module.outputType())
        && !(module.outputType() instanceof ItemStreamType<?>);
    return whole ? call : call.uncoded();
  }

  private <O> ApiResponse<O> send(ActionModule<O> module, Route route, OutgoingCall call) {
    return attempts.make(call, attempt -> read(module, route, answered(attempt)));
  }

  private <O> ApiResponse<O> read(ActionModule<O> module, Route route, Answer answer) {
    int status = answer.response().status();
    Headers headers = answer.response().headers();
    if (Download.TYPE.equals(module.outputType())) {
      JsonNode download = Download.TYPE.write(new Download(answer.response()));
      return new ApiResponse<>(
          status, headers, NODES.missingNode(), module.outputType().read(download));
    }
    if (module.outputType() instanceof ItemStreamType<?> type) {
      JsonNode items = type.open(
          answer, responseLimit, route::downgrade, (id, wait) -> resumed(answer.call(), id, wait));
      return new ApiResponse<>(
          status, headers, NODES.missingNode(), module.outputType().read(items));
    }
    JsonNode json = checked(answer, JsonTypes.STRING.equals(module.outputType()));
    Failure failure = Failure.of(route.operation(), "").answered(status, headers, json);
    return new ApiResponse<>(
        status, headers, json, Outputs.read(module.outputType(), route.downgrade(json), failure));
  }

  private InputStream resumed(OutgoingCall call, String eventId, Duration wait) {
    attempts.pause(call, wait);
    return attempts
        .make(call.with("Last-Event-ID", eventId), attempt -> answered(attempt).response())
        .body();
  }

  <T> PageCall<T> search(
      SearchModule<?> module, JsonType<T> type, ObjectNode input, CallOptions options) {
    if (options.idempotencyKey().isPresent()) {
      throw new InvalidConfigurationException(
          module.toString(),
          "An idempotency key is for one call, but a search makes one for each page; leave it out.");
    }
    ApiVersion version = version(options);
    PageCall<T> first = search(module, type, input, options, version);
    return () -> {
      try {
        return first.load();
      } catch (ApiException e) {
        ApiVersion other = versions.after(version, e);
        if (other == null) {
          throw e;
        }
        return search(module, type, input, options, other).load();
      }
    };
  }

  private <T> PageCall<T> search(
      SearchModule<?> module,
      JsonType<T> type,
      ObjectNode input,
      CallOptions options,
      ApiVersion version) {
    Route route = router.route(module, input, version);
    return new PagedSearch<>(
            route,
            type,
            page -> {
              OutgoingCall call = requests.of(route.with(page.members()), version, options);
              String url = page.url();
              return read(url == null ? call : call.at(pageAddress(call, url)));
            },
            async)
        .first();
  }

  private static URI pageAddress(OutgoingCall call, String url) {
    URI address = References.resolve(call.uri(), url).orElse(null);
    boolean web = address != null
        && address.getHost() != null
        && ("https".equalsIgnoreCase(address.getScheme())
            || ("http".equalsIgnoreCase(address.getScheme())
                && "http".equalsIgnoreCase(call.home().getScheme())));
    if (address == null || !web) {
      throw new DataException(
          Failure.of(
              call.operation(),
              "The response names a next page that is not asked for: it is no web address, or leads from https to http."));
    }
    return address;
  }

  ApiResponse<JsonNode> call(UniversalCall call, CallOptions options) {
    return read(request(call, options));
  }

  private OutgoingCall request(UniversalCall call, CallOptions options) {
    OutgoingCall request = requests.of(call, version(options), options);
    advice.tell(call);
    return request;
  }

  Download download(UniversalCall call, CallOptions options) {
    OutgoingCall request = request(call, options).uncoded();
    return attempts.make(request, attempt -> new Download(answered(attempt).response()));
  }

  URI resolve(UniversalCall call, CallOptions options) {
    OutgoingCall request = request(call, options).uncoded();
    return attempts.make(request, attempt -> {
      TransportResponse response = answered(attempt).response();
      Exchange.discard(response);
      return response.address().orElse(request.uri());
    });
  }

  /** Reads a payload in the form that an API version sends. */
  <P> P parse(
      InstantTriggerModule<?> trigger, JsonType<P> type, Payload payload, ApiVersion version) {
    return payloads.read(trigger, type, payload, version);
  }

  private ApiResponse<JsonNode> read(OutgoingCall call) {
    return attempts.make(call, attempt -> read(answered(attempt)));
  }

  private ApiResponse<JsonNode> read(Answer answer) {
    JsonNode json = checked(answer, false);
    return new ApiResponse<>(answer.response().status(), answer.response().headers(), json, json);
  }

  /** The body, where the vendor does not call a success what is none. */
  private JsonNode checked(Answer answer, boolean text) {
    JsonNode body = bodies.read(answer, text);
    ApiException error = errors.ofSuccess(answer, body);
    if (error != null) {
      throw error;
    }
    return body;
  }

  private Answer answered(OutgoingCall call) {
    Answer answer = exchanges.send(call);
    if (answer.isSuccess()) {
      return answer;
    }
    throw errors.of(answer, bodies.read(answer, false));
  }

  Set<String> missingScopes(List<ModuleDescriptor> modules) {
    return new GrantedScopes(descriptor, connection).missing(modules, version(CallOptions.DEFAULT));
  }

  ApiVersion version(CallOptions options) {
    return versions.of(options.apiVersion().map(descriptor::version).orElse(apiVersion));
  }

  /** The API version whose form payloads have: the one of a label, or the connector's own. */
  ApiVersion payloadVersion(@Nullable String label) {
    return label == null ? versions.of(apiVersion) : descriptor.version(label);
  }

  AsyncCalls async() {
    return async;
  }

  void close() {
    async.close();
    if (closesTransport) {
      transport.close();
    }
  }

  @Override
  public String toString() {
    return descriptor.id() + " " + apiVersion + " " + connection;
  }
}
