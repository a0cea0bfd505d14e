package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.runtime.http.Headers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {
  private static List<Challenge> read(String... fields) {
    return Challenge.of(Headers.of(Map.of("WWW-Authenticate", List.of(fields))));
  }

  /** RFC 9110, section 11.6.1. */
  @Test
  void readsSeveralChallengesOfOneField() {
    assertThat(
            read(
                "Basic realm=\"simple\", Newauth realm=\"apps\", type=1,\ttitle=\"Login to \\\"apps\\\"\""))
        .containsExactly(
            new Challenge("basic", Map.of("realm", "simple")),
            new Challenge(
                "newauth", Map.of("realm", "apps", "type", "1", "title", "Login to \"apps\"")));
  }

  @Test
  void readsFieldsWithTokensAndWithoutParameters() {
    assertThat(read("Negotiate YWJj==, Bearer", "DIGEST Qop = \"auth,auth-int\" , nonce=x"))
        .containsExactly(
            new Challenge("negotiate", Map.of()),
            new Challenge("bearer", Map.of()),
            new Challenge("digest", Map.of("qop", "auth,auth-int", "nonce", "x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",,,", "=", "a=b", "\"", "Bearer scope=\"", "é"})
  void makesTheBestOfWhatIsNoChallenge(String field) {
    assertThat(read(field)).allSatisfy(c -> assertThat(c.parameters()).isEmpty());
  }
}
