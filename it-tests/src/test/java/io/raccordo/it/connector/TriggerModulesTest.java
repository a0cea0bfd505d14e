package io.raccordo.it.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.it.connector.ScriptedServer.Answer;
import io.raccordo.it.connector.ScriptedServer.Received;
import io.raccordo.it.support.ProjectRoot;
import io.raccordo.runtime.ApiRetiredException;
import io.raccordo.runtime.Connection;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.ConnectorProvider;
import io.raccordo.runtime.DataException;
import io.raccordo.runtime.InvalidConfigurationException;
import io.raccordo.runtime.JsonModule;
import io.raccordo.runtime.ModuleKind;
import io.raccordo.runtime.Payload;
import io.raccordo.runtime.TriggerModule;
import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.trigger.PollResult;
import io.raccordo.runtime.trigger.Trigger;
import io.raccordo.runtime.trigger.TriggerStore;
import java.net.URI;
import java.net.URLClassLoader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Triggers that {@code connector.yaml} states follow the revisions of the search they poll, and
 * handlers of events take what older API versions send.
 */
@Tag("once")
class TriggerModulesTest {
  private static final Path FOLDER = ProjectRoot.get().resolve("it-tests/triggers");
  private static final String OPERATION = "/projects/one/issues";

  @TempDir
  Path work;

  private final List<String> issues = new ArrayList<>();

  private ConnectorBuild build() throws Exception {
    ConnectorBuild build = new ConnectorBuild("acme", work);
    try (Stream<Path> files = Files.list(FOLDER.resolve("acme"))) {
      for (Path file : files.toList()) {
        build.document(file.getFileName().toString(), file);
      }
    }
    assertThat(build.generate().diagnostics()).isEmpty();
    return build;
  }

