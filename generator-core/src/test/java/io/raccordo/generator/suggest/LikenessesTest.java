package io.raccordo.generator.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey.Kind;
import io.raccordo.generator.normalize.Normalizer;
import io.raccordo.generator.openapi.ApiModelReader;
import io.raccordo.generator.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What each likeness says of each pair of operations, in a table; and how far that goes. */
class LikenessesTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private static ApiModel read(String name) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Path file = RESOURCES.resolve("suggest/moved-members").resolve(name);
    return Normalizer.normalize(
        ApiModelReader.lower(
            new SourceReader().read(name, Files.readAllBytes(file), diagnostics),
            name,
            diagnostics),
        diagnostics);
  }

  private static List<OperationProfile> profiles(
      ApiModel model, Rarity words, Rarity typed, boolean free) {
    return model.operations().stream()
        .map(operation -> OperationWords.of(model, operation).profile(words, typed, free))
        .toList();
  }

  @Test
  void sayTheSameAsTheTable() throws IOException {
    ApiModel before = read("v1.yaml");
    ApiModel after = read("v2.yaml");
    Rarity words = new Rarity();
    Rarity typed = new Rarity();
    for (ApiModel model : List.of(before, after)) {
      for (Operation operation : model.operations()) {
        OperationWords read = OperationWords.of(model, operation);
        words.count(read.all());
        typed.count(read.typed());
      }
    }
    List<String> heads = Likenesses.ROWS.stream().map(Likenesses.Row::text).toList();
    StringBuilder table =
        new StringBuilder("earlier\tlater\tscore\t" + String.join("\t", heads) + '\n');
    for (OperationProfile earlier : profiles(before, words, typed, true)) {
      for (OperationProfile later : profiles(after, words, typed, true)) {
        table.append(row(earlier, later)).append('\n');
      }
    }

    Path expected = RESOURCES.resolve("suggest-scores/moved-members.tsv");
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("no update in CI").isNull();
      Files.writeString(expected, table);
    }
    assertThat(table.toString()).isEqualTo(Files.readString(expected));
  }

  private static String row(OperationProfile earlier, OperationProfile later) {
    List<String> cells = new ArrayList<>();
    cells.add(earlier.operation().key().toString());
    cells.add(later.operation().key().toString());
    cells.add(number(OptionalDouble.of(Likenesses.score(earlier, later))));
    for (Likenesses.Row row : Likenesses.ROWS) {
      OptionalDouble value = row.likeness().of(earlier, later);
      value.ifPresent(v -> assertThat(v).as(row.text()).isBetween(0.0, 1.0));
      cells.add(number(value));
    }
    return String.join("\t", cells);
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "-";
  }

  @Test
  void aWordOfEveryOperationSaysLessThanARareOne() {
    Rarity rarity = new Rarity();
    for (int i = 0; i < 20; i++) {
      rarity.count(i == 0 ? List.of("job", "artboard") : List.of("job"));
    }
    WordVector common = WordVector.of(List.of("job"), rarity);
    WordVector rare = WordVector.of(List.of("artboard"), rarity);

    assertThat(common.cosine(common)).isLessThan(0.1);
    assertThat(rare.cosine(rare)).isGreaterThan(0.8);
    assertThat(common.cosine(rare)).isZero();
  }

  @Test
  void wordsAreComparedInOneForm() {
    assertThat(Words.of("documentCreateAsync")).containsExactly("document", "create");
    assertThat(Words.of("Adds new categories, to the boss's status"))
        .containsExactly("create", "create", "category", "boss", "status");
    assertThat(Words.of("layer_uris/42")).containsExactly("layer", "url");
  }

  @Test
  void confidenceGoesByTheLead() throws IOException {
    Operation any = read("v2.yaml").operations().get(0);
    assertThat(any.key().kind()).isEqualTo(Kind.PATH);

    assertThat(Confidence.of(List.of())).isEqualTo(Confidence.NONE);
    assertThat(confidence(any, 0.6, 0.3)).isEqualTo(Confidence.LIKELY);
    assertThat(confidence(any, 0.6, 0.55)).isEqualTo(Confidence.POSSIBLE);
    assertThat(confidence(any, 0.3, 0.28)).isEqualTo(Confidence.NONE);
  }

  private static Confidence confidence(Operation any, double first, double second) {
    return Confidence.of(
        List.of(new Candidate(any, first, List.of()), new Candidate(any, second, List.of())));
  }
}
