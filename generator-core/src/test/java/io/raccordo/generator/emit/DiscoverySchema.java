package io.raccordo.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The published JSON Schemas of what a connector's jar says of itself. */
enum DiscoverySchema {
  MANIFEST("manifest"),
  SCHEMAS("schemas");

  private final Schema schema;

  DiscoverySchema(String name) {
    try (InputStream json = DiscoverySchema.class.getResourceAsStream(
        "/io/raccordo/generator/" + name + ".schema.json")) {
      schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(json, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schema of a file that stands in {@code META-INF/raccordo}. */
  static DiscoverySchema of(String path) {
    return path.endsWith(".schemas.json") ? SCHEMAS : MANIFEST;
  }

  /** What is wrong with the file; nothing when it is right. */
  List<String> problems(byte[] file) throws IOException {
    return problems(new ObjectMapper().readTree(file));
  }

  List<String> problems(JsonNode json) {
    return schema.validate(json).stream().map(Error::toString).toList();
  }
}
