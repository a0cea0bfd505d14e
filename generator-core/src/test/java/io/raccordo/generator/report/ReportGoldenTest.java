package io.raccordo.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.output.GeneratedFile;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportGoldenTest {
  static Stream<ReportFormat> formats() {
    return ReportFormats.all().stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void ofAConnector(ReportFormat format) throws IOException {
    GeneratedFile file = format.write(SampleReport.model());

    Golden.assertMatches("connector/" + file.path(), file.content());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void ofTwoDocumentsAlone(ReportFormat format) throws IOException {
    ReportModel report =
        new ReportAssembler(SampleReport.LOCATOR).assemble(SampleReport.documentsOnly());

    GeneratedFile file = format.write(report);

    Golden.assertMatches("documents/" + file.path(), file.content());
  }

  @Test
  void readmeOfAConnector() throws IOException {
    GeneratedFile file = ConnectorReadme.write(
        SampleReport.input().connector(),
        new ConnectorReadme.Artifact("com.example", "lumen-crm-connector", "1.4.0"));

    Golden.assertMatches("connector/" + file.path(), file.content());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void isTheSameTwice(ReportFormat format) {
    assertThat(format.write(SampleReport.model())).isEqualTo(format.write(SampleReport.model()));
  }

  @Test
  void noGoldenIsLeftOver() throws IOException {
    assertThat(Golden.names("connector"))
        .containsExactly(
            "README.md",
            "report-github.txt",
            "report-junit.xml",
            "report.html",
            "report.json",
            "report.md",
            "report.sarif");
    assertThat(Golden.names("documents"))
        .containsExactly(
            "report-github.txt",
            "report-junit.xml",
            "report.html",
            "report.json",
            "report.md",
            "report.sarif");
  }

  @Test
  void everyFormatHasItsOwnIdAndFile() {
    assertThat(ReportFormats.all()).extracting(ReportFormat::id).doesNotHaveDuplicates();
    assertThat(ReportFormats.all())
        .extracting(format -> format.write(SampleReport.model()).path())
        .doesNotHaveDuplicates();
    assertThat(ReportFormats.byId("html")).isPresent();
    assertThat(ReportFormats.byId("xls")).isEmpty();
  }
}
