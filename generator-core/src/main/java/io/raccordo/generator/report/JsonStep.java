package io.raccordo.generator.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.generator.diagnostic.SourceRange;
import io.raccordo.generator.diff.Accepted;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Witness;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one step of a report as JSON.
 *
 * <p>A finding of a shared schema may reach hundreds of operations, and many findings reach the
 * same ones: beyond {@link #INLINE} a finding names the first and points to the list of all, which
 * is written once.
 */
final class JsonStep {
  private static final int INLINE = 5;

  private static final ObjectMapper TREES = new ObjectMapper();

  private final StepReport step;
  private final Map<List<OperationKey>, Integer> sets = new LinkedHashMap<>();

  JsonStep(StepReport step) {
    this.step = step;
    step.findings()
        .map(ReportFinding::operations)
        .filter(operations -> operations.size() > INLINE)
        .forEach(operations -> sets.putIfAbsent(operations, sets.size()));
  }

  void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("from", step.from());
    out.writeStringField("to", step.to());
    out.writeBooleanField("planned", step.planned());
    out.writeBooleanField("replaced", step.replaced());
    writeRelease(out);
    writeSummary(out);
    out.writeArrayFieldStart("outcomes");
    for (StepReport.Outcome outcome : step.outcomes()) {
      write(outcome, out);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("connectionChanges");
    for (StepReport.ConnectionChange change : step.connectionChanges()) {
      out.writeStartObject();
      out.writeStringField("connection", change.connection());
      out.writeStringField("change", change.added() ? "ADDED" : "REMOVED");
      write("before", change.before(), out);
      write("after", change.after(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
    JsonReport.writeTexts("added", names(step.added()), out);
    out.writeArrayFieldStart("findings");
    for (FindingGroup group : step.groups()) {
      for (ReportFinding finding : group.findings()) {
        write(group, finding, out);
      }
    }
    out.writeEndArray();
    out.writeArrayFieldStart("operationSets");
    for (List<OperationKey> set : sets.keySet()) {
      out.writeStartArray();
      for (String name : names(set)) {
        out.writeString(name);
      }
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void writeRelease(JsonGenerator out) throws IOException {
    Release release = step.release().orElse(null);
    if (release == null) {
      out.writeNullField("release");
      return;
    }
    out.writeObjectFieldStart("release");
    out.writeStringField("increment", release.increment().name());
    out.writeStringField("reason", release.reason());
    out.writeEndObject();
  }

  private void writeSummary(JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("summary");
    out.writeObjectFieldStart("outcomes");
    for (StepPlan.Outcome.Kind kind : StepPlan.Outcome.Kind.values()) {
      out.writeNumberField(kind.name(), step.outcomes(kind).size());
    }
    out.writeEndObject();
    out.writeObjectFieldStart("verdicts");
    for (Verdict verdict : Verdict.values()) {
      out.writeNumberField(verdict.name(), step.count(verdict));
    }
    out.writeEndObject();
    out.writeNumberField("limited", step.limited());
    out.writeNumberField("added", step.added().size());
    out.writeObjectFieldStart("findings");
    for (Dimension dimension : Dimension.values()) {
      if (!step.judged(dimension)) {
        out.writeNullField(dimension.name());
        continue;
      }
      out.writeObjectFieldStart(dimension.name());
      for (Level level : List.of(Level.ERR, Level.WARN, Level.INFO)) {
        out.writeNumberField(level.name(), step.count(dimension, level));
      }
      out.writeEndObject();
    }
    out.writeEndObject();
    out.writeNumberField("accepted", step.accepted());
    out.writeEndObject();
  }

  private static void write(StepReport.Outcome outcome, JsonGenerator out) throws IOException {
    StepPlan.Outcome plan = outcome.plan();
    out.writeStartObject();
    out.writeStringField("operation", plan.before().toString());
    write("place", outcome.place(), out);
    out.writeStringField("module", outcome.moduleId());
    out.writeStringField("family", plan.family());
    out.writeNumberField("revision", plan.revision());
    writeKnown("label", outcome.label(), out);
    writeKnown("className", outcome.className(), out);
    out.writeStringField("kind", plan.kind().name());
    writeKnown("after", plan.after(), out);
    writeKnown("target", plan.target(), out);
    out.writeStringField("verdict", plan.verdict().name());
    writeKnown("condition", plan.condition(), out);
    if (outcome.limits() > 0) {
      out.writeNumberField("limits", outcome.limits());
    }
    writeKnown("tier", plan.tier(), out);
    if (!plan.causes().isEmpty()) {
      JsonReport.writeTexts("causes", plan.causes(), out);
    }
    if (!plan.needs().isEmpty()) {
      JsonReport.writeTexts("needs", plan.needs(), out);
    }
    writeKnown("advice", plan.advice(), out);
    writeKnown("by", plan.by(), out);
    out.writeEndObject();
  }

  /** Of thousands of outcomes most have little to say: what is null is left out. */
  private static void writeKnown(String name, @Nullable Object value, JsonGenerator out)
      throws IOException {
    if (value != null) {
      out.writeStringField(name, value.toString());
    }
  }

  private void write(FindingGroup group, ReportFinding finding, JsonGenerator out)
      throws IOException {
    List<OperationKey> operations = finding.operations();
    Integer set = sets.get(operations);
    out.writeStartObject();
    out.writeStringField("id", finding.id());
    out.writeStringField("rule", finding.rule());
    out.writeStringField("message", finding.message());
    out.writeStringField("subject", finding.subject());
    out.writeObjectFieldStart("group");
    out.writeStringField("kind", group.kind().name());
    out.writeStringField("title", group.title());
    out.writeEndObject();
    JsonReport.writeTexts("operations", names(operations.stream().limit(INLINE).toList()), out);
    out.writeNumberField("operationCount", operations.size());
    if (set == null) {
      out.writeNullField("operationSet");
    } else {
      out.writeNumberField("operationSet", set);
    }
    write("before", finding.before(), out);
    write("after", finding.after(), out);
    out.writeObjectFieldStart("levels");
    for (Dimension dimension : Dimension.values()) {
      Level level = finding.levels().get(dimension);
      out.writeStringField(dimension.name(), level == null ? null : level.name());
    }
    out.writeEndObject();
    out.writeStringField("tier", finding.tier().name());
    Verdict verdict = finding.verdict();
    out.writeStringField("verdict", verdict == null ? null : verdict.name());
    out.writeStringField("by", finding.by());
    out.writeStringField("java", finding.java().isEmpty() ? null : finding.java());
    write(finding.witness(), out);
    write(finding.accepted(), out);
    write(finding.others(), out);
    out.writeEndObject();
  }

  /** Most findings speak for themselves only. */
  private static void write(List<ReportFinding.Other> others, JsonGenerator out)
      throws IOException {
    if (others.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("others");
    for (ReportFinding.Other other : others) {
      out.writeStartObject();
      out.writeStringField("subject", other.subject());
      write("before", other.before(), out);
      write("after", other.after(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** Null is a value, so that absence alone says that there is no witness. */
  private static void write(@Nullable Witness witness, JsonGenerator out) throws IOException {
    if (witness == null) {
      return;
    }
    JsonNode value = witness.value();
    if (value != null) {
      out.writeFieldName("witness");
      TREES.writeTree(out, value);
    } else {
      out.writeStringField("noWitness", witness.reason());
    }
  }

  private static void write(@Nullable Accepted accepted, JsonGenerator out) throws IOException {
    if (accepted == null) {
      return;
    }
    out.writeObjectFieldStart("accepted");
    out.writeStringField("reason", accepted.reason());
    out.writeStringField(
        "expires", accepted.expires() == null ? null : accepted.expires().toString());
    out.writeBooleanField("judged", accepted.judged());
    out.writeEndObject();
  }

  private static void write(String name, @Nullable Place place, JsonGenerator out)
      throws IOException {
    if (place == null) {
      out.writeNullField(name);
      return;
    }
    out.writeObjectFieldStart(name);
    out.writeStringField("file", place.file());
    SourceRange range = place.range();
    writeNumber("line", range == null ? null : range.line(), out);
    writeNumber("column", range == null ? null : range.column(), out);
    writeNumber("endLine", range == null ? null : range.endLine(), out);
    writeNumber("endColumn", range == null ? null : range.endColumn(), out);
    out.writeStringField("pointer", place.origin().pointer());
    out.writeEndObject();
  }

  private static void writeNumber(String name, @Nullable Integer number, JsonGenerator out)
      throws IOException {
    if (number == null) {
      out.writeNullField(name);
    } else {
      out.writeNumberField(name, number);
    }
  }

  private static List<String> names(List<OperationKey> keys) {
    List<String> names = new ArrayList<>(keys.size());
    keys.forEach(key -> names.add(key.toString()));
    return names;
  }
}
