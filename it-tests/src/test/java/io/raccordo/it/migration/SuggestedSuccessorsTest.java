package io.raccordo.it.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diff.OperationMatch;
import io.raccordo.generator.diff.OperationMatch.Reason;
import io.raccordo.generator.migrate.Migration;
import io.raccordo.generator.migrate.Migrations;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.suggest.Candidate;
import io.raccordo.generator.suggest.CandidateSearch;
import io.raccordo.generator.suggest.Confidence;
import io.raccordo.generator.suggest.MigrationSuggester;
import io.raccordo.generator.suggest.Suggestion;
import io.raccordo.it.support.ProjectRoot;
import io.raccordo.it.support.SharedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often suggestions are right where the successor is known. The floors may only rise. */
class SuggestedSuccessorsTest {
  /** Each third operation is enough to measure by. */
  private static final int EACH = 3;

  /** Of the sample vendors' operations that are gone, against their own answers. */
  @ParameterizedTest(name = "{0} {1} to {2}")
  @CsvSource({
    "tally-billing, v1.yaml, v2.yaml, 5, 4, 4",
    "pixel-studio, v1.yaml, v2.yaml, 6, 2, 6",
    "lumen-crm, 2025-09.json, 2026-03.json, 1, 0, 0",
  })
  void samples(String vendor, String before, String after, int all, int first, int topThree)
      throws IOException {
    Path folder = ProjectRoot.get().resolve("specs").resolve(vendor);
    Step step = Step.of(folder.resolve(before), folder.resolve(after));
    Migrations answers = step.answers(folder.resolve("migrations.yaml"));
    Score score = new Score();
    for (Suggestion suggestion : MigrationSuggester.suggest(step.matching(), Migrations.NONE)) {
      List<Migration> own =
          answers.of(step.before().label(), suggestion.removed().key());
      score.count(suggestion, own.get(0).target());
    }

    assertThat(score.all()).isEqualTo(all);
    assertThat(score.first()).as(score.toString()).isGreaterThanOrEqualTo(first);
    assertThat(score.topThree()).as(score.toString()).isGreaterThanOrEqualTo(topThree);
  }

  /** Real vendors' operations that are gone, judged by hand. */
  @Test
  @Tag("full")
  void judged() throws IOException {
    Score score = new Score();
    Score likely = new Score();
    for (Map.Entry<String, Map<String, String>> judged : known().entrySet()) {
      String[] documents = judged.getKey().split(" ", -1);
      Step step = Step.of(SharedSpecs.require(documents[0]), SharedSpecs.require(documents[1]));
      for (Suggestion suggestion : MigrationSuggester.suggest(step.matching(), Migrations.NONE)) {
        String successor = judged.getValue().get(suggestion.removed().key().toString());
        if (successor != null) {
          score.count(suggestion, key(successor));
          if (suggestion.confidence() == Confidence.LIKELY) {
            likely.count(suggestion, key(successor));
          }
        }
      }
    }

    assertThat(score.all()).isEqualTo(92);
    assertThat(score.first()).as(score.toString()).isGreaterThanOrEqualTo(65);
    assertThat(score.topThree()).as(score.toString()).isGreaterThanOrEqualTo(70);
    assertThat(likely.all() - likely.first()).as(likely.toString()).isLessThanOrEqualTo(1);
  }

  private static @Nullable OperationKey key(String text) {
    int space = text.indexOf(' ');
    return space < 0
        ? null
        : OperationKey.onPath(
            HttpMethod.valueOf(text.substring(0, space)), text.substring(space + 1));
  }

  private static Map<String, Map<String, String>> known() throws IOException {
    Map<String, Map<String, String>> known = new LinkedHashMap<>();
    Path table = ProjectRoot.get().resolve("it-tests/migrations/known.tsv");
    Files.readAllLines(table).stream()
        .skip(1)
        .map(row -> row.split("\t", -1))
        .forEach(row -> known
            .computeIfAbsent(row[0] + ' ' + row[1], documents -> new LinkedHashMap<>())
            .put(row[2], row[3]));
    return known;
  }

  /** Operations that were found again, without path and operationId. */
  @Test
  @Tag("full")
  void hidden() throws IOException {
    Set<String> steps = new LinkedHashSet<>(known().keySet());
    steps.remove("ory/keto/v0.5.2.json ory/keto/v0.14.0.json");
    int all = 0;
    int first = 0;
    int topThree = 0;
    for (String documents : steps) {
      String[] names = documents.split(" ", -1);
      Step step = Step.of(SharedSpecs.require(names[0]), SharedSpecs.require(names[1]));
      CandidateSearch search = new CandidateSearch(step.matching());
      List<OperationMatch> matched = step.matching().matched();
      for (int i = 0; i < Math.min(matched.size(), EACH * 40); i += EACH) {
        OperationMatch match = matched.get(i);
        if (match.reason() == Reason.GUARDED) {
          continue;
        }
        List<Candidate> best = search.best(hidden(match.before()), 3);
        all++;
        first += best.get(0).operation().equals(match.after()) ? 1 : 0;
        topThree += best.stream().anyMatch(c -> c.operation().equals(match.after())) ? 1 : 0;
      }
    }

    String figures = first + " first and " + topThree + " in the top three of " + all;
    assertThat(first).as(figures).isGreaterThanOrEqualTo(all * 90 / 100);
    assertThat(topThree).as(figures).isGreaterThanOrEqualTo(all * 97 / 100);
  }

  private static Operation hidden(Operation operation) {
    return new Operation(
        new OperationKey(operation.key().kind(), operation.key().method(), "/hidden"),
        operation.origin(),
        null,
        operation.summary(),
        operation.description(),
        operation.tags(),
        operation.deprecated(),
        operation.sunset(),
        operation.parameters(),
        operation.requestBody(),
        operation.responses(),
        operation.security(),
        operation.servers(),
        operation.extensions());
  }
}
