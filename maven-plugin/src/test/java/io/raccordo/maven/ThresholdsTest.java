package io.raccordo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdsTest {
  @Test
  void readsPairsInAnyCaseAndWithBlanks() throws MojoExecutionException {
    assertThat(Thresholds.parse("wire=ERR, Behaviour = warn,SOURCE=info"))
        .isEqualTo(Map.of(
            Dimension.WIRE, Level.ERR,
            Dimension.BEHAVIOUR, Level.WARN,
            Dimension.SOURCE, Level.INFO));
  }

  @Test
  void readsPairsInATurkishLocale() throws MojoExecutionException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(Thresholds.parse("wire=info,binary=info"))
          .isEqualTo(Map.of(Dimension.WIRE, Level.INFO, Dimension.BINARY, Level.INFO));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void isEmptyWhenNothingIsGiven(String text) throws MojoExecutionException {
    assertThat(Thresholds.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wire          | \"wire\" is no pair of a dimension and a level",
        "wire=ERR=ERR  | \"wire=ERR=ERR\" is no pair of a dimension and a level",
        "wire=ERR,     | \"\" is no pair of a dimension and a level",
        "cable=ERR     | \"cable\" is no dimension; there are wire, source, binary, behaviour",
        "wire=FATAL    | \"FATAL\" is no level; there are INFO, WARN, ERR",
        "wire=NONE     | \"NONE\" is no level; there are INFO, WARN, ERR",
        "wire=ERR,wire=WARN | the dimension wire is named twice",
      })
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> Thresholds.parse(text))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("-DfailOn: " + message + ". Write it as in -DfailOn=wire=ERR,behaviour=WARN.");
  }
}
