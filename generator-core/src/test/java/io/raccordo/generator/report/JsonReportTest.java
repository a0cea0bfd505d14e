package io.raccordo.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final String SCHEMA = "/io/raccordo/generator/report.schema.json";

  @Test
  void obeysItsPublishedSchema() throws IOException {
    assertThat(faults(json(SampleReport.model()))).isEmpty();
    assertThat(faults(json(
            new ReportAssembler(o -> Optional.empty()).assemble(SampleReport.documentsOnly()))))
        .isEmpty();
    assertThat(faults(json(wide(40)))).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsMissingOrUnknown() throws IOException {
    String json = json(SampleReport.model());

    assertThat(faults(json.replaceFirst("\"title\"", "\"name\""))).isNotEmpty();
    assertThat(faults(json.replaceFirst("\"WIRE\": \"ERR\"", "\"WIRE\": \"BAD\"")))
        .isNotEmpty();
    assertThat(faults(json.replaceFirst("\"rule\": \"[^\"]*\",", ""))).isNotEmpty();
  }

  @Test
  void namesEveryOperationOnceForManyFindings() throws IOException {
    JsonNode step = new ObjectMapper().readTree(json(wide(40))).at("/steps/0");

    JsonNode findings = step.get("findings");
    assertThat(findings).hasSize(3);
    for (JsonNode finding : findings) {
      assertThat(finding.get("operations")).hasSize(5);
      assertThat(finding.get("operationCount").intValue()).isEqualTo(40);
      assertThat(finding.get("operationSet").intValue()).isZero();
    }
    assertThat(step.get("operationSets")).hasSize(1);
    assertThat(step.at("/operationSets/0")).hasSize(40);
  }

  @Test
  void namesUpTo5OperationsInPlace() throws IOException {
    JsonNode step = new ObjectMapper().readTree(json(wide(5))).at("/steps/0");

    assertThat(step.at("/findings/0/operations")).hasSize(5);
    assertThat(step.at("/findings/0/operationSet").isNull()).isTrue();
    assertThat(step.get("operationSets")).isEmpty();
  }

  @Test
  void leavesNoFindingOut() throws IOException {
    JsonNode steps = new ObjectMapper().readTree(json(SampleReport.model())).get("steps");

    for (int i = 0; i < steps.size(); i++) {
      List<String> messages = StreamSupport.stream(
              steps.get(i).get("findings").spliterator(), false)
          .map(finding -> finding.get("message").asText())
          .toList();
      assertThat(messages)
          .containsExactlyInAnyOrderElementsOf(
              SampleReport.findings(i).stream().map(Finding::message).toList());
    }
  }

  @Test
  void namesEveryPlaceOfWhatIsToldTogether() throws IOException {
    OperationKey key = OperationKey.onPath(HttpMethod.GET, "/things");
    List<Finding> findings = IntStream.range(0, 5)
        .mapToObj(i -> new Finding(
            "response-optional-property-removed",
            "Property `p" + i + "` was removed.",
            "response 200 body /p" + i,
            List.of(key),
            new Origin("2025-09.yaml", "/components/schemas/Thing/properties/p" + i),
            null,
            Map.of(Dimension.WIRE, Level.WARN)))
        .toList();
    String json = json(new ReportAssembler(SampleReport.LOCATOR)
        .assemble(new ReportInput(
            "alike",
            null,
            List.of(
                new ReportInput.Step("1", "2", findings, SampleReport.plans().get(0))))));

    assertThat(faults(json)).isEmpty();
    JsonNode told = new ObjectMapper().readTree(json).at("/steps/0/findings");
    assertThat(told).hasSize(1);
    assertThat(told.at("/0/others").findValuesAsText("subject"))
        .containsExactly(
            "response 200 body /p1",
            "response 200 body /p2",
            "response 200 body /p3",
            "response 200 body /p4");
    assertThat(told.at("/0/others/3/before/pointer").asText())
        .isEqualTo("/components/schemas/Thing/properties/p4");
    assertThat(told.at("/0/others/3/after").isNull()).isTrue();
  }

  private static ReportModel wide(int operations) {
    List<OperationKey> keys = IntStream.range(0, operations)
        .mapToObj(i -> OperationKey.onPath(HttpMethod.GET, "/things/" + i))
        .toList();
    List<Finding> findings = List.of("first", "second", "third").stream()
        .map(m -> new Finding("r", m, "", keys, null, null, Map.of(Dimension.WIRE, Level.ERR)))
        .toList();
    return new ReportAssembler(SampleReport.LOCATOR)
        .assemble(
            new ReportInput("wide", null, List.of(new ReportInput.Step("1", "2", findings, null))));
  }

  private static String json(ReportModel report) {
    return new String(new JsonReport().write(report).content(), StandardCharsets.UTF_8);
  }

  private static List<String> faults(String json) throws IOException {
    try (InputStream stream = JsonReportTest.class.getResourceAsStream(SCHEMA)) {
      Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      return schema.validate(json, InputFormat.JSON).stream()
          .map(Object::toString)
          .toList();
    }
  }
}
