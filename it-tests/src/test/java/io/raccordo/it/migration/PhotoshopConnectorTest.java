package io.raccordo.it.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diff.DeclaredMatch;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.OperationMatcher;
import io.raccordo.generator.emit.ConnectorEmitter;
import io.raccordo.generator.migrate.ConnectorConfig;
import io.raccordo.generator.migrate.Migrations;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ConnectorPlanner;
import io.raccordo.generator.plan.Ledger;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.PlanRequest;
import io.raccordo.generator.plan.UpgradePlan;
import io.raccordo.generator.plan.Verdict;
import io.raccordo.it.corpus.MemoryCompiler;
import io.raccordo.it.diff.IndependentValidator;
import io.raccordo.it.support.ProjectRoot;
import io.raccordo.it.support.SharedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The connector of both versions, and what callers of v1 send, as it arrives at v2. */
@Tag("once")
class PhotoshopConnectorTest {
  private static final Path FOLDER =
      ProjectRoot.get().resolve("it-tests/migrations/adobe-photoshop");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ConnectorPlan plan;
  private static IndependentValidator validator;

  @BeforeAll
  static void plan() throws IOException {
    Path later = SharedSpecs.require("adobe-photoshop/v2.json");
    Step step = Step.of(SharedSpecs.require("adobe-photoshop/v1.json"), later);
    Migrations answers = step.answers(FOLDER.resolve("migrations.yaml"));
    List<DeclaredMatch> declared = answers.all().stream()
        .map(answer -> new DeclaredMatch(answer.source(), answer.target()))
        .toList();
    Matching matching = OperationMatcher.match(step.before(), step.after(), declared);
    plan = ConnectorPlanner.plan(
        new PlanRequest(
            "adobe-photoshop",
            ConnectorConfig.NONE,
            answers,
            List.of(step.before(), step.after()),
            List.of(matching),
            Ledger.EMPTY),
        new Diagnostics());
    ObjectNode document = (ObjectNode) JSON.readTree(later.toFile());
    loosen(document);
    validator = new IndependentValidator(document);
  }

  @Test
  @Tag("full")
  void compiles() throws IOException {
    List<GeneratedFile> sources = ConnectorEmitter.emit(plan).stream()
        .filter(file -> file.path().endsWith(".java"))
        .toList();
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      assertThat(compiler.problems(sources)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "documentManifest, GenerateManifestRequest",
    "renditionCreate, CreateCompositeRequest",
    "photoshopActions, ActionsRequest",
    "text, CreateCompositeRequest",
    "artboardCreate, CreateArtboardRequest",
  })
  void arrivesAsTheVendorWantsIt(String operation, String schema) throws IOException {
    OperationKey key = OperationKey.onPath(HttpMethod.POST, "/pie/psdService/" + operation);
    ModuleRevision revision = plan.families().stream()
        .flatMap(family -> family.revisions().stream())
        .filter(r -> r.bindings().stream().anyMatch(b -> b.operation().equals(key)))
        .findFirst()
        .orElseThrow();
    UpgradePlan upgrade = revision.upgrades().get("v2").get(0);
    assertThat(upgrade.verdict()).isEqualTo(Verdict.AUTOMATIC);

    String old = Files.readString(FOLDER.resolve("inputs/" + operation + ".v1.json"));
    JsonNode sent = JSON.readTree(
        AppliedSteps.of(upgrade.input()).apply(AppliedSteps.json(old)).toString());

    Path expected = FOLDER.resolve("inputs/" + operation + ".v2.json");
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("no update in CI").isNull();
      Files.writeString(expected, sent.toPrettyString() + '\n');
    }
    assertThat(sent).isEqualTo(JSON.readTree(expected.toFile()));
    assertThat(validator.errors("/components/schemas/" + schema, sent, Direction.REQUEST))
        .isEmpty();

    String answer = "{\"jobId\": \"j1\", \"statusUrl\": \"https://x.example/j1\"}";
    String read =
        AppliedSteps.of(upgrade.output()).apply(AppliedSteps.json(answer)).toString();
    assertThat(JSON.readTree(read).at("/_links/self/href").asText())
        .isEqualTo("https://x.example/j1");
  }

  /**
   * The document's discriminators name no schema, and its alternatives overlap: each output is all
   * of them.
   */
  private static void loosen(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("discriminator");
      JsonNode alternatives = object.remove("oneOf");
      if (alternatives != null) {
        object.set("anyOf", alternatives);
      }
    }
    node.forEach(PhotoshopConnectorTest::loosen);
  }
}
