package io.raccordo.it.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.connector.ScriptedServer;
import io.raccordo.it.connector.ScriptedServer.Answer;
import io.raccordo.it.connector.ScriptedServer.Received;
import io.raccordo.it.support.ProjectRoot;
import java.io.File;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

/**
 * Callers of a retired API version are moved by the recipe that is in the connector's jar: what can
 * be said with other names is, what cannot is left to shims, and either way the calls do what they
 * did before.
 */
@Tag("once")
class RecipeTest implements RewriteTest {
  private static final Path FOLDER = ProjectRoot.get().resolve("it-tests/recipes/parcel-desk");
  private static final Path BEFORE = FOLDER.resolve("before");
  private static final Path AFTER = FOLDER.resolve("after");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the connector's users have on their class path besides the connector. */
  private static final Pattern OF_CALLERS =
      Pattern.compile("raccordo-connector-runtime|connector-runtime.target|tools.jackson|jspecify");

  @TempDir
  static Path work;

  private static ConnectorBuild connector;

  @BeforeAll
  static void build() throws IOException {
    connector = new ConnectorBuild("parcel-desk", work.resolve("connector"));
    for (Path file : ConnectorBuild.files(FOLDER)) {
      if (file.getParent().equals(FOLDER)) {
        connector.document(file.getFileName().toString(), file);
      }
    }
    connector.generate();
    connector.compile();
  }

