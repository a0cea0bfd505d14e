package io.raccordo.it.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diff.Fact;
import io.raccordo.generator.diff.FactDetector;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.OperationFact.OperationAdded;
import io.raccordo.generator.diff.OperationFact.OperationRemoved;
import io.raccordo.generator.diff.OperationMatcher;
import io.raccordo.generator.diff.rule.Occasion;
import io.raccordo.generator.diff.rule.Rules;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.OperationKey.Kind;
import io.raccordo.generator.openapi.ApiModelReader;
import io.raccordo.generator.source.SourceReader;
import io.raccordo.it.support.RealDocuments;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two real snapshots of one API. The numbers are those that two other tools find, too. */
@Tag("once")
class GithubDiffTest {
  @Test
  void findsWhatWasRemovedAndAdded() throws Exception {
    ApiModel before = read("github-20.0.0");
    ApiModel after = read("github-23.0.2");
    List<Fact> facts = FactDetector.detect(OperationMatcher.match(before, after, List.of()));

    List<OperationRemoved> removed = only(facts, OperationRemoved.class);
    assertThat(removed).hasSize(69);
    assertThat(removed.stream().filter(f -> !f.notice().deprecated())).hasSize(25);
    assertThat(only(facts, OperationAdded.class).stream().filter(f -> f.key().kind() == Kind.PATH))
        .hasSize(212);

    List<Finding> findings = Rules.evaluate(facts, Occasion.TIMELESS);
    assertThat(findings).as("findings that a reader can take in").hasSizeLessThan(1200);
    assertThat(findings).allMatch(f -> f.before() != null || f.after() != null);
  }

  @Test
  void doesNotDifferFromItself() throws Exception {
    ApiModel model = read("github-23.0.2");
    assertThat(FactDetector.detect(OperationMatcher.match(model, read("github-23.0.2"), List.of())))
        .isEmpty();
  }

  private static ApiModel read(String id) throws Exception {
    Diagnostics diagnostics = new Diagnostics();
    byte[] content = Files.readAllBytes(RealDocuments.require(id));
    return ApiModelReader.lower(
        new SourceReader().read(id + ".json", content, diagnostics), id, diagnostics);
  }

  private static <F extends Fact> List<F> only(List<Fact> facts, Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
