package io.raccordo.generator.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.rule.Row;
import io.raccordo.generator.diff.rule.Rules;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.templates.VisibleText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Findings for code scanning and editors: SARIF 2.1.0 (OASIS Standard, 27 March 2020), one run for
 * the whole succession. A result has the level of the dimension WIRE; what the wire does not know
 * is informational there, and has its levels among its properties.
 */
final class SarifReport implements ReportFormat {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** What files are named from, where that is known. */
  static final String ROOT = "%SRCROOT%";

  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public String id() {
    return "sarif";
  }

  @Override
  public GeneratedFile write(ReportModel report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.setPrettyPrinter(JsonReport.printer());
      write(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write JSON to memory.", e);
    }
    bytes.write('\n');
    return new GeneratedFile("report.sarif", bytes.toByteArray());
  }

  private static void write(ReportModel report, JsonGenerator out) throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    report.steps().forEach(step -> step.findings().forEach(f -> ids.add(f.rule())));
    List<String> rules = new ArrayList<>(ids);
    out.writeStartObject();
    out.writeStringField("$schema", SCHEMA);
    out.writeStringField("version", "2.1.0");
    out.writeArrayFieldStart("runs");
    out.writeStartObject();
    out.writeObjectFieldStart("tool");
    out.writeObjectFieldStart("driver");
    out.writeStringField("name", "Raccordo");
    out.writeArrayFieldStart("rules");
    for (String rule : rules) {
      writeRule(rule, out);
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
    out.writeObjectFieldStart("automationDetails");
    String subject = report.connector();
    // Its last part would name one run among many; the slash at the end says that there is none.
    out.writeStringField(
        "id", "raccordo/" + text(subject == null ? report.title() : subject) + '/');
    out.writeEndObject();
    if (report.folder() != null) {
      // Without an address (section 3.14.14), which would differ from machine to machine.
      out.writeObjectFieldStart("originalUriBaseIds");
      out.writeObjectFieldStart(ROOT);
      writeMessage("description", "The root of what is built.", out);
      out.writeEndObject();
      out.writeEndObject();
    }
    out.writeArrayFieldStart("results");
    for (StepReport step : report.steps()) {
      SarifResult results = new SarifResult(report, step, rules);
      for (FindingGroup group : step.groups()) {
        for (ReportFinding finding : group.findings()) {
          results.write(finding, out);
        }
      }
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void writeRule(String id, JsonGenerator out) throws IOException {
    Row row = Rules.ROWS.get(id);
    out.writeStartObject();
    out.writeStringField("id", text(id));
    if (row != null) {
      writeMessage("shortDescription", row.element() + ": " + row.action(), out);
      out.writeObjectFieldStart("defaultConfiguration");
      out.writeStringField("level", level(row.wire()));
      out.writeEndObject();
      out.writeObjectFieldStart("properties");
      for (Dimension dimension : List.of(Dimension.WIRE, Dimension.BEHAVIOUR)) {
        Level level = dimension == Dimension.WIRE ? row.wire() : row.behaviour();
        out.writeStringField(dimension.name(), level.name());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  /** What SARIF calls this level (section 3.27.10). */
  static String level(Level level) {
    return switch (level) {
      case ERR -> "error";
      case WARN -> "warning";
      case INFO -> "note";
      case NONE -> "none";
    };
  }

  static void writeMessage(String field, String message, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart(field);
    // An embedded link (section 3.11.6) is all that a plain text message may contain besides text.
    // Braces stay single: without arguments nothing is put in their place.
    out.writeStringField("text", text(message).replace("](", "] ("));
    out.writeEndObject();
  }

  /** Without characters that nobody sees. */
  static String text(String text) {
    return VisibleText.of(text);
  }
}
