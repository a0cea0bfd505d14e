package io.raccordo.generator.report;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.templates.VisibleText;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings for build servers, in the XML that JUnit runners write: a suite for each step of the
 * succession, a case for each rule that found something. A case fails where a finding closes the
 * gate; what it found besides is its output. What is accepted is a case of its own, which is
 * skipped.
 */
final class JunitReport implements ReportFormat {
  @Override
  public String id() {
    return "junit";
  }

  @Override
  public GeneratedFile write(ReportModel report) {
    StringWriter text = new StringWriter(1 << 14);
    try {
      // The JDK's own, whatever else is on the class path.
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new Suites(report, out).write();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot write XML to memory.", e);
    }
    return GeneratedFile.ofText("report-junit.xml", text.toString());
  }

  /** One document. */
  private record Suites(ReportModel report, XMLStreamWriter out) {
    void write() throws XMLStreamException {
      out.writeStartDocument("UTF-8", "1.0");
      line("");
      out.writeStartElement("testsuites");
      attribute("name", report.title());
      for (StepReport step : report.steps()) {
        suite(step);
      }
      line("");
      out.writeEndElement();
      line("");
      out.writeEndDocument();
    }

    private void suite(StepReport step) throws XMLStreamException {
      Map<String, List<ReportFinding>> rules = new TreeMap<>();
      Map<String, List<ReportFinding>> accepted = new TreeMap<>();
      step.findings()
          .forEach(f -> (f.accepted() == null ? rules : accepted)
              .computeIfAbsent(f.rule(), r -> new ArrayList<>())
              .add(f));
      long failures = rules.values().stream()
          .filter(found -> found.stream().anyMatch(report::closesGate))
          .count();
      line("  ");
      out.writeStartElement("testsuite");
      attribute("name", step.from() + " → " + step.to());
      attribute("tests", Integer.toString(rules.size() + accepted.size()));
      attribute("failures", Long.toString(failures));
      attribute("errors", "0");
      attribute("skipped", Integer.toString(accepted.size()));
      attribute("time", "0");
      for (Map.Entry<String, List<ReportFinding>> rule : rules.entrySet()) {
        testcase(rule.getKey(), rule.getValue());
      }
      for (Map.Entry<String, List<ReportFinding>> rule : accepted.entrySet()) {
        skippedCase(rule.getKey(), rule.getValue());
      }
      line("  ");
      out.writeEndElement();
    }

    private void skippedCase(String rule, List<ReportFinding> findings) throws XMLStreamException {
      line("    ");
      out.writeStartElement("testcase");
      attribute("name", rule + " (accepted)");
      attribute("classname", className());
      attribute("time", "0");
      line("      ");
      out.writeStartElement("skipped");
      attribute("message", reasons(findings));
      texts(findings);
      out.writeEndElement();
      line("    ");
      out.writeEndElement();
    }

    private static String reasons(List<ReportFinding> findings) {
      return findings.stream()
          .map(ReportFinding::accepted)
          .filter(Objects::nonNull)
          .map(accepted -> "Accepted: " + accepted.text())
          .distinct()
          .collect(Collectors.joining(" "));
    }

    private String className() {
      return "raccordo." + Objects.requireNonNullElse(report.connector(), "diff");
    }

    private void testcase(String rule, List<ReportFinding> findings) throws XMLStreamException {
      List<ReportFinding> failures =
          findings.stream().filter(report::closesGate).toList();
      List<ReportFinding> others =
          findings.stream().filter(finding -> !report.closesGate(finding)).toList();
      line("    ");
      out.writeStartElement("testcase");
      attribute("name", rule);
      attribute("classname", className());
      attribute("time", "0");
      if (!failures.isEmpty()) {
        line("      ");
        out.writeStartElement("failure");
        attribute(
            "message",
            failures.size() == 1
                ? failures.get(0).message()
                : failures.size() + " findings, first: " + failures.get(0).message());
        attribute("type", rule);
        texts(failures);
        out.writeEndElement();
      }
      if (!others.isEmpty()) {
        line("      ");
        out.writeStartElement("system-out");
        texts(others);
        out.writeEndElement();
      }
      line("    ");
      out.writeEndElement();
    }

    private void texts(List<ReportFinding> findings) throws XMLStreamException {
      for (ReportFinding finding : findings) {
        line("");
        out.writeCharacters(VisibleText.of(text(finding)));
      }
      line("");
    }

    private static String text(ReportFinding finding) {
      String levels = finding.levels().entrySet().stream()
          .filter(entry -> entry.getValue() != Level.NONE)
          .map(JunitReport.Suites::level)
          .collect(Collectors.joining(", "));
      List<String> places = new ArrayList<>();
      Place before = finding.before();
      if (before != null) {
        places.add("before " + before);
      }
      Place after = finding.after();
      if (after != null) {
        places.add("after " + after);
      }
      return levels
          + ": "
          + finding.message()
          + (places.isEmpty() ? "" : " (" + String.join(", ", places) + ')');
    }

    private static String level(Map.Entry<Dimension, Level> entry) {
      return entry.getKey() + " " + entry.getValue();
    }

    private void attribute(String name, String value) throws XMLStreamException {
      out.writeAttribute(name, VisibleText.of(value));
    }

    private void line(String indent) throws XMLStreamException {
      out.writeCharacters("\n" + indent);
    }
  }
}
