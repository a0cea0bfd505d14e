package io.raccordo.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.SourceRange;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GithubReportTest {
  @Test
  void escapesWhatEndsACommandOrAProperty() {
    assertThat(line("a,b:c%d.yaml", "50% of a: b, c\r\n::error::d", Level.ERR, range(3, 5, 3, 9)))
        .isEqualTo("::error file=a%2Cb%3Ac%25d.yaml,line=3,endLine=3,col=5,endColumn=9,"
            + "title=some-rule::50%25 of a: b, c  ::error::d\n");
  }

  @Test
  void hasColumnsOnOneLineOnly() {
    assertThat(line("v2.yaml", "m", Level.WARN, range(3, 5, 6, 2)))
        .isEqualTo("::warning file=v2.yaml,line=3,endLine=6,title=some-rule::m\n");
    assertThat(line("v2.yaml", "m", Level.INFO, range(3, 5, 6, 1)))
        .isEqualTo("::notice file=v2.yaml,line=3,endLine=5,title=some-rule::m\n");
  }

  @Test
  void doesWithoutAPlace() {
    assertThat(line("v2.yaml", "m", Level.NONE, null))
        .isEqualTo("::notice file=v2.yaml,title=some-rule::m\n");
  }

  @Test
  void tellsTheWorstFirstAndLeavesOutOnlyWhatIsAccepted() {
    List<String> lines =
        new GithubReport().write(SampleReport.model()).text().lines().toList();

    List<String> kinds = lines.stream().map(l -> l.substring(2, l.indexOf(' '))).toList();
    assertThat(kinds)
        .contains("error", "warning", "notice")
        .isSortedAccordingTo(Comparator.comparing(List.of("error", "warning", "notice")::indexOf));
    assertThat(lines).hasSize((int) SampleReport.model().steps().stream()
        .flatMap(StepReport::findings)
        .filter(finding -> finding.accepted() == null)
        .count());
  }

  private static SourceRange range(int line, int column, int endLine, int endColumn) {
    return new SourceRange("", line, column, endLine, endColumn);
  }

  private static String line(String file, String message, Level wire, SourceRange range) {
    Origin origin = new Origin(file, "/paths");
    Finding finding = new Finding(
        "some-rule", message, "", List.of(), origin, origin, Map.of(Dimension.WIRE, wire));
    ReportModel report = new ReportAssembler(o -> Optional.ofNullable(range)
            .map(r -> new SourceRange(file, r.line(), r.column(), r.endLine(), r.endColumn())))
        .assemble(new ReportInput(
            "t", null, List.of(new ReportInput.Step("1", "2", List.of(finding), null))));
    return new GithubReport().write(report).text();
  }
}
