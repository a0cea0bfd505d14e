package io.raccordo.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.Tier;
import io.raccordo.generator.plan.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a vendor writes in a document shows as text and is nothing else. */
class HostileTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script></style><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)\" x=\"",
        "' autofocus onfocus='alert(1)'",
        "--> <!-- ]]> <b>bold</b>",
        "a | b || c |",
        "`code` ``more`` \\` |`",
        "line one\n\n# heading\r\n| --- |\n- item\n```\nfence",
        "[link](javascript:alert(1)) ![image](https://example.com/x.png)",
        "<https://example.com/> https://example.com www.example.com",
        "@octocat #123 ~~gone~~ $x$ **bold** __bold__ _it_",
        "\u202Egnirts\u202C \u2066x\u2069 \u200F \u200B \uFEFF",
        "&lt;b&gt; &#60;b&#62;",
        "nul \u0000 bell \u0007 escape \u001B[31m delete \u007F lone \uD800 end",
        "1. one",
        "+ plus",
        "=== rule",
        "]]></failure><failure message=\"x\"/>",
        "&amp; &#10; %0A %3A",
        "x\r\n::error file=a,line=1::injected",
        "::warning::injected",
        "a,line=9,title=b:c::d",
        "//example.com/x https://example.com/../../etc/passwd",
      })
  void isNothingButText(String hostile) throws IOException {
    ReportModel plain = report("harmless");
    ReportModel report = report(hostile);

    String html = text(new HtmlReport(), report);
    assertThat(skeleton(html)).isEqualTo(skeleton(text(new HtmlReport(), plain)));
    assertThat(html)
        .doesNotContainPattern(
            "[\\x00-\\x08\\x0B-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u200F]");

    String markdown = text(new MarkdownReport(), report);
    assertThat(outline(markdown)).isEqualTo(outline(text(new MarkdownReport(), plain)));
    assertThat(markdown)
        .doesNotContainPattern(
            "[\\x00-\\x09\\x0B-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u200F]");
    String withoutCode = CODE.matcher(ESCAPED.matcher(markdown).replaceAll("")).replaceAll("");
    assertThat(withoutCode)
        .doesNotContain("@octocat", "#123", "https://", "www.e")
        .doesNotContain("](");

    assertThat(lines(text(new GithubReport(), report)))
        .allMatch(line -> COMMAND.matcher(line).matches())
        .hasSameSizeAs(lines(text(new GithubReport(), plain)));
    assertThat(SarifLog.faults(text(new SarifReport(), report))).isEmpty();
    assertThat(SarifLog.results(text(new SarifReport(), report))).allSatisfy(result -> {
      assertThat(result.at("/message/text").asText()).doesNotContain("](");
      assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
          .matches("([A-Za-z0-9._*-]|%[0-9A-F]{2}|/(?!/))*")
          .doesNotStartWith("/");
    });
    assertThat(JunitXml.elements(text(new JunitReport(), report)))
        .isEqualTo(JunitXml.elements(text(new JunitReport(), plain)));

    JsonNode json = new ObjectMapper().readTree(new JsonReport().write(report).content());
    if (hostile.indexOf('\uD800') < 0) {
      assertThat(json.at("/steps/0/findings/0/message").asText()).isEqualTo(hostile);
    }
  }

  /** A code span, or the HTML element. */
  private static final Pattern CODE = Pattern.compile("`[^`\n]*`|<code>[^<]*</code>");

  private static final Pattern ESCAPED = Pattern.compile("\\\\[!-/:-@\\[-`{-~]");

  /** A whole workflow command, with properties that nothing ends early. */
  private static final Pattern COMMAND =
      Pattern.compile("::(error|warning|notice) file=[^:,]*,title=[^:,]*::[^\r\n]*");

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1)).stream()
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The page's tags and attributes, without the texts between them. */
  private static List<String> skeleton(String html) {
    int body = html.indexOf("<body>");
    return Pattern.compile("<(/?[a-z][a-z0-9-]*)((?:\\s+[a-z-]+(?:=\"[^\"]*\")?)*)\\s*>|<")
        .matcher(html.substring(body, html.indexOf("<script>", body)))
        .results()
        .map(tag -> tag.group(1) + names(tag.group(2)))
        .toList();
  }

  private static String names(String attributes) {
    return attributes == null ? "" : attributes.replaceAll("\"[^\"]*\"", "");
  }

  /** What each line is, without its text: kind of line and number of table cells. */
  private static List<String> outline(String markdown) {
    return markdown
        .lines()
        .map(line -> {
          String rest = CODE.matcher(ESCAPED.matcher(line).replaceAll("")).replaceAll("c");
          String cells = "|".repeat((int) rest.chars().filter(c -> c == '|').count());
          String start = line.replaceFirst("^(\\s*(?:#+|[-*+>|]|\\d+\\.|```)?).*", "$1");
          String tags = rest.replace("<br>", "").replace("<!-- -->", "");
          return start + cells + (tags.contains("<") ? "<" : "");
        })
        .toList();
  }

  private static String text(ReportFormat format, ReportModel report) {
    return new String(format.write(report).content(), StandardCharsets.UTF_8);
  }

  private static ReportModel report(String text) {
    OperationKey before = OperationKey.onPath(HttpMethod.GET, "/" + text);
    OperationKey after = OperationKey.onPath(HttpMethod.GET, "/v2/" + text);
    Origin origin = new Origin(text, "/paths/x");
    List<Finding> findings = List.of(
        new Finding(
            text, text, text, List.of(after), origin, origin, Map.of(Dimension.WIRE, Level.ERR)),
        new Finding(
            text, text, text, List.of(), origin, null, Map.of(Dimension.BEHAVIOUR, Level.ERR)));
    StepPlan plan = new StepPlan(
        text,
        text,
        List.of(
            outcome(before, origin, text, StepPlan.Outcome.Kind.REMOVED, after),
            outcome(after, origin, text + 2, StepPlan.Outcome.Kind.UNCHANGED, after)),
        List.of(after),
        List.of(new StepPlan.ConnectionChange(text, false, origin, null)),
        false);
    return new ReportAssembler(o -> Optional.empty())
        .assemble(new ReportInput(
            text,
            null,
            List.of(new ReportInput.Step(text, text, findings, plan)),
            Map.of(Dimension.WIRE, Level.ERR)));
  }

  private static StepPlan.Outcome outcome(
      OperationKey before,
      Origin origin,
      String text,
      StepPlan.Outcome.Kind kind,
      OperationKey after) {
    return new StepPlan.Outcome(
        before,
        origin,
        text,
        1,
        kind,
        after,
        text,
        kind == StepPlan.Outcome.Kind.REMOVED ? Verdict.RECONFIGURE : Verdict.AUTOMATIC,
        text,
        Tier.MODULE,
        List.of(text),
        List.of(text),
        text,
        text);
  }
}
