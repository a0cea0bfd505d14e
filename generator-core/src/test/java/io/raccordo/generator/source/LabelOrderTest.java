package io.raccordo.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelOrderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1 v2 v9 v10",
        "2.7 2.9 2.10 2.14",
        "2019-07-16 2022-11-28 2026-03",
        "v1alpha1 v1beta1 v1beta2 v1-rc1 v1 v1.1 v2",
        "1 v2 3",
        "1.0.0-SNAPSHOT 1.0.0 1.0.1",
        "2024 2024-06 2024-06-01 2025",
        "api api2 zeta",
        "v007 v8",
        "99999999999999999998 99999999999999999999",
      })
  void sortsNaturally(String labels) {
    List<String> expected = List.of(labels.split(" "));
    List<String> shuffled = new ArrayList<>(expected);
    Collections.shuffle(shuffled, new Random(7));

    shuffled.sort(LabelOrder.INSTANCE);

    assertThat(shuffled).isEqualTo(expected);
  }
}
