package io.raccordo.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class JunitReportTest {
  @Test
  void hasASuiteForEachStepAndACaseForEachRule() {
    ReportModel report = SampleReport.model();

    List<Element> suites = JunitXml.named(JunitXml.parse(junit(report)), "testsuite");

    assertThat(suites).hasSameSizeAs(report.steps());
    for (int i = 0; i < suites.size(); i++) {
      StepReport step = report.steps().get(i);
      List<Element> cases = JunitXml.children(suites.get(i), "testcase");
      assertThat(suites.get(i).getAttribute("name")).isEqualTo(step.from() + " → " + step.to());
      assertThat(suites.get(i).getAttribute("tests")).isEqualTo(Integer.toString(cases.size()));
      assertThat(cases.stream().map(c -> c.getAttribute("name")))
          .containsExactlyElementsOf(Stream.concat(
                  new TreeSet<>(step.findings()
                          .filter(f -> f.accepted() == null)
                          .map(ReportFinding::rule)
                          .toList())
                      .stream(),
                  new TreeSet<>(step.findings()
                          .filter(f -> f.accepted() != null)
                          .map(f -> f.rule() + " (accepted)")
                          .toList())
                      .stream())
              .toList());
    }
  }

  @Test
  void failsWhereAFindingClosesTheGate() {
    ReportModel report = SampleReport.model();
    List<Element> suites = JunitXml.named(JunitXml.parse(junit(report)), "testsuite");

    for (int i = 0; i < suites.size(); i++) {
      TreeSet<String> broken = new TreeSet<>(report
          .steps()
          .get(i)
          .findings()
          .filter(f -> f.accepted() == null)
          .filter(f -> f.levels().get(Dimension.WIRE) == Level.ERR
              || f.levels().get(Dimension.BEHAVIOUR).compareTo(Level.WARN) >= 0)
          .map(ReportFinding::rule)
          .toList());
      Stream<String> failed = JunitXml.children(suites.get(i), "testcase").stream()
          .filter(c -> !JunitXml.children(c, "failure").isEmpty())
          .map(c -> c.getAttribute("name"));
      assertThat(failed).containsExactlyElementsOf(broken);
      assertThat(suites.get(i).getAttribute("failures")).isEqualTo(Integer.toString(broken.size()));
    }
    assertThat(JunitXml.named(JunitXml.parse(junit(report)), "failure")).isNotEmpty();
  }

  @Test
  void skipsWhatIsAccepted() {
    List<Element> skipped = JunitXml.named(JunitXml.parse(junit(SampleReport.model())), "skipped");

    assertThat(skipped).hasSize(2);
    assertThat(skipped)
        .allSatisfy(s -> assertThat(s.getAttribute("message"))
            .isEqualTo("Accepted: Nobody sorts by <two> keys."
                + " (until 2026-12-31; not judged, as no day was given)"));
  }

  @Test
  void passesWhereTheGateNeverCloses() {
    ReportInput input = SampleReport.input();
    ReportModel open = new ReportAssembler(SampleReport.LOCATOR)
        .assemble(new ReportInput(input.title(), input.connector(), input.steps(), Map.of()));

    assertThat(JunitXml.named(JunitXml.parse(junit(open)), "failure")).isEmpty();
    assertThat(JunitXml.named(JunitXml.parse(junit(open)), "testcase")).isNotEmpty();
  }

  @Test
  void leavesNoFindingOut() {
    String text =
        JunitXml.parse(junit(SampleReport.model())).getDocumentElement().getTextContent();

    assertThat(SampleReport.model().steps().stream().flatMap(StepReport::findings))
        .allSatisfy(finding -> assertThat(text).contains(finding.message()));
  }

  private static String junit(ReportModel report) {
    return new JunitReport().write(report).text();
  }
}
