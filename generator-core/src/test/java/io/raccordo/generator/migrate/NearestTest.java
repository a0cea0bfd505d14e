package io.raccordo.generator.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KEYS =
      List.of("label", "package", "nature", "order", "securitySchemes");

  @ParameterizedTest
  @CsvSource({
    "lable, label",
    "LABEL, label",
    "pakage, package",
    "natures, nature",
    "security, securitySchemes",
    "security_schemes, securitySchemes",
    "odrer, order"
  })
  void findsWhatWasMeant(String text, String meant) {
    assertThat(Nearest.to(text, KEYS)).contains(meant);
  }

  @Test
  void doesNotGuessWildly() {
    assertThat(Nearest.to("colour", KEYS)).isEmpty();
    assertThat(Nearest.to("", KEYS)).isEmpty();
    assertThat(Nearest.to("label", List.of())).isEmpty();
  }

  @Test
  void takesTheFirstOfEquallyNearOnes() {
    assertThat(Nearest.to("v3", List.of("v1", "v2"))).contains("v1");
    assertThat(Nearest.to("v", List.of("v1", "v2"))).contains("v1");
  }

  @Test
  void listsReadLikeSentences() {
    assertThat(Listing.of(List.of())).isEqualTo("nothing");
    assertThat(Listing.of(List.of("a"))).isEqualTo("a");
    assertThat(Listing.of(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Listing.of(java.util.Collections.nCopies(20, "a"))).endsWith("a and 8 more");
  }
}
