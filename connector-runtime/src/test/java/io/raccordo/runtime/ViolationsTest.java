package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ViolationsTest extends LoopbackTest {

  record Case(JsonNode node) {
    @Override
    public String toString() {
      return node.path("name").stringValue();
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream file = ViolationsTest.class.getResourceAsStream("violations.json")) {
      return new JsonMapper()
          .readTree(Objects.requireNonNull(file))
          .valueStream()
          .map(Case::new)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsThem(Case each) {
    assertThat(Violations.in(each.node().path("body")))
        .extracting(Violation::toString)
        .containsExactlyElementsOf(each.node()
            .path("violations")
            .valueStream()
            .map(JsonNode::stringValue)
            .toList());
  }

  private DataException failure(String contentType) {
    server.stubFor(any(anyUrl())
        .willReturn(
            aResponse().withStatus(422).withHeader("Content-Type", contentType).withBody("""
                {"type": "https://example.net/invalid", "title": "Invalid", "status": 422, "detail": "Age is odd.",
                 "instance": "/log/17", "errors": [{"detail": "is odd", "pointer": "#/age"}]}""")));
    DataException[] failure = {null};
    assertThatThrownBy(() -> run(action(Binding.of("POST", "/x").json()), "{}"))
        .isInstanceOfSatisfying(DataException.class, e -> failure[0] = e);
    return failure[0];
  }

  @Test
  void exceptionsHaveThemAndTheProblem() {
    DataException e = failure("Application/Problem+JSON; charset=utf-8");
    assertThat(e.violations()).singleElement().satisfies(violation -> {
      assertThat(violation.field()).contains("#/age");
      assertThat(violation.message()).contains("is odd");
      assertThat(violation.code()).isEmpty();
    });
    assertThat(e.problem()).hasValueSatisfying(problem -> {
      assertThat(problem).hasToString("https://example.net/invalid Invalid: Age is odd.");
      assertThat(problem.status()).hasValue(422);
      assertThat(problem.instance()).hasToString("Optional[/log/17]");
      assertThat(problem.toJson().has("errors")).isTrue();
    });
    assertThat(failure("application/json").problem()).isEmpty();
  }

  @Test
  void problemsOfAnotherFormAreIgnored() {
    ProblemDetails problem = new ProblemDetails(json("{'type':'%','status':'422','title':1}"));
    assertThat(problem).hasToString("about:blank");
    assertThat(problem.status()).isEmpty();
  }
}
