package io.raccordo.generator.report;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a SARIF log says, and whether it is one. */
final class SarifLog {
  private static final Schema SCHEMA = schema();

  private SarifLog() {}

  /** What the schema of SARIF 2.1.0 finds wrong. */
  static List<String> faults(String log) {
    return SCHEMA.validate(log, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** The results of all runs. */
  static List<JsonNode> results(String log) throws IOException {
    List<JsonNode> results = new ArrayList<>();
    for (JsonNode run : new ObjectMapper().readTree(log).get("runs")) {
      run.get("results").forEach(results::add);
    }
    return results;
  }

  private static Schema schema() {
    try (InputStream stream =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
