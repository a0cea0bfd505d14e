package io.raccordo.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each step of an upgrade, on plain JSON, read from the plan's own JSON. */
class CarryOverTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  record Case(String name, JsonNode node) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream file = CarryOverTest.class.getResourceAsStream("carry-over.json")) {
      List<Case> cases = new ArrayList<>();
      JSON.readTree(Objects.requireNonNull(file))
          .forEach(node -> cases.add(new Case(node.path("name").asText(), node)));
      return cases;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void makesTheChange(Case each) {
    ObjectNode json = JSON.createObjectNode().put("verdict", "AUTOMATIC");
    json.set("input", each.node().path("steps"));
    json.set("output", each.node().path("steps"));
    UpgradePlan plan = UpgradePlanJson.read(json);
    JsonNode given = each.node().path("input");
    JsonNode kept = given.deepCopy();

    if (each.node().has("error")) {
      assertThatThrownBy(() -> CarryOver.input(plan, given))
          .isInstanceOf(CarryOverException.class)
          .hasMessage(each.node().path("error").asText());
    } else {
      assertThat(CarryOver.input(plan, given)).hasToString(expected(each));
      assertThat(CarryOver.output(plan, given)).hasToString(expected(each));
    }
    assertThat(given).isEqualTo(kept);
  }

  @Test
  void noAnswerStaysNone() throws IOException {
    UpgradePlan plan = UpgradePlanJson.read(JSON.readTree("""
        {"verdict": "AUTOMATIC", "output": [{"put": "/kind", "value": "plain"}]}"""));

    assertThat(CarryOver.output(plan, JSON.nullNode())).hasToString("null");
    assertThat(CarryOver.output(plan, JSON.createObjectNode())).hasToString("{\"kind\":\"plain\"}");
  }

  @Test
  void leavesOutWhatHasNoPlace() throws IOException {
    UpgradePlan plan = UpgradePlanJson.read(JSON.readTree("""
        {"verdict": "AUTOMATIC", "input": [{"absent": "/note"}, {"move": "/a", "to": "/b"}]}"""));
    JsonNode given = JSON.readTree("""
        {"a": 1, "note": "n"}""");

    assertThat(CarryOver.withoutAbsent(plan, given)).hasToString("{\"a\":1}");
    assertThat(given.has("note")).isTrue();
  }

  private static String expected(Case each) {
    return each.node().path("output").toString();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isWrittenAsItWasRead(Case each) {
    ObjectNode json = JSON.createObjectNode().put("verdict", "AUTOMATIC").put("reason", "by hand");
    json.set("input", each.node().path("steps"));
    UpgradePlan plan = UpgradePlanJson.read(json);
    assertThat(UpgradePlanJson.read(UpgradePlanJson.write(plan))).isEqualTo(plan);
  }
}
