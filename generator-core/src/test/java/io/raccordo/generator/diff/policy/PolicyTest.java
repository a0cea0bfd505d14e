package io.raccordo.generator.diff.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.rule.Rules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  private static final Finding ENUM =
      finding("response-property-enum-value-added", Map.of(Dimension.WIRE, Level.ERR));
  private static final Finding OWN =
      finding("request-parameter-in-changed", Map.of(Dimension.WIRE, Level.ERR));
  private static final Finding DEFAULT =
      finding("request-parameter-default-value-added", Map.of(Dimension.BEHAVIOUR, Level.WARN));

  @Test
  void strictKeepsTheLevelsOfTheRules() {
    assertThat(Policy.STRICT.apply(List.of(ENUM, OWN, DEFAULT)))
        .containsExactly(ENUM, OWN, DEFAULT);
  }

  @Test
  void oasdiffHasItsLevelsForItsIds() {
    Policy policy = new Policy(Profile.OASDIFF, Map.of(), Map.of());
    List<Finding> judged = policy.apply(List.of(ENUM, OWN, DEFAULT));
    assertThat(judged)
        .extracting(Finding::levels)
        .containsExactly(Map.of(Dimension.WIRE, Level.WARN), Map.of(Dimension.WIRE, Level.ERR));
    assertThat(judged).extracting(Finding::rule).doesNotContain(OWN.rule());
  }

  @Test
  void oasdiffLevelsAreAboutOurRows() {
    Set<String> ids = new LinkedHashSet<>(Rules.ROWS.keySet());
    ids.addAll(VersionPolicy.IDS);
    assertThat(LevelTable.read("oasdiff-levels.tsv")).hasSize(509);
    assertThat(ids).containsAll(LevelTable.read("oasdiff-levels.tsv").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"graph-levels.tsv", "make-levels.tsv"})
  void changedLevelsAreAboutOurRowsAndChangeThem(String table) {
    LevelTable.readDimensions(table).forEach((id, levels) -> {
      assertThat(Rules.ROWS).containsKey(id);
      assertThat(levels).as(id).isNotEqualTo(Rules.ROWS.get(id).levels());
    });
  }

  @Test
  void graphTakesAddedEnumValuesAndRefusesRequiredHeaders() {
    Finding header = finding("new-required-request-parameter", Map.of(Dimension.WIRE, Level.ERR));
    assertThat(new Policy(Profile.GRAPH, Map.of(), Map.of()).apply(List.of(ENUM, header, DEFAULT)))
        .extracting(Finding::levels)
        .containsExactly(
            Map.of(Dimension.WIRE, Level.INFO),
            Map.of(Dimension.WIRE, Level.ERR),
            Map.of(Dimension.BEHAVIOUR, Level.WARN));
  }

  @Test
  void severitiesGoOverTheProfile() {
    Policy policy = new Policy(Profile.OASDIFF, Map.of(ENUM.rule(), Level.NONE), Map.of());
    assertThat(policy.apply(List.of(ENUM))).isEmpty();
    Policy own = new Policy(Profile.OASDIFF, Map.of(OWN.rule(), Level.WARN), Map.of());
    assertThat(own.apply(List.of(OWN)).get(0).level(Dimension.WIRE)).isEqualTo(Level.WARN);
  }

  @Test
  void gateClosesPerDimension() {
    assertThat(Policy.STRICT.violations(List.of(ENUM, DEFAULT))).containsExactly(ENUM);
    Policy both = new Policy(
        Profile.STRICT,
        Map.of(),
        Map.of(Dimension.WIRE, Level.ERR, Dimension.BEHAVIOUR, Level.WARN));
    assertThat(both.violations(List.of(ENUM, DEFAULT))).containsExactly(ENUM, DEFAULT);
    Policy none = new Policy(Profile.STRICT, Map.of(), Map.of(Dimension.WIRE, Level.NONE));
    assertThat(none.violations(List.of(ENUM, DEFAULT))).isEmpty();
  }

  @Test
  void profilesHaveNames() {
    assertThat(Profile.named("oasdiff")).contains(Profile.OASDIFF);
    assertThat(Profile.named("Strict")).contains(Profile.STRICT);
    assertThat(Profile.named("lenient")).isEmpty();
  }

  private static Finding finding(String rule, Map<Dimension, Level> levels) {
    return new Finding(rule, "Message.", "", List.of(), null, null, levels);
  }
}
