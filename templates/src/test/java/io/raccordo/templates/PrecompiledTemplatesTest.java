package io.raccordo.templates;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrecompiledTemplatesTest {
  @Test
  void escapesInHtml() {
    StringOutput output = new StringOutput();
    Content body = out -> out.writeContent("<p>kept</p>");

    PrecompiledTemplates.HTML.render("page.jte", Map.of("title", "a < b", "body", body), output);

    assertThat(output.toString())
        .startsWith("<!DOCTYPE html>")
        .contains("<title>a &lt; b</title>", "<p>kept</p>");
  }

  @Test
  void leavesPlainTextAsItIs() {
    StringOutput output = new StringOutput();

    PrecompiledTemplates.PLAIN.render("heading.jte", Map.of("title", "a < b"), output);

    assertThat(output.toString()).isEqualTo("# a < b\n");
  }
}
