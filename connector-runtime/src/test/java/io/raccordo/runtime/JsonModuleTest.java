package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.http.RequestContent;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A host that knows no generated class: connectors by ServiceLoader, modules by their ids. */
class JsonModuleTest extends LoopbackTest {

  private static final ConnectorDescriptor FILES = ConnectorDescriptor.of(
      "files",
      "Files",
      () -> List.of(JsonModuleTest.FETCH),
      ApiVersion.of("v1", "https://files.example"));
  private static final ActionModule<Download> FETCH =
      ActionModule.of(FILES, "fetch", 1, "Fetch", Download.TYPE, Binding.of("GET", "/file"));

  private Connector host(UnaryOperator<ConnectorBuilder<?>> settings) {
    ConnectorProvider provider = ServiceLoader.load(ConnectorProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(each -> each.descriptor().id().equals("github"))
        .findFirst()
        .orElseThrow();
    return settings
        .apply(provider
            .builder(new Connection(Credential.bearer("b", Secret.of("t"))))
            .baseUrl(url()))
        .connect();
  }

  private Connector host() {
    return host(builder -> builder);
  }

  @Test
  void runsActions() throws Exception {
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"number\":7,\"state\":\"active\"}")));
    ObjectNode input = json("{'owner':'o','repo':'r','title':'t','assignee':'ada'}");
    try (Connector github = host()) {
      JsonModule create = github.module("issues-create", 1);
      assertThat(create).hasToString("github:issues-create");
      assertThat(create.descriptor().label()).isEqualTo("Create an issue");
      assertThat(create.runJson(input)).hasToString("{\"number\":7,\"state\":\"open\"}");
      assertThat(create.runJson(input, CallOptions.DEFAULT.withHeader("X-A", "1")))
          .isEqualTo(create.runJsonAsync(input).get());
    }
    assertThat(input).isEqualTo(json("{'owner':'o','repo':'r','title':'t','assignee':'ada'}"));
    assertThat(requests())
        .hasSize(3)
        .allSatisfy(request -> assertThat(request.getBodyAsString())
            .isEqualTo("{\"title\":\"t\",\"assignees\":[\"ada\"]}"));
    assertThat(requests()).filteredOn(each -> "1".equals(each.getHeader("X-A"))).hasSize(1);
  }

  @Test
  void runsSearchesAndStreamsThem() {
    String items = "/repos/o/r/issues";
    server.stubFor(any(urlEqualTo(items))
        .willReturn(okJson("[{\"number\":1},{\"number\":2}]")
            .withHeader("Link", "<" + items + "?page=2>; rel=\"next\"")));
    server.stubFor(any(urlEqualTo(items + "?page=2"))
        .willReturn(
            okJson("[{\"number\":3}]").withHeader("Link", "<" + items + "?page=3>; rel=\"next\"")));
    ObjectNode input = json("{'owner':'o','repo':'r'}");
    try (Connector github = host()) {
      JsonModule list = github.module("issues-list-for-repo");
      assertThat(list.runJson(input)).hasToString("[{\"number\":1},{\"number\":2}]");
      assertThat(requests()).hasSize(1);
      List<JsonNode> first = list.streamJson(input).limit(3).collect(Collectors.toList());
      assertThat(first).hasToString("[{\"number\":1}, {\"number\":2}, {\"number\":3}]");
      assertThat(
              list.streamJson(input, CallOptions.DEFAULT.withApiVersion("2025")).findFirst())
          .isPresent();
    }
    assertThat(requests())
        .extracting(request -> request.getUrl() + " " + request.getHeader("X-GitHub-Api-Version"))
        .containsExactly(
            items + " 2026-03-10",
            items + " 2026-03-10",
            items + "?page=2 2026-03-10",
            items + " 2022-11-28");
  }

  @Test
  void runsAnyCall() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    try (Connector github = host()) {
      JsonNode output = github
          .module("make-an-api-call")
          .runJson(json("{'path':'/meta'}"), CallOptions.DEFAULT.withHeader("X-A", "1"));
      assertThat(output.path("status").intValue()).isEqualTo(200);
    }
    assertThat(request().getUrl()).isEqualTo("/meta");
    assertThat(request().getHeader("X-A")).isEqualTo("1");
  }

  @Test
  void takesTheNewestRevisionThatTheApiVersionServes() {
    try (Connector newer = host();
        Connector older = host(builder -> builder.apiVersion("2025"))) {
      assertThat(newer.module("issues-create").descriptor().revision()).isEqualTo(2);
      assertThat(older.module("issues-create").descriptor().revision()).isEqualTo(1);
      assertThat(newer.module("projects-list-for-repo").descriptor().versions())
          .containsExactly("2025");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "create-issue | There is no module create-issue; the nearest: issues-create, watch-issues.",
        "Issues-Creat | There is no module Issues-Creat; the nearest: issues-create, watch-issues, issues-list-for-repo.",
        "repos | There is no module repos; the nearest: repos-update.",
        "xyz | There is no module xyz; none has a name like it, descriptor().modules() lists all.",
        "'' | There is no module ; none has a name like it, descriptor().modules() lists all.",
      })
  void namesTheNearestIds(String id, String message) {
    try (Connector github = host()) {
      assertThatThrownBy(() -> github.module(id))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessage("github: " + message);
      assertThatThrownBy(() -> github.module(id, 1)).hasMessage("github: " + message);
    }
  }

  @Test
  void namesTheRevisionsThatThereAre() {
    try (Connector github = host()) {
      assertThatThrownBy(() -> github.module("issues-create", 3))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessage("github: The module issues-create has no revision 3; it has 1, 2.");
    }
  }

  @Test
  void refusesWhatCannotBeRun() {
    try (Connector github = host()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      JsonModule create = github.module("issues-create");
      assertThatThrownBy(() -> create.runJson(list))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessage("github:issues-create@2: The input of a module is a JSON object with its"
              + " members; this is array.");
      assertThatThrownBy(() -> create.runJsonAsync(list))
          .isInstanceOf(InvalidConfigurationException.class);
      assertThatThrownBy(() -> create.streamJson(json("{}")))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("no search");
      assertThatThrownBy(() -> github.module("webhooks-issues-opened").runJson(json("{}")))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("called by the API");
    }
    assertThat(requests()).isEmpty();
  }

  @Test
  void takesContentAmongTheMembers() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"id\":1}")));
    try (Connector github = host()) {
      JsonModule upload = github.module("repos-upload-release-asset");
      ObjectNode input = json("{'owner':'o','repo':'r','release_id':1,'name':'a.txt'}");
      input.set("body", RequestContent.TYPE.write(RequestContent.of("text")));
      upload.runJson(input, CallOptions.DEFAULT.withBaseUrl(url()));
    }
    assertThat(request().getBodyAsString()).isEqualTo("text");
  }

  @Test
  void closesADownloadThatNobodyWaitsForAnyMore() throws Exception {
    WaitingTransport transport = new WaitingTransport(true);
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (Connector connector = ConnectorBuilder.of(FILES, new Connection(), SampleConnector::new)
        .transport(transport)
        .executor(executor)
        .connect()) {
      CompletableFuture<JsonNode> future = connector.module("fetch").runJsonAsync(json("{}"));
      assertThat(transport.arrived.await(30, TimeUnit.SECONDS)).isTrue();
      future.cancel(true);
      transport.goOn.countDown();
      assertThat(transport.bodyClosed.await(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      executor.shutdownNow();
    }
  }
}
