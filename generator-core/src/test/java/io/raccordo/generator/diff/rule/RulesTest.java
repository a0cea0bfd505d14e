package io.raccordo.generator.diff.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Fixtures;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.SetChange;
import io.raccordo.generator.diff.policy.Profile;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void idsAreKebabCase() {
    assertThat(Rules.ROWS.keySet()).allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)+"));
  }

  @Test
  void everyRuleFiresInAFixture() {
    Set<String> fired = new LinkedHashSet<>();
    for (Path folder : Fixtures.folders()) {
      Fixtures.findings(folder).stream().map(Finding::rule).forEach(fired::add);
    }
    assertThat(Rules.ALL)
        .allSatisfy(rule -> assertThat(rule.rows())
            .as(rule.getClass().getSimpleName())
            .anyMatch(r -> fired.contains(r.id())));
  }

  @Test
  void everyRowHasALevelInSomeDimensionOrForSomeProfile() {
    assertThat(Rules.ROWS.values())
        .allMatch(r -> r.wire() != Level.NONE
            || r.behaviour() != Level.NONE
            || Profile.OASDIFF.level(r.id()).orElse(Level.NONE) != Level.NONE
            || !Profile.MAKE.changed(r.id()).isEmpty());
  }

  @Test
  void whatBreaksOneDirectionIsHarmlessInTheOther() {
    assertThat(SchemaRule.wire(Direction.REQUEST, SetChange.SHRANK)).isEqualTo(Level.ERR);
    assertThat(SchemaRule.wire(Direction.RESPONSE, SetChange.SHRANK)).isEqualTo(Level.INFO);
    assertThat(SchemaRule.wire(Direction.REQUEST, SetChange.GREW)).isEqualTo(Level.INFO);
    assertThat(SchemaRule.wire(Direction.RESPONSE, SetChange.GREW)).isEqualTo(Level.ERR);
    assertThat(SchemaRule.wire(Direction.REQUEST, SetChange.OTHER)).isEqualTo(Level.ERR);
    assertThat(SchemaRule.wire(Direction.RESPONSE, SetChange.OTHER)).isEqualTo(Level.ERR);
  }

  /**
   * Schema rules come in pairs: request and response, and each without exception has the level of
   * its direction.
   */
  @Test
  void schemaRulesAreSymmetric() {
    Set<String> exceptions = new LinkedHashSet<>();
    Exceptions.ALL.forEach(e -> exceptions.add(e.id()));
    List<String> requestIds = Rules.ROWS.keySet().stream()
        .filter(id -> id.startsWith("request-body-m") || id.startsWith("request-body-enum"))
        .filter(id -> !id.contains("media-type") && !id.endsWith("-changed"))
        .toList();
    assertThat(requestIds).hasSizeGreaterThan(30);
    assertThat(requestIds).allSatisfy(id -> {
      Row response = Rules.ROWS.get(OasdiffNames.of(id.replace("request-", "response-")));
      assertThat(response).as(id).isNotNull();
      if (!exceptions.contains(response.id())) {
        assertThat(response.wire() == Level.INFO).isEqualTo(Rules.ROWS.get(id).wire() == Level.ERR);
      }
    });
  }

  @Test
  void exceptionsAreAboutRowsAndHaveReasons() {
    assertThat(Exceptions.ALL).allSatisfy(e -> {
      assertThat(Rules.ROWS).containsKey(e.id());
      assertThat(Rules.ROWS.get(e.id()).wire()).isEqualTo(e.level());
      assertThat(e.reason()).endsWith(".");
    });
  }

  @Test
  void sunsetsNeedADay() {
    Path folder = Path.of("src/test/resources/diff/operation-removed");
    var facts = Fixtures.facts(
        Fixtures.read(folder.resolve("before.yaml")), Fixtures.read(folder.resolve("after.yaml")));
    assertThat(Rules.evaluate(facts, Fixtures.OCCASION))
        .extracting(Finding::rule)
        .contains("api-path-removed-before-sunset");
    assertThat(Rules.evaluate(facts, Occasion.TIMELESS))
        .extracting(Finding::rule)
        .doesNotContain("api-path-removed-before-sunset");
  }
}
