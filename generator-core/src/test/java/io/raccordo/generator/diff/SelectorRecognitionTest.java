package io.raccordo.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diff.Selector.Kind;
import io.raccordo.generator.diff.Selector.Reason;
import io.raccordo.generator.diff.StatedSelector.In;
import io.raccordo.generator.model.ApiModel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recognised in the documents of the fixtures, and for which reason. */
class SelectorRecognitionTest {
  @ParameterizedTest
  @CsvSource({
    "selector-path-segment, PATH_SEGMENT, , v1, v2, SHARED_SEGMENT, 2, 3",
    "selector-date-segment, DATE_SEGMENT, , , 2026-03, SHARED_SEGMENT, 2, 2",
    "selector-header, HEADER, Vendor-Version, 2.10, 2.11, NAMED_PARAMETER, 2, 3",
    "selector-query, QUERY, api-version, 2024-05-01-preview, 2025-01-01, NAMED_PARAMETER, 2, 2",
    "selector-server, SERVER, release, v1, v2, SHARED_SEGMENT, 1, 1",
    "selector-server-host, SERVER, , v1, v2, HOST_NAME, 1, 1",
  })
  void recognises(
      String folder,
      Kind kind,
      @Nullable String name,
      @Nullable String earlier,
      String later,
      Reason reason,
      int operations,
      int of) {
    Selector selector = selector(document(folder, "after"), null);

    assertThat(selector.kind()).isEqualTo(kind);
    assertThat(selector.name()).isEqualTo(name);
    assertThat(selector.value()).isEqualTo(later);
    assertThat(selector.reason()).isEqualTo(reason);
    assertThat(selector.operations()).isEqualTo(operations);
    assertThat(selector.of()).isEqualTo(of);
    if (earlier != null) {
      assertThat(selector(document(folder, "before"), null).value()).isEqualTo(earlier);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "selector-path-segment-none",
        "selector-header-none",
        "selector-query-none",
        "selector-server-none"
      })
  void takesNothingElseForOne(String folder) {
    assertThat(SelectorRecognition.of(document(folder, "before"), null)).isEqualTo(Selectors.NONE);
    assertThat(SelectorRecognition.of(document(folder, "after"), null)).isEqualTo(Selectors.NONE);
  }

  @Test
  void whatTheTeamStatesIsTaken() {
    ApiModel model = document("selector-header-none", "before");

    Selector preset = selector(model, new StatedSelector(In.HEADER, "client-version", Map.of()));
    assertThat(preset.place()).isEqualTo("header client-version");
    assertThat(preset.value()).isEqualTo("1.0");
    assertThat(preset.reason()).isEqualTo(Reason.STATED);
    assertThat(preset.operations()).isEqualTo(2);

    Selector own = selector(
        model, new StatedSelector(In.HEADER, "Client-Version", Map.of("before.yaml", "7")));
    assertThat(own.value()).isEqualTo("7");

    Selector undeclared = selector(model, new StatedSelector(In.QUERY, "release", Map.of()));
    assertThat(undeclared.value()).isEqualTo("before.yaml");
    assertThat(undeclared.operations()).isZero();
  }

  @Test
  void whatTheTeamStatesLeavesOtherParametersAlone() {
    ApiModel model = document("selector-header", "before");

    assertThat(SelectorRecognition.of(model, new StatedSelector(In.PATH, null, Map.of())))
        .isEqualTo(Selectors.NONE);
  }

  private static Selector selector(ApiModel model, @Nullable StatedSelector stated) {
    Selectors selectors = SelectorRecognition.of(model, stated);
    return selectors.sent() != null
        ? selectors.sent()
        : Objects.requireNonNull(selectors.addressed());
  }

  private static ApiModel document(String folder, String name) {
    return Fixtures.read(Path.of("src/test/resources/diff", folder, name + ".yaml"));
  }
}
