package io.raccordo.runtime;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.raccordo.runtime.http.TransportSettings;
import io.raccordo.runtime.http.TransportUnderTest;
import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.JsonTypes;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Starts a server for each test, and calls modules that the test writes down. */
abstract class LoopbackTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  static final ConnectorDescriptor API = ConnectorDescriptor.of(
      "sample",
      "Sample",
      List::of,
      ApiVersion.of("v1", ""),
      ApiVersion.of("v2", "").header("Api-Version", "2"));

  final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

  final FakeTime time = new FakeTime();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  static final class SampleConnector extends Connector {
    SampleConnector(ConnectorBuilder<SampleConnector> builder) {
      super(builder);
    }
  }

  URI url() {
    return URI.create(server.baseUrl());
  }

  ConnectorBuilder<SampleConnector> builder(Credential... credentials) {
    return carried(
            ConnectorBuilder.of(API, new Connection(credentials), SampleConnector::new),
            TransportSettings.DEFAULT)
        .baseUrl(url())
        .waiting(time, () -> 1.0);
  }

  /** By the transport that is tested, be it the one that connectors open themselves. */
  static <C extends Connector> ConnectorBuilder<C> carried(
      ConnectorBuilder<C> builder, TransportSettings settings) {
    if (!TransportUnderTest.isTheDefault()) {
      return builder.transport(TransportUnderTest.shared(settings));
    }
    if (settings == TransportSettings.DEFAULT) {
      return builder;
    }
    settings.sslContext().ifPresent(builder::sslContext);
    return builder.limits(Limits.DEFAULT
        .withConnectTimeout(settings.connectTimeout())
        .withReadTimeout(settings.readTimeout()));
  }

  SampleConnector connect(Credential... credentials) {
    return builder(credentials).connect();
  }

  /** One whose answers come from memory. */
  ConnectorBuilder<SampleConnector> scripted(ScriptedTransport script) {
    return builder().baseUrl(URI.create("https://api.example")).transport(script);
  }

  static ActionModule<JsonNode> action(Serving<?>... servings) {
    return action(JsonTypes.JSON, servings);
  }

  static <O> ActionModule<O> action(JsonType<O> output, Serving<?>... servings) {
    return ActionModule.of(API, "do", 1, "Do", output, servings);
  }

  static ObjectNode json(String singleQuoted) {
    return (ObjectNode) MAPPER.readTree(singleQuoted.replace('\'', '"'));
  }

  /** Calls an ad-hoc module on a connector of its own. */
  JsonNode run(ModuleDescriptor module, String input) {
    try (SampleConnector connector = connect()) {
      return connector.runJson(module, json(input));
    }
  }

  /** The only request that the server has seen. */
  LoggedRequest request() {
    List<LoggedRequest> requests = requests();
    if (requests.size() != 1) {
      throw new AssertionError("Requests: " + requests);
    }
    return requests.get(0);
  }

  /** In the order in which they came. */
  List<LoggedRequest> requests() {
    List<LoggedRequest> requests = new java.util.ArrayList<>(
        server.findAll(com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor(
            com.github.tomakehurst.wiremock.client.WireMock.anyUrl())));
    requests.sort(java.util.Comparator.comparing(LoggedRequest::getLoggedDate));
    return requests;
  }
}
