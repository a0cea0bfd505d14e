package io.raccordo.it.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.it.connector.ScriptedServer.Answer;
import io.raccordo.it.connector.ScriptedServer.Received;
import io.raccordo.it.support.ProjectRoot;
import io.raccordo.it.support.RealDocuments;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job on two real versions of one API: generated, compiled, called; and an old caller that
 * is not compiled again.
 */
@Tag("full")
class GithubConnectorTest {
  private static final String CONFIG = """
      label: GitHub
      nature: snapshot
      securitySchemes:
        bearer: {type: http, scheme: bearer}
      """;
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  @TempDir
  static Path work;

  private static ConnectorBuild both;
  private static JsonNode newest;

  @BeforeAll
  static void generateAndCompile() throws Exception {
    Path later = RealDocuments.require("github-23.0.2");
    newest = new ObjectMapper().readTree(later.toFile());
    both = new ConnectorBuild("github", work.resolve("both"))
        .document("2025.json", RealDocuments.require("github-20.0.0"))
        .document("2026.json", later)
        .file("connector.yaml", CONFIG);
    both.generate();
    both.compile();
  }

  @Test
  void everyOperationOfTheNewestDocumentHasOneModuleThatServesIt() throws Exception {
    TreeSet<String> expected = new TreeSet<>();
    newest
        .path("paths")
        .properties()
        .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
          if (METHODS.contains(method)) {
            expected.add(method.toUpperCase(java.util.Locale.ROOT) + ' ' + path.getKey());
          }
        }));
    assertThat(expected).hasSize(1_223);
    assertThat(bound("PATH", "2026")).isEqualTo(expected);
    assertThat(bound("WEBHOOK", "2026")).hasSize(newest.path("x-webhooks").size());
    assertThat(modules().filter(m -> m.path("kind").asText().equals("UNIVERSAL")))
        .hasSize(1);
  }

  @Test
  void everyOperationOfTheVersionBeforeGoesOnOrIsAnswered() throws Exception {
    List<String> unanswered = modules()
        .filter(m -> binds(m, "2025") && !binds(m, "2026"))
        .filter(m -> m.path("upgrades").isEmpty())
        .map(m -> m.path("id").asText())
        .toList();
    assertThat(unanswered).isEmpty();
    long retired = modules().filter(m -> binds(m, "2025") && !binds(m, "2026")).count();
    assertThat(retired).isEqualTo(69);
  }

  @Test
  void callsSendWhatTheDocumentSays() throws Exception {
    Path callers = work.resolve("calls");
    both.compileCallers(
        List.of(ProjectRoot.get().resolve("it-tests/src/test/callers/github/GithubCalls.java")),
        callers,
        17);
    try (ScriptedServer server = script(new ScriptedServer())) {
      assertThat(run("GithubCalls", both, callers, server.url()))
          .containsExactly(
              "created 42 It broke open",
              "listed [1, 2, 3, 4, 5]",
              "uploaded notes.txt",
              "granted 1",
              "deleted",
              "redirected octocat/new-name",
              "refused 404 Not Found");
      assertThat(server.received().stream().map(Received::line))
          .containsExactly(
              "POST /repos/octocat/hello/issues",
              "GET /repos/octocat/hello/issues?labels=bug%2Cui&per_page=2",
              "GET /repos/octocat/hello/issues?page=2",
              "GET /repos/octocat/hello/issues?page=3",
              "PATCH /repos/octocat/hello",
              "PATCH /repos/octocat/hello",
              "PATCH /repos/octocat/hello",
              "POST /uploads/repos/octocat/hello/releases/7/assets?name=notes.txt",
              "POST /repos/octocat/hello/issues/42/labels",
              "GET /orgs/acme/personal-access-tokens?owner=ann&owner=bob",
              "DELETE /gists/aa5a315d61ae9438b18d",
              "GET /repos/octocat/old-name",
              "GET /repositories/7",
              "GET /repos/octocat/secret");
      assertThat(body(server, 0)).isEqualTo("{\"title\":\"It broke\",\"body\":\"On start\"}");
      assertThat(body(server, 4)).isEqualTo("{\"description\":\"New words\",\"private\":false}");
      assertThat(body(server, 5)).isEqualTo("{\"security_and_analysis\":null}");
      assertThat(body(server, 6)).isIn("", "{}");
      assertThat(body(server, 7)).isEqualTo("abc");
      assertThat(body(server, 8)).isEqualTo("{\"labels\":[\"bug\"]}");
      assertThat(server.received())
          .allSatisfy(
              r -> assertThat(r.headers().getFirst("Authorization")).isEqualTo("Bearer t0ken"));
      assertThat(server.received().get(0).headers().getFirst("Content-Type"))
          .startsWith("application/json");
      assertThat(server.received().get(7).headers().getFirst("Content-Type"))
          .isEqualTo("application/octet-stream");
    }
  }

  @Test
  void oldCallerRunsUnrecompiledOnTheNewConnector() throws Exception {
    ConnectorBuild old = new ConnectorBuild("github", work.resolve("old"))
        .document("2025.json", RealDocuments.require("github-20.0.0"))
        .file("connector.yaml", CONFIG);
    old.generate();
    old.compile();
    Path callers = work.resolve("old-caller");
    List<Path> scenario =
        List.of(ProjectRoot.get().resolve("it-tests/src/test/callers/github-old/OldScenario.java"));
    old.compileCallers(scenario, callers, 17);
    both.compileCallersOfRetired(scenario, work.resolve("old-caller-recompiled"), 17);
    try (ScriptedServer server = script(new ScriptedServer())) {
      server.on("GET /orgs/acme/teams/core/discussions", r -> Answer.json(200, "[]"));
      assertThat(run("OldScenario", old, callers, server.url()))
          .containsExactly("created 42", "listed 5", "discussions 0");
    }
    try (ScriptedServer server = script(new ScriptedServer())) {
      assertThat(run("OldScenario", both, callers, server.url()))
          .containsExactly("created 42", "listed 5", "discussions are gone");
      assertThat(server.received().stream().map(Received::line))
          .noneMatch(line -> line.contains("discussions"));
    }
  }

  @Test
  void generatingTwiceGivesTheSameBytes() throws Exception {
    List<Path> before = ConnectorBuild.files(both.java());
    ConnectorBuild again = new ConnectorBuild("github", work.resolve("again"))
        .file("connector.yaml", CONFIG)
        .document("2026.json", RealDocuments.require("github-23.0.2"))
        .document("2025.json", RealDocuments.require("github-20.0.0"));
    java.util.Locale locale = java.util.Locale.getDefault();
    java.util.TimeZone zone = java.util.TimeZone.getDefault();
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr-TR"));
      java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Asia/Kathmandu"));
      again.generate();
    } finally {
      java.util.Locale.setDefault(locale);
      java.util.TimeZone.setDefault(zone);
    }
    assertThat(ConnectorBuild.files(again.java()).stream()
            .map(again.java()::relativize)
            .toList())
        .isEqualTo(before.stream().map(both.java()::relativize).toList());
    for (Path file : before) {
      Path other = again.java().resolve(both.java().relativize(file));
      assertThat(Files.mismatch(file, other)).as(file.getFileName().toString()).isEqualTo(-1);
    }
    for (Path file : ConnectorBuild.files(both.reports())) {
      Path other = again.reports().resolve(both.reports().relativize(file));
      assertThat(Files.mismatch(file, other)).as(file.getFileName().toString()).isEqualTo(-1);
    }
  }

  private static ScriptedServer script(ScriptedServer server) {
    String issues = "/repos/octocat/hello/issues";
    return server
        .on(
            "POST " + issues,
            r -> Answer.json(201, "{\"number\":42,\"title\":\"It broke\",\"state\":\"open\"}"))
        .on(
            "GET " + issues,
            r -> page(server.url() + issues, String.valueOf(r.uri().getRawQuery())))
        .on("PATCH /repos/octocat/hello", r -> Answer.json(200, "{\"name\":\"hello\"}"))
        .on(
            "POST /uploads/repos/octocat/hello/releases/7/assets",
            r -> Answer.json(201, "{\"name\":\"notes.txt\"}"))
        .on("POST " + issues + "/42/labels", r -> Answer.json(200, "[]"))
        .on("GET /orgs/acme/personal-access-tokens", r -> Answer.json(200, "[{\"id\":1}]"))
        .on("DELETE /gists/aa5a315d61ae9438b18d", r -> Answer.empty(204))
        .on(
            "GET /repos/octocat/old-name",
            r -> Answer.json(301, "{}", "Location", server.url() + "/repositories/7"))
        .on("GET /repositories/7", r -> Answer.json(200, "{\"full_name\":\"octocat/new-name\"}"))
        .on("GET /repos/octocat/secret", r -> Answer.json(404, "{\"message\":\"Not Found\"}"));
  }

  private static Answer page(String url, String query) {
    if (query.contains("page=3")) {
      return Answer.json(200, "[{\"number\":5}]");
    }
    boolean second = query.contains("page=2") && !query.contains("per_page");
    String next = "<" + url + "?page=" + (second ? 3 : 2) + ">; rel=\"next\"";
    return Answer.json(
        200,
        second ? "[{\"number\":3},{\"number\":4}]" : "[{\"number\":1},{\"number\":2}]",
        "Link",
        next);
  }

  private static String body(ScriptedServer server, int request) {
    return server.received().get(request).text();
  }

  @SuppressWarnings("unchecked")
  private static List<String> run(String caller, ConnectorBuild connector, Path callers, String url)
      throws Exception {
    try (URLClassLoader loader = connector.load(callers)) {
      return (List<String>)
          loader.loadClass(caller).getMethod("run", String.class).invoke(null, url);
    }
  }

  private static java.util.stream.Stream<JsonNode> modules() throws Exception {
    JsonNode manifest = new ObjectMapper()
        .readTree(both.resources().resolve("META-INF/raccordo/github.json").toFile());
    return StreamSupport.stream(manifest.path("modules").spliterator(), false);
  }

  private static boolean binds(JsonNode module, String version) {
    return bindings(module).anyMatch(b -> serves(b, version));
  }

  private static Set<String> bound(String kind, String version) throws Exception {
    return modules()
        .flatMap(GithubConnectorTest::bindings)
        .filter(b -> serves(b, version) && b.path("operation").asText().equals(kind))
        .map(b -> b.path("method").asText() + ' ' + b.path("path").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static java.util.stream.Stream<JsonNode> bindings(JsonNode module) {
    return StreamSupport.stream(module.path("bindings").spliterator(), false);
  }

  private static boolean serves(JsonNode binding, String version) {
    return StreamSupport.stream(binding.path("versions").spliterator(), false)
        .anyMatch(v -> v.asText().equals(version));
  }
}
