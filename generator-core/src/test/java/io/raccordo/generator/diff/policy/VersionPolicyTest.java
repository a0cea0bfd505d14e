package io.raccordo.generator.diff.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.Selectors;
import io.raccordo.generator.model.ApiModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionPolicyTest {
  private static final Policy POLICY = new Policy(Profile.OASDIFF, Map.of(), Map.of());

  @ParameterizedTest
  @CsvSource({
    "1.0.0, 1.0.0, api-version-not-bumped",
    "1.2.0, 1.1.9, api-version-decreased",
    "1.2.0, 1.3.0, api-major-version-not-bumped",
    "1.2.0, 1.2.0-rc.1, api-version-decreased",
    "v1.2.0, v2.0.0, ",
    "0.2.0, 0.3.0, ",
    "0.2.0, 0.2.1, api-major-version-not-bumped",
    "0.2.0, 1.0.0, ",
    "2024-01-01, 2024-01-01, ",
    "1.0, 1.0, ",
    "01.0.0, 01.0.0, "
  })
  void breaksNeedAMajorVersion(String was, String is, String id) {
    assertThat(judge(was, is, Level.ERR)).isEqualTo(Optional.ofNullable(id));
    assertThat(judge(was, is, Level.WARN)).isEmpty();
  }

  private static Optional<String> judge(String was, String is, Level level) {
    Matching step = new Matching(
        model(was), model(is), List.of(), List.of(), List.of(), Selectors.NONE, Selectors.NONE);
    Finding finding =
        new Finding("r", "Message.", "", List.of(), null, null, Map.of(Dimension.WIRE, level));
    return VersionPolicy.judge(step, List.of(finding)).stream()
        .flatMap(found -> POLICY.apply(List.of(found)).stream())
        .map(Finding::rule)
        .findFirst();
  }

  private static ApiModel model(String version) {
    return new ApiModel(
        "label",
        "api.yaml",
        "3.1",
        new ApiModel.Info("Title", version, null),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of());
  }
}