  /** Byte for byte, and the manifest's entries for them. */
  private static void holdGoldens(ConnectorBuild build) throws Exception {
    Map<String, String> actual = new TreeMap<>();
    for (Path file : ConnectorBuild.files(build.java())) {
      String name = file.getFileName().toString();
      if (name.startsWith("Watch")) {
        actual.put(name, Files.readString(file));
      }
    }
    JsonNode manifest = new ObjectMapper()
        .readTree(build.resources().resolve("META-INF/raccordo/acme.json").toFile());
    for (JsonNode module : manifest.path("modules")) {
      if (module.path("kind").asText().equals("TRIGGER")) {
        actual.put(
            module.path("id").asText() + "@" + module.path("revision") + ".json",
            module.toPrettyString().replace("\r\n", "\n") + '\n');
      }
    }
    Map<String, String> expected = new TreeMap<>();
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      for (Map.Entry<String, String> file : actual.entrySet()) {
        Files.writeString(FOLDER.resolve("expected").resolve(file.getKey()), file.getValue());
      }
    }
    for (Path file : ConnectorBuild.files(FOLDER.resolve("expected"))) {
      expected.put(file.getFileName().toString(), Files.readString(file));
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void followTheirSearch() throws Exception {
    ConnectorBuild build = build();
    holdGoldens(build);
    assertThat(Files.readString(build.reports().resolve("acme/report.md")))
        .contains("`list-issues@2`, `watch-issues@2`");
    // With its caller, for one run of javac.
    Files.copy(
        ProjectRoot.get().resolve("it-tests/src/test/callers/acme/IssueWatcher.java"),
        build.java().resolve("IssueWatcher.java"));
    build.compile();
    try (URLClassLoader loader = build.load(build.classes());
        ScriptedServer server = new ScriptedServer()) {
      server.on("GET /v2" + OPERATION, this::found);
      byClasses(loader, server);
      byJson(loader, server);
      takesOlderPayloads(loader, server);
    }
  }

  private static Payload payload(String json) {
    return Payload.of(
        Headers.of(Map.of("Content-Type", List.of("application/json"))),
        json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  /** What a retired API version sends, for handlers of the newer revision. */
  private static void takesOlderPayloads(ClassLoader loader, ScriptedServer server) {
    ConnectorProvider provider =
        ServiceLoader.load(ConnectorProvider.class, loader).findFirst().orElseThrow();
    try (Connector acme = connect(provider, server, "v2")) {
      JsonModule changed = acme.module("issue-changed-webhook", 2);
      Payload old = payload("{'number':'7','urgent':'true','state':'c','cents':1250,"
          + "'labels':[{'name':'bug'}],'owner':'ann','source':'web','size':'XL','note':'n'}");
      assertThat(changed.parseJson(old, "v1"))
          .isEqualTo(payload("{'issue':{'urgent':true,'number':7},'state':'closed','price':12.5,"
                  + "'tags':[{'label':'bug'}],'owner':{'id':'ann'},'note':'n'}")
              .json());
      assertThat(changed.parseJson(payload("{'note':'n'}"), "v1"))
          .isEqualTo(payload("{'note':'n'}").json());
      assertThatThrownBy(() -> changed.parseJson(payload("{'number':'seven'}"), "v1"))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("take acme:issue-changed-webhook for it");
      JsonModule gone = acme.module("issue-gone-webhook", 2);
      Payload ambiguous = payload("{'number':7,'why':'closed'}");
      assertThatThrownBy(() -> gone.parseJson(ambiguous, "v1"))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("begins with v2")
          .hasMessageContaining("acme:issue-gone-webhook reads it");
      assertThat(acme.module("issue-gone-webhook", 1).parseJson(ambiguous, "v1"))
          .isEqualTo(ambiguous.json());
    }
  }

  private static String issue(int number, String at) {
    return "{\"number\":" + number + ",\"changed\":{\"at\":\"" + at + "\"}}";
  }

  private Answer found(Received request) {
    return Answer.json(200, "{\"issues\":[" + String.join(",", issues) + "]}");
  }

  private static List<String> queries(ScriptedServer server) {
    return server.received().stream()
        .map(request -> String.valueOf(request.uri().getRawQuery()))
        .map(query -> URLDecoder.decode(query, StandardCharsets.UTF_8))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private void byClasses(ClassLoader loader, ScriptedServer server) throws Exception {
    var watcher = (BiFunction<String, TriggerStore, List<String>>) loader
        .loadClass("com.example.acme.caller.IssueWatcher")
        .getConstructor()
        .newInstance();
    TriggerStore store = TriggerStore.inMemory();
    issues.add(issue(1, "2026-01-01T00:00:00Z"));
    assertThat(watcher.apply(server.url(), store)).isEmpty();
    issues.add(issue(2, "2026-01-02T00:00:00Z"));
    assertThat(watcher.apply(server.url(), store))
        .containsExactly("1: 2 2026-01-02T00:00Z", "2: 2 2026-01-02T00:00Z");
    // The older revision asks as the newer API version wants to be asked.
    assertThat(queries(server))
        .containsExactly(
            "state=open",
            "null",
            "changed[from]=2025-12-31T23:59:59Z&state=open",
            "changed[from]=2025-12-31T23:59:59Z");
  }

  private static Connector connect(
      ConnectorProvider provider, ScriptedServer server, String version) {
    return provider
        .builder(new Connection())
        .apiVersion(version)
        .baseUrl(URI.create(server.url()))
        .connect();
  }

  /** As a host does that knows no generated class. */
  private void byJson(ClassLoader loader, ScriptedServer server) {
    ConnectorProvider provider =
        ServiceLoader.load(ConnectorProvider.class, loader).findFirst().orElseThrow();
    assertThat(provider.descriptor().modules())
        .filteredOn(module -> module.kind().equals(ModuleKind.TRIGGER))
        .allSatisfy(module -> assertThat(module)
            .isInstanceOfSatisfying(
                TriggerModule.class,
                trigger ->
                    assertThat(trigger.versions()).isEqualTo(trigger.search().versions())))
        .extracting(module -> module + " " + module.label())
        .containsExactly("acme:watch-issues Watch issues", "acme:watch-issues@2 Watch issues");
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("project", "one");
    try (Connector acme = connect(provider, server, "v2")) {
      JsonModule trigger = acme.module("watch-issues");
      assertThat(trigger.descriptor().revision()).isEqualTo(2);
      ObjectNode schema = acme.module("watch-issues", 1).inputSchema().orElseThrow();
      assertThat(schema.path("properties").propertyNames())
          .containsExactly("project", "state", "cursor");
      assertThat(trigger.outputSchema().orElseThrow().path("$ref").stringValue(""))
          .isEqualTo("#/$defs/Issue");
      List<String> came = new ArrayList<>();
      PollResult result = acme.module("watch-issues", 1)
          .trigger(input)
          .fromStart()
          .poll("json", TriggerStore.inMemory(), item -> came.add(item.toString()));
      assertThat(result.handled()).isEqualTo(2);
      assertThat(came).first().asString().contains("\"updated_at\":\"2026-01-01T00:00:00Z\"");
      assertThatThrownBy(() -> trigger.runJson(input))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("is polled, not run");
      ObjectNode moved = input.deepCopy();
      moved.putObject("changed").put("from", "2026-01-01T00:00:00Z");
      assertThatThrownBy(() -> trigger.trigger(moved))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("sets /changed/from, which the position sets");
    }
    try (Connector acme = connect(provider, server, "v3")) {
      TriggerStore store = TriggerStore.inMemory();
      for (int revision = 1; revision <= 2; revision++) {
        Trigger<?> gone = acme.module("watch-issues", revision).trigger(input);
        assertThatThrownBy(() -> gone.poll("gone", store, item -> {}))
            .isInstanceOf(ApiRetiredException.class)
            .hasMessageContaining("Issues are exported by mail now.");
      }
    }
  }
}