  @Override
  public void defaults(RecipeSpec spec) {
    Recipes recipes = Recipes.in(connector.resources());
    List<Path> classPath = new ArrayList<>(List.of(connector.classes()));
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> OF_CALLERS.matcher(entry).find())
        .map(Path::of)
        .forEach(classPath::add);
    spec.recipe(recipes.activate("io.raccordo.samples.parcel.MigrateTo_v2"))
        .parser(JavaParser.fromJavaVersion().classpath(classPath));
  }

  /** Rewrite-test runs a recipe again on what it made, and fails where that changes anything. */
  @Test
  void movesCallersOnce() throws IOException {
    Map<String, String> after = sources(AFTER);
    List<SourceSpecs> sources = new ArrayList<>();
    sources(BEFORE)
        .forEach((name, text) ->
            sources.add(after.containsKey(name) ? java(text, after.get(name)) : java(text)));
    assertThat(after).hasSize(4);
    rewriteRun(sources.toArray(SourceSpecs[]::new));
  }

  @Test
  void changesNothingInMovedCallers() throws IOException {
    Map<String, String> moved = sources(BEFORE);
    moved.putAll(sources(AFTER));
    rewriteRun(moved.values().stream().map(text -> java(text)).toArray(SourceSpecs[]::new));
  }

  @Test
  void movedCallersDoWhatTheyDidBefore() throws Exception {
    List<Received> requests = new ArrayList<>();
    List<Received> later = new ArrayList<>();
    List<String> told = run("before", sources(BEFORE), requests);
    Map<String, String> moved = sources(BEFORE);
    moved.putAll(sources(AFTER));

    assertThat(run("after", moved, later)).isEqualTo(told);
    assertThat(lines(later)).isEqualTo(lines(requests));
    assertThat(told)
        .containsExactly(
            "Ann has T-7, yet open, urgent",
            "Ann has T-7; Ann has T-7, yet open, urgent",
            "Main in Bari, Port in Bari, Mole in Bari",
            "[1, 2, 3, 4]",
            "p1 at green",
            "[Branch[sign=Main], Branch[sign=Port], Branch[sign=Mole], Branch[sign=Hall]]",
            "not faxed",
            "Ann");
    assertThat(lines(requests))
        .containsExactly(
            "POST /v2/parcels/p1/handovers {\"receiver\":\"Ann\",\"remark\":\"ring twice\",\"urgency\":\"calm\"}",
            "POST /v2/parcels/p2/handovers {\"receiver\":\"Bob\",\"remark\":null,\"urgency\":\"urgent\"}",
            "POST /v2/parcels/p5/handovers {\"receiver\":\"Ann\"}",
            "GET /v2/branches?city=Bari ",
            "GET /v2/branches ",
            "GET /v2/branches ",
            "GET /v2/branches?page=2 ",
            "POST /v2/parcels/p3/handovers {\"receiver\":\"Cleo\"}",
            "POST /v2/parcels/p3/weighings {\"kilograms\":1.25}",
            "POST /v2/parcels/p3/returns {\"photo\":{\"url\":\"https://p.example/3\"},\"reason\":\"too late\"}",
            "POST /v2/parcels/p3/insurances {\"tariff\":\"large\"}",
            "POST /v2/parcels/p4/handovers {\"receiver\":\"Dora\"}");
  }

  @Test
  void manifestAndReportNameIt() throws IOException {
    JsonNode modules = JSON.readTree(
            connector.resources().resolve("META-INF/raccordo/parcel-desk.json").toFile())
        .path("modules");
    List<String> moved = new ArrayList<>();
    for (JsonNode module : modules) {
      for (JsonNode upgrade : module.path("upgrades")) {
        if (upgrade.path("recipe").asText().equals("io.raccordo.samples.parcel.MigrateTo_v2")) {
          moved.add(module.path("id").asText());
        }
      }
    }
    assertThat(moved).containsExactly("create-handover", "list-desks", "parcel-delivered-webhook");
    assertThat(connector.reports().resolve("parcel-desk/report.md"))
        .content()
        .contains("Recipe io.raccordo.samples.parcel.MigrateTo_v2 moves code that calls 3 modules");
  }

  /** Callers compiled and run against the newest version; all others are gone. */
  @SuppressWarnings("unchecked")
  private static List<String> run(String name, Map<String, String> sources, List<Received> requests)
      throws Exception {
    Path folder = Files.createDirectories(work.resolve(name + "-sources"));
    Path classes = work.resolve(name);
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      files.add(Files.writeString(folder.resolve(source.getKey()), source.getValue()));
    }
    connector.compileCallersOfRetired(files, classes, 17);
    try (ScriptedServer server = vendor();
        URLClassLoader loader = connector.load(classes)) {
      List<String> told = (List<String>)
          loader.loadClass("Calls").getMethod("run", String.class).invoke(null, server.url());
      requests.addAll(server.received());
      return told;
    }
  }

  private static ScriptedServer vendor() throws IOException {
    ScriptedServer server = new ScriptedServer();
    for (String parcel : List.of("p1", "p2", "p3", "p4", "p5")) {
      String path = "POST /v2/parcels/" + parcel;
      server.on(path + "/handovers", r -> Answer.json(201, """
          {"receiver": "Ann", "tracking_number": "T-7", "state": "open", "urgency": "urgent"}"""));
      for (String kind : List.of("/weighings", "/returns", "/insurances")) {
        server.on(path + kind, r -> Answer.empty(204));
      }
    }
    return server.on(
        "GET /v2/branches", r -> Answer.json(200, r.line().endsWith("page=2") ? "{}" : """
        {"branches": [{"title": "Main", "city": "Bari", "floor": 1},
         {"title": "Port", "city": "Bari", "floor": 2},
         {"title": "Mole", "city": "Bari", "floor": 3},
         {"title": "Hall", "city": "Bari", "floor": 4}]}"""));
  }

  /** Requests with their bodies, whose members are sorted. */
  private static List<String> lines(List<Received> requests) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Received request : requests) {
      JsonNode body = JSON.readTree(request.text());
      lines.add(request.line()
          + ' '
          + (body.isMissingNode()
              ? ""
              : JSON.writeValueAsString(JSON.treeToValue(body, TreeMap.class))));
    }
    return lines;
  }

  private static Map<String, String> sources(Path folder) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path file : ConnectorBuild.files(folder)) {
      sources.put(file.getFileName().toString(), Files.readString(file));
    }
    return sources;
  }
}
