package io.raccordo.generator.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.raccordo.generator.migrate.Migration.InputGuard;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.UpgradePlan.Conversion;
import io.raccordo.generator.plan.UpgradePlan.Step;
import io.raccordo.generator.plan.UpgradePlan.Step.Convert;
import io.raccordo.generator.plan.UpgradePlan.Step.Drop;
import io.raccordo.generator.plan.UpgradePlan.Step.Each;
import io.raccordo.generator.plan.UpgradePlan.Step.MapValues;
import io.raccordo.generator.plan.UpgradePlan.Step.Move;
import io.raccordo.generator.plan.UpgradePlan.Step.Needs;
import io.raccordo.generator.plan.UpgradePlan.Step.Put;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each way to write an answer becomes. */
class MigrationsReaderTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static OwnFile file(String input) {
    return OwnFile.of(
        "migrations.yaml",
        "migrations:\n- from: {version: v1, operation: POST /a}\n  to: {version: v2, operation: POST /b}\n  input:\n"
            + input.indent(2));
  }

  private static List<Step> steps(String input) {
    OwnFile file = file(input);
    List<Step> steps = file.migrations().all().get(0).input();
    assertThat(file.found()).isEmpty();
    return steps;
  }

  @Test
  void moveMakesOneStep() {
    assertThat(steps("- {move: 'path:/a~1b', to: 'body:/c/d'}"))
        .containsExactly(new Move("path:/a~1b", "body:/c/d", ""));
  }

  @Test
  void conversionComesBeforeItsMove() {
    assertThat(steps("- {move: /a, to: /b, convert: {scale: -2, type: string}}"))
        .containsExactly(new Convert("/a", -2, Conversion.TO_STRING, ""), new Move("/a", "/b", ""));
    assertThat(steps("- {move: /a, to: /b, convert: {scale: 3}}"))
        .containsExactly(new Convert("/a", 3, null, ""), new Move("/a", "/b", ""));
  }

  @Test
  void everyConversionHasItsWord() {
    List<String> words = List.of("string", "integer", "number", "boolean", "array", "item");
    List<Conversion> read = words.stream()
        .map(
            word -> steps("- {move: /a, to: /b, convert: {type: " + word + "}}").get(0))
        .map(step -> ((Convert) step).type())
        .toList();

    assertThat(read).containsExactly(Conversion.values());
  }

  @Test
  void tableComesBeforeItsMove() {
    Map<String, JsonNode> values = Map.of("a", JSON.textNode("x"));

    assertThat(steps("- {map: /a, values: {a: x}}"))
        .containsExactly(new MapValues("/a", values, ""));
    assertThat(steps("- {map: /a, to: /a, values: {a: x}}"))
        .containsExactly(new MapValues("/a", values, ""));
    assertThat(steps("- {map: /a, to: /b, values: {a: x}}"))
        .containsExactly(new MapValues("/a", values, ""), new Move("/a", "/b", ""));
  }

  @Test
  void tableKeepsTypesAndOrder() {
    MapValues map = (MapValues)
        steps("- {map: /a, values: {'2': 2, 1: true, b: '1', c: 1.50}}").get(0);

    assertThat(map.values().keySet()).containsExactly("2", "1", "b", "c");
    assertThat(map.values().values())
        .containsExactly(
            JSON.numberNode(2),
            JSON.booleanNode(true),
            JSON.textNode("1"),
            JSON.numberNode(new BigDecimal("1.50")));
  }

  @Test
  void itemsComeBeforeTheirMove() {
    List<Step> inner = List.of(new Move("/b", "/c", ""), new Drop("/d", "Nothing reads it."));
    String each = "do: [{move: /b, to: /c}, {drop: /d, reason: Nothing reads it.}]}";

    assertThat(steps("- {each: /a, " + each)).containsExactly(new Each("/a", inner, ""));
    Convert onlyItem = new Convert("/a", 0, Conversion.ONLY_ITEM, "");
    assertThat(steps("- {each: /a, convert: {type: item}, " + each))
        .containsExactly(new Each("/a", inner, ""), onlyItem);
    assertThat(steps("- {each: /a, to: /z, convert: {type: item}, " + each))
        .containsExactly(new Each("/a", inner, ""), onlyItem, new Move("/a", "/z", ""));
    assertThat(steps("- {each: /a, to: /z, " + each))
        .containsExactly(new Each("/a", inner, ""), new Move("/a", "/z", ""));
  }

  @Test
  void otherStepsKeepTheirReason() {
    assertThat(steps("""
                - {set: /a, value: {b: [1, null]}, reason: It was always so.}
                - {drop: /c, reason: Nothing reads it.}
                - {needs: /d, reason: Only a person knows it.}
                """))
        .containsExactly(
            new Put(
                "/a",
                JSON.objectNode().set("b", JSON.arrayNode().add(1).addNull()),
                "It was always so."),
            new Drop("/c", "Nothing reads it."),
            new Needs("/d", "Only a person knows it."));
  }

  @Test
  void everyStepKnowsItsPlace() {
    Migration migration = file("""
                - {move: /a, to: /b, convert: {type: string}}
                - {each: /c, do: [{move: /d, to: /e}, {move: /d, to: /e}]}
                """).migrations().all().get(0);
    List<Step> steps = migration.input();
    List<Step> inner = ((Each) steps.get(2)).steps();

    assertThat(steps.subList(0, 2))
        .allSatisfy(step ->
            assertThat(migration.originOf(step).pointer()).isEqualTo("/migrations/0/input/0"));
    assertThat(migration.originOf(inner.get(0)).pointer()).isEqualTo("/migrations/0/input/1/do/0");
    assertThat(migration.originOf(inner.get(1)).pointer()).isEqualTo("/migrations/0/input/1/do/1");
    assertThat(migration.originOf(new Move("/d", "/e", ""))).isEqualTo(migration.origin());
  }

  @Test
  void readsAnswers() {
    OwnFile file = OwnFile.of("migrations.yaml", """
            migrations:
              - from: {version: v1, operation: "DELETE /a/{id}"}
                when: {input: "query:/kind", equals: 7}
                to: {version: "2026", operation: "PATCH /b/{id}"}
              - from: {version: v1, operation: WEBHOOK paid and done}
                noTarget: {advice: Do it by hand., since: 2026-01-31}
              - from: {version: v1, operation: CALLBACK tracked}
                to: {version: v2, operation: CALLBACK tracked}
            """);

    List<Migration> all = file.migrations().all();

    assertThat(file.found()).isEmpty();
    assertThat(all).extracting(Migration::from).containsExactly("v1", "v1", "v1");
    assertThat(all.get(0).source()).isEqualTo(OperationKey.onPath(HttpMethod.DELETE, "/a/{id}"));
    assertThat(all.get(0).to()).isEqualTo("2026");
    assertThat(all.get(0).target()).isEqualTo(OperationKey.onPath(HttpMethod.PATCH, "/b/{id}"));
    assertThat(all.get(0).guard()).isEqualTo(new InputGuard("query:/kind", "7"));
    assertThat(all.get(0).restructures()).isFalse();
    assertThat(all.get(1).source()).hasToString("webhook paid and done");
    assertThat(all.get(1).to()).isNull();
    assertThat(all.get(1).target()).isNull();
    assertThat(all.get(1).advice()).isEqualTo("Do it by hand.");
    assertThat(all.get(1).since()).isEqualTo("2026-01-31");
    assertThat(all.get(2).source()).hasToString("callback tracked");
    assertThat(all.get(2).origin().pointer()).isEqualTo("/migrations/2");
  }

  @Test
  void leavesOutAnswersAndStepsWithAFault() {
    OwnFile file = OwnFile.of("migrations.yaml", """
            migrations:
              - from: {version: v1, operation: GET}
                noTarget: {advice: Do it by hand.}
              - from: {version: v1, operation: GET /a}
                to: {version: v2, operation: GET /b}
                input:
                  - {move: a, to: /b}
                  - {move: /c, to: /d}
              - from: {version: v1, operation: GET /a}
                when: {input: /kind}
                noTarget: {advice: Do it by hand.}
            """);

    Migrations migrations = file.migrations();

    assertThat(file.diagnostics.all()).hasSize(3);
    assertThat(migrations.all())
        .singleElement()
        .satisfies(
            migration -> assertThat(migration.input()).containsExactly(new Move("/c", "/d", "")));
  }
}
