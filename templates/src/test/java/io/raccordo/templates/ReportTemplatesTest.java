package io.raccordo.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTemplatesTest {
  private static final ReportView EMPTY = new ReportView(
      "<Nothing> & more", List.of(), List.of(), Rows.all(List.of()), Rows.all(List.of()));

  @Test
  void escapesTheTitle() {
    assertThat(ReportTemplates.html(EMPTY))
        .startsWith("<!DOCTYPE html>")
        .contains("<title>&lt;Nothing&gt; &amp; more – compatibility report</title>");
    assertThat(ReportTemplates.markdown(EMPTY))
        .startsWith("# Compatibility report: &lt;Nothing&gt; &amp; more\n");
  }

  @Test
  void saysWhenNobodyHasToDoAnything() {
    assertThat(ReportTemplates.html(EMPTY)).contains("Nobody has to do anything.");
    assertThat(ReportTemplates.markdown(EMPTY)).contains("Nobody has to do anything.");
  }

  @Test
  void needsNothingFromElsewhere() {
    assertThat(ReportTemplates.html(EMPTY))
        .doesNotContain("http://", "https://", "url(", "@import", "<link", "<img", " src=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"style", "script"})
  void allowsItsOwnStyleAndScriptOnly(String element) throws Exception {
    String html = ReportTemplates.html(EMPTY);
    Matcher text = Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
        .matcher(html);
    assertThat(text.find()).isTrue();
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.group(1).getBytes(StandardCharsets.UTF_8));
    String source = "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";

    assertThat(policy(html)).contains("default-src 'none'", element + "-src " + source);
    assertThat(html).doesNotContain(" style=", " onclick=");
  }

  private static String policy(String html) {
    return Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
        .matcher(html)
        .results()
        .map((MatchResult match) -> match.group(1).replace("&#39;", "'"))
        .findFirst()
        .orElseThrow();
  }
}
