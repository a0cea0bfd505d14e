package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.serialization.BasicNodeReader;
import com.networknt.schema.serialization.NodeReader;
import io.raccordo.generator.diff.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a validator of JSON Schema that knows nothing of Raccordo says of a value, reading a
 * document as it is written, in its own dialect: OpenAPI 3.0, or JSON Schema 2020-12 from 3.1 on.
 */
public final class IndependentValidator {
  private static final String ADDRESS = "https://example.com/document.json";
  private static final String STANDS_FOR_IT = "\"the document\"";

  private static final int LOOK = 200;
  private static final double FULL = 0.6;

  private final Dialect dialect;
  private final ObjectNode document;
  private SchemaRegistry registry;
  private int uses;

  /** Reads a document, which must not be changed afterwards. */
  public IndependentValidator(ObjectNode document) {
    dialect = !document.path("openapi").asText().matches("3\\.[1-9].*")
        ? Dialects.getOpenApi30()
        : Dialects.getDraft202012();
    this.document = document;
    registry = registry();
  }

  private SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(
        dialect,
        builder -> builder.schemas(Map.of(ADDRESS, STANDS_FOR_IT)).nodeReader(new ReadOnce()));
  }

  /**
   * Why the schema at a pointer refuses a value; empty when it admits it.
   *
   * @param direction read-only properties are not required in requests, write-only ones not in
   *     responses (OpenAPI 3.0.3 section 4.7.24.2)
   */
  public List<Error> errors(String pointer, JsonNode value, Direction direction) {
    String fragment = pointer.replace("%", "%25").replace("{", "%7B").replace("}", "%7D");
    forget();
    Schema schema = registry.getSchema(SchemaLocation.of(ADDRESS + '#' + fragment));
    boolean request = direction == Direction.REQUEST;
    return schema.validate(
        value,
        context -> context.executionConfig(
            config -> config.formatAssertionsEnabled(true).readOnly(request).writeOnly(!request)));
  }

  /**
   * The validator keeps each schema once for each way that leads to it, which is more than there is
   * room for in documents whose objects hold each other.
   */
  private void forget() {
    if (++uses % LOOK == 0) {
      Runtime memory = Runtime.getRuntime();
      if (memory.totalMemory() - memory.freeMemory() > FULL * memory.maxMemory()) {
        registry = registry();
      }
    }
  }

  /** The validator would parse all of the document again for each pointer. */
  private final class ReadOnce implements NodeReader {
    @Override
    public JsonNode readTree(String content, InputFormat format) throws IOException {
      return content.equals(STANDS_FOR_IT)
          ? document
          : BasicNodeReader.getInstance().readTree(content, format);
    }

    @Override
    public JsonNode readTree(InputStream content, InputFormat format) throws IOException {
      return readTree(new String(content.readAllBytes(), StandardCharsets.UTF_8), format);
    }
  }
}
