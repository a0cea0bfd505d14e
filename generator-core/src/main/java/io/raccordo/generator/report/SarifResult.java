package io.raccordo.generator.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.raccordo.generator.diagnostic.SourceRange;
import io.raccordo.generator.diff.Accepted;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.plan.Verdict;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the findings of one step as SARIF results.
 *
 * <p>A result stands where the element is in the later document, and is related to where it was in
 * the earlier one; what was removed stands where it was.
 */
final class SarifResult {
  /** Raised when what is hashed changes: readers take the old results for fixed then. */
  private static final String FINGERPRINT = "raccordoFinding/v1";

  private static final int OPERATIONS = 25;

  private final ReportModel report;
  private final StepReport step;
  private final List<String> rules;

  /** Results of this step, whose rules have their index in this list. */
  SarifResult(ReportModel report, StepReport step, List<String> rules) {
    this.report = report;
    this.step = step;
    this.rules = rules;
  }

  void write(ReportFinding finding, JsonGenerator out) throws IOException {
    Level wire = finding.levels().getOrDefault(Dimension.WIRE, Level.NONE);
    out.writeStartObject();
    out.writeStringField("ruleId", SarifReport.text(finding.rule()));
    out.writeNumberField("ruleIndex", rules.indexOf(finding.rule()));
    // Section 3.27.9: only a failure has a level.
    out.writeStringField("kind", wire == Level.NONE ? "informational" : "fail");
    out.writeStringField("level", SarifReport.level(wire));
    SarifReport.writeMessage("message", finding.message(), out);
    Place before = finding.before();
    Place after = finding.after();
    out.writeArrayFieldStart("locations");
    write(after != null ? after : before, null, out);
    out.writeEndArray();
    if (before != null && after != null) {
      out.writeArrayFieldStart("relatedLocations");
      write(before, "Before, in " + step.from() + '.', out);
      out.writeEndArray();
    }
    out.writeObjectFieldStart("partialFingerprints");
    out.writeStringField(FINGERPRINT, fingerprint(finding));
    out.writeEndObject();
    writeSuppression(finding.accepted(), out);
    writeProperties(finding, out);
    out.writeEndObject();
  }

  /** Section 3.35: what is accepted is suppressed from outside of what was looked through. */
  private static void writeSuppression(@Nullable Accepted accepted, JsonGenerator out)
      throws IOException {
    if (accepted == null) {
      return;
    }
    out.writeArrayFieldStart("suppressions");
    out.writeStartObject();
    out.writeStringField("kind", "external");
    out.writeStringField("status", "accepted");
    out.writeStringField("justification", SarifReport.text(accepted.text()));
    out.writeEndObject();
    out.writeEndArray();
  }

  private void write(@Nullable Place place, @Nullable String message, JsonGenerator out)
      throws IOException {
    if (place == null) {
      return;
    }
    out.writeStartObject();
    if (message != null) {
      out.writeNumberField("id", 1);
    }
    out.writeObjectFieldStart("physicalLocation");
    out.writeObjectFieldStart("artifactLocation");
    out.writeStringField("uri", uri(report.fromRoot(place.file())));
    if (report.folder() != null) {
      out.writeStringField("uriBaseId", SarifReport.ROOT);
    }
    out.writeEndObject();
    SourceRange range = place.range();
    if (range != null) {
      out.writeObjectFieldStart("region");
      out.writeNumberField("startLine", range.line());
      out.writeNumberField("startColumn", range.column());
      out.writeNumberField("endLine", range.endLine());
      out.writeNumberField("endColumn", range.endColumn());
      out.writeEndObject();
    }
    out.writeEndObject();
    out.writeArrayFieldStart("logicalLocations");
    out.writeStartObject();
    out.writeStringField("fullyQualifiedName", SarifReport.text(place.origin().pointer()));
    out.writeEndObject();
    out.writeEndArray();
    if (message != null) {
      SarifReport.writeMessage("message", message, out);
    }
    out.writeEndObject();
  }

  /** A relative reference (RFC 3986 section 4.2): no scheme, no authority, no root. */
  private static String uri(String file) {
    return Arrays.stream(file.split("/"))
        .filter(segment -> !segment.isEmpty())
        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  /**
   * The same wherever in its file the element stands, and whatever is found beside it. An operation
   * tells uses of one element apart where each is a finding; the users of a shared element come and
   * go.
   */
  private String fingerprint(ReportFinding finding) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
    for (String part : List.of(
        step.from(),
        step.to(),
        finding.rule(),
        finding.subject(),
        finding.operations().size() == 1 ? finding.operations().get(0).toString() : "",
        element(finding.before()),
        element(finding.after()),
        finding.own())) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String element(@Nullable Place place) {
    return place == null ? "" : place.origin().document() + '#' + place.origin().pointer();
  }

  private void writeProperties(ReportFinding finding, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("properties");
    out.writeStringField("from", step.from());
    out.writeStringField("to", step.to());
    out.writeStringField("subject", finding.subject());
    List<String> operations =
        finding.operations().stream().limit(OPERATIONS).map(Object::toString).toList();
    JsonReport.writeTexts("operations", operations, out);
    out.writeNumberField("operationCount", finding.operations().size());
    for (Dimension dimension : Dimension.values()) {
      Level level = finding.levels().get(dimension);
      out.writeStringField(dimension.name(), level == null ? null : level.name());
    }
    out.writeStringField("tier", finding.tier().name());
    Verdict verdict = finding.verdict();
    out.writeStringField("verdict", verdict == null ? null : verdict.name());
    out.writeStringField("by", finding.by());
    out.writeEndObject();
  }
}
