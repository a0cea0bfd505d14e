package io.raccordo.generator.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.output.GeneratedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What stands in the place of a JSON report where there can be none: why. The resource
 * {@code io/raccordo/generator/failure.schema.json} describes it.
 */
public final class JsonFailure {
  private JsonFailure() {}

  /** The file. */
  public static GeneratedFile write(List<Diagnostic> diagnostics) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
      out.setPrettyPrinter(JsonReport.printer());
      out.writeStartObject();
      out.writeStringField("format", "raccordo-failure");
      out.writeNumberField("formatVersion", 1);
      out.writeArrayFieldStart("diagnostics");
      for (Diagnostic diagnostic : diagnostics) {
        out.writeStartObject();
        out.writeStringField("severity", diagnostic.severity().name());
        out.writeStringField("code", diagnostic.code());
        out.writeStringField("text", diagnostic.toString());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write JSON to memory.", e);
    }
    bytes.write('\n');
    return new GeneratedFile("report.json", bytes.toByteArray());
  }
}
