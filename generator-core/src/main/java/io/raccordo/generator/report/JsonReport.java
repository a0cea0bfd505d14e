package io.raccordo.generator.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.raccordo.generator.output.GeneratedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The whole report for machines; nothing is left out. The resource
 * {@code io/raccordo/generator/report.schema.json} describes it.
 */
final class JsonReport implements ReportFormat {
  /** Raised when a reader of the older format could fail. */
  private static final int FORMAT_VERSION = 1;

  private static final JsonFactory JSON = new JsonFactory();

  /** Report, steps and their lists: one line for each duty, outcome and finding. */
  private static final DefaultPrettyPrinter.Indenter OUTER = new DefaultPrettyPrinter.Indenter() {
    private static final int DEEPEST = 4;

    private final DefaultIndenter lines = new DefaultIndenter("  ", "\n");

    @Override
    public void writeIndentation(JsonGenerator out, int level) throws IOException {
      if (level <= DEEPEST) {
        lines.writeIndentation(out, level);
      } else {
        out.writeRaw(' ');
      }
    }

    @Override
    public boolean isInline() {
      return false;
    }
  };

  @Override
  public String id() {
    return "json";
  }

  @Override
  public GeneratedFile write(ReportModel report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.setPrettyPrinter(printer());
      write(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write JSON to memory.", e);
    }
    bytes.write('\n');
    return new GeneratedFile("report.json", bytes.toByteArray());
  }

  /** Two spaces and LF on every machine; what is deeper than a finding stays on its line. */
  static DefaultPrettyPrinter printer() {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(OUTER);
    printer.indentArraysWith(OUTER);
    return printer;
  }

  private static void write(ReportModel report, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("format", "raccordo-report");
    out.writeNumberField("formatVersion", FORMAT_VERSION);
    out.writeStringField("title", report.title());
    out.writeStringField("connector", report.connector());
    out.writeArrayFieldStart("duties");
    for (Duty duty : report.duties()) {
      write(duty, out);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("steps");
    for (StepReport step : report.steps()) {
      new JsonStep(step).write(out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void write(Duty duty, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", duty.kind().name());
    out.writeStringField("tier", duty.tier().name());
    out.writeStringField("from", duty.from());
    out.writeStringField("to", duty.to());
    out.writeStringField("who", duty.who());
    writeTexts("names", duty.names(), out);
    out.writeStringField("what", duty.what());
    out.writeStringField("by", duty.by());
    out.writeBooleanField("overdue", duty.overdue());
    out.writeEndObject();
  }

  static void writeTexts(String name, List<String> texts, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart(name);
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }
}
