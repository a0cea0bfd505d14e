package io.raccordo.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {
  @ParameterizedTest
  @CsvSource({"1, 400, 80", "3, 1000, 80", "60, 60, 80", "2, 200, 9000"})
  void fitsIntoACommentAndSaysWhatIsLeftOut(int steps, int findings, int length) {
    String text = "|".repeat(length);
    List<OperationKey> operations = IntStream.range(0, 60)
        .mapToObj(i -> OperationKey.onPath(HttpMethod.GET, "/" + i + "/" + text))
        .toList();
    List<Finding> all = IntStream.range(0, findings)
        .mapToObj(i -> new Finding(
            "rule-" + i, text + i, text, operations, null, null, Map.of(Dimension.WIRE, Level.ERR)))
        .toList();
    ReportInput input = new ReportInput(
        text,
        null,
        IntStream.range(0, steps)
            .mapToObj(i -> new ReportInput.Step(text + i, text + (i + 1), all, null))
            .toList());

    String markdown = new String(
        new MarkdownReport()
            .write(new ReportAssembler(SampleReport.LOCATOR).assemble(input))
            .content(),
        StandardCharsets.UTF_8);

    assertThat(markdown.length()).isBetween(500, 60_000);
    assertThat(markdown).containsPattern("and \\d+ more");
  }
}
