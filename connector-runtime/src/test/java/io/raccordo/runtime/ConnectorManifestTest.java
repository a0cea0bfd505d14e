package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.example.github.GithubConnection;
import io.raccordo.runtime.example.github.GithubConnector;
import io.raccordo.runtime.example.github.GithubProvider;
import io.raccordo.runtime.json.JsonTypes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What hosts learn of modules from the files in a connector's jar, here among the resources. */
class ConnectorManifestTest {
  /** Named as no class can be; the file speaks of it as URI fragments do. */
  private static final String HOSTILE = "we\"ird $/~ 100% +\ud83d\ude80\u00e9";

  private static ObjectNode input(String module, int revision, String apiVersion) {
    try (GithubConnector github = GithubConnector.builder(GithubConnection.anonymous())
        .apiVersion(apiVersion)
        .connect()) {
      return github.module(module, revision).inputSchema().orElseThrow();
    }
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).toList();
  }

  @Test
  void inputsNeedNothingButThemselves() {
    ObjectNode schema = input("issues-create", 2, "2026");

    assertThat(schema.propertyNames())
        .containsExactly("$schema", "title", "type", "properties", "required", "$defs");
    assertThat(schema.path("title").stringValue()).isEqualTo("Create an issue");
    assertThat(texts(schema.path("required"))).containsExactly("owner", "repo", "title");
    assertThat(schema.path("$defs").propertyNames())
        .containsExactly("Label", "Label.Kind", "Title");
    assertThat(schema.at("/$defs/Label/properties").propertyNames())
        .as("without what is readOnly")
        .containsExactly("name", "kind", "parts", "secret");
    assertThat(schema.at("/$defs/Label/properties/name/default/properties").propertyNames())
        .as("data that look like a schema stay")
        .containsExactly("x");
  }

  @ParameterizedTest
  @CsvSource({
    "unit_price, Unit price",
    "unitPrice, Unit price",
    "X-Github-Event, X github event",
    "userID, User id",
    "filter[created.at], Filter created at",
    "address2, Address2",
    "__, ''",
    "\ud83d\ude80, ''",
    "\u00fcber_gr\u00f6\u00dfe, \u00dcber gr\u00f6\u00dfe",
  })
  void titlesAreTheWordsOfNames(String name, String title) {
    assertThat(Words.of(name)).isEqualTo(title);
  }

  @Test
  void membersHaveTitles() {
    ObjectNode schema = input("issues-create", 2, "2026");
    assertThat(schema.at("/properties/assignees/title").stringValue()).isEqualTo("Assignees");
    assertThat(schema.at("/properties/title/title").stringValue()).isEqualTo("Title");
    assertThat(schema.at("/$defs/Label/properties/kind/title").stringValue()).isEqualTo("Kind");
  }

  @Test
  void outputsAreWhatHostsGet() {
    ConnectorManifest manifest = new GithubProvider().manifest();
    ConnectorDescriptor github = GithubConnector.DESCRIPTOR;
    ObjectNode list = manifest
        .outputSchema(github.module("issues-list-for-repo", 1).orElseThrow())
        .orElseThrow();

    assertThat(list.path("type").stringValue()).isEqualTo("array");
    assertThat(list.path("$defs").propertyNames()).containsExactly("Issue", "Label", "Label.Kind");
    assertThat(list.at("/$defs/Label/properties").propertyNames())
        .as("without what is writeOnly")
        .containsExactly("name", "kind", "id", "parts");
    assertThat(list.path("required").isMissingNode()).isTrue();
  }

  /** What the caller has to give is what the older API asked for. */
  @Test
  void carriedOverModulesAskForWhatTheyDid() {
    assertThat(texts(input("issues-create", 1, "2026").path("required")))
        .containsExactly("owner", "repo", "title");
    assertThat(input("issues-create", 1, "2025")).isEqualTo(input("issues-create", 1, "2026"));
  }

  @Test
  void namesAreNothingButNames() {
    ObjectNode schema = input("repos-update", 1, "2026");

    assertThat(schema.path("properties").propertyNames())
        .containsExactly("owner", "repo", "$ref", "a\"b/c~d$\ud83d\ude80", "properties", HOSTILE);
    assertThat(schema.path("$defs").propertyNames()).containsExactly(HOSTILE);
    assertThat(schema.path("$defs").path(HOSTILE).path("type").stringValue()).isEqualTo("object");
  }

  @Test
  void readersOwnWhatTheyGet() {
    ObjectNode first = input("repos-update", 1, "2026");
    first.removeAll();

    assertThat(input("repos-update", 1, "2026")).isNotEmpty();
  }

  @Test
  void entriesSayWhatAListShows() {
    try (GithubConnector github = GithubConnector.connect(GithubConnection.anonymous())) {
      ModuleEntry old = github.module("issues-create", 1).entry().orElseThrow();
      assertThat(old).hasToString("github:issues-create");
      assertThat(old.module()).isSameAs(github.module("issues-create", 1).descriptor());
      assertThat(old.description()).contains("Any user with *pull* access.\n\nMore.");
      assertThat(old.deprecation()).contains("served since API version 2026 by revision 2.");
      assertThat(old.deprecatedIn()).containsExactly("2025");
      assertThat(old.sunset()).contains(LocalDate.of(2027, 3, 31));
      assertThat(old.replacement()).contains(github.module("issues-create", 2).descriptor());

      ModuleEntry other = github.module("repos-update").entry().orElseThrow();
      assertThat(other.description()).isEmpty();
      assertThat(other.deprecation()).isEmpty();
      assertThat(other.deprecatedIn()).isEmpty();
      assertThat(other.sunset()).as("no date").isEmpty();
      assertThat(other.replacement()).as("not in this jar").isEmpty();

      assertThat(github.module("gists-delete").entry()).as("not in the file").isEmpty();
      assertThat(github.module("gists-delete").inputSchema()).isEmpty();
      assertThat(github.module("gists-delete").outputSchema()).isEmpty();
    }
  }

  @Test
  void anyConnectorSaysHowToMakeAnyCall() {
    ConnectorManifest manifest =
        ConnectorManifest.of(LoopbackTest.API, ConnectorManifestTest.class);
    ModuleDescriptor any = LoopbackTest.API.module("make-an-api-call", 1).orElseThrow();

    assertThat(manifest.inputSchema(any).orElseThrow().path("properties").propertyNames())
        .containsExactly("method", "path", "query", "headers", "body");
    assertThat(manifest.outputSchema(any).orElseThrow().path("properties").propertyNames())
        .containsExactly("status", "headers", "body");
  }

  @Test
  void connectorsWithoutTheFilesSayNothing() {
    ActionModule<JsonNode> module =
        ActionModule.of(LoopbackTest.API, "m", 1, "M", JsonTypes.JSON, Binding.of("GET", "/"));
    ConnectorManifest manifest =
        ConnectorManifest.of(LoopbackTest.API, ConnectorManifestTest.class);

    assertThat(manifest.entry(module)).isEmpty();
    assertThat(manifest.inputSchema(module)).isEmpty();
    assertThat(manifest.outputSchema(module)).isEmpty();
  }

  private static ConnectorDescriptor connector(String id) {
    return ConnectorDescriptor.of(
        id,
        id,
        List::of,
        ApiVersion.of("v1", ""),
        ApiVersion.of("v2", ""),
        ApiVersion.of("v3", ""));
  }

  @Test
  void bindingsSayWhatIsRequiredAndWhatIsSentAnyway() {
    ConnectorDescriptor places = connector("places");
    JsonNode seven = JsonNodeFactory.instance.numberNode(7);
    ActionModule<JsonNode> module = ActionModule.of(
        places,
        "m",
        1,
        "M",
        JsonTypes.JSON,
        Binding.of("PUT", "/{a}").json().required("b", "c").absent("d").preset("c", seven),
        Binding.of("PUT", "/{a}").since("v2").json().when("b", "x").required("b", "d"),
        Binding.of("PUT", "/").since("v2").json().when("b", "y").required("b").preset("d", seven));
    ConnectorManifest manifest = ConnectorManifest.of(places, ConnectorManifestTest.class);

    ObjectNode v1 = manifest.inputSchema(module, "v1").orElseThrow();
    assertThat(v1.path("properties").propertyNames()).containsExactly("a", "b", "c");
    assertThat(v1.at("/properties/c/default")).isEqualTo(seven);
    assertThat(texts(v1.path("required"))).containsExactly("a", "b");

    ObjectNode latest = manifest.inputSchema(module).orElseThrow();
    assertThat(latest.path("properties").propertyNames()).containsExactly("a", "b", "c", "d");
    assertThat(texts(latest.path("required"))).as("by both").containsExactly("b");
    assertThat(latest.at("/properties/d/default").isMissingNode()).isTrue();

    assertThatThrownBy(() -> manifest.inputSchema(module, "v4"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("no API version v4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut-off", "type-missing"})
  void damagedFilesSaySo(String id) {
    ConnectorDescriptor damaged = connector(id);
    ActionModule<JsonNode> module =
        ActionModule.of(damaged, "m", 1, "M", JsonTypes.JSON, Binding.of("GET", "/"));
    ConnectorManifest manifest = ConnectorManifest.of(damaged, ConnectorManifestTest.class);

    assertThatThrownBy(() -> manifest.inputSchema(module))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("generate the connector again");
    assertThatThrownBy(() -> manifest.entry(module))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("/META-INF/raccordo/" + id + ".json");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "GET, /v1/things, things-list",
        "get, /v1/things?page=2, things-list",
        "GET, v1/things, things-list",
        "GET, /v1/things/mine, things-mine",
        "GET, /v1/things/7, things-get",
        "GET, /v1/things/7/, -",
        "GET, /v1/things//, -",
        "POST, /v1/things, -",
        "GET, /v1/things/a.b:run, things-run",
      })
  void operationsAreFoundByMethodAndPath(String method, String path, String module) {
    KnownOperations operations = new KnownOperations();
    for (String[] each : new String[][] {
      {"things-list", "/v1/things"},
      {"things-get", "/v1/things/{id}"},
      {"things-mine", "/v1/things/mine"},
      {"things-run", "/v1/things/a.b:run"},
    }) {
      ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", each[0]);
      json.withArray("bindings")
          .addObject()
          .put("operation", "PATH")
          .put("method", "GET")
          .put("path", each[1]);
      operations.add(json);
    }
    assertThat(operations.find(method, path).map(KnownOperations.Known::module).orElse(null))
        .isEqualTo(module);
  }

  @Test
  void operationsKnowWhatTakesTheirPlace() {
    ConnectorManifest manifest = ConnectorManifest.of(
        ConnectorDescriptor.of("operations", "O", List::of, ApiVersion.of("1", "")), getClass());
    KnownOperations operations = manifest.operations();
    assertThat(operations).isNotNull();
    assertThat(operations.find("POST", "/v1/invoices")).hasValueSatisfying(known -> {
      assertThat(known.deprecation()).isEqualTo("served since API version v2 by revision 2.");
      assertThat(known.replacement()).isEqualTo("create-invoice@2");
    });
    assertThat(operations.find("POST", "/v2/invoices"))
        .hasValueSatisfying(known -> assertThat(known.deprecation()).isEmpty());
    assertThat(ConnectorManifest.of(GithubConnector.DESCRIPTOR, getClass()).operations())
        .isNotNull();
  }
}
