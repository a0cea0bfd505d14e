package io.raccordo.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownOutputTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        "plain words, as they are => plain words, as they are",
        "snake_case and _edge_ => snake_case and \\_edge\\_",
        "a|b => a\\|b",
        "`x` => \\`x\\`",
        "back\\slash => back\\\\slash",
        "<b> & &amp; --> => &lt;b&gt; &amp; &amp;amp; --&gt;",
        "**x** ~~y~~ $z$ [l](u) => \\*\\*x\\*\\* \\~\\~y\\~\\~ \\$z\\$ \\[l\\](u)",
        "@team => @<!-- -->team",
        "# head => \\#<!-- --> head",
        "see #12 => see #<!-- -->12",
        "https://x.y and www.x.y => https:\\//x.y and www\\.x.y",
        "1. one => 1\\. one",
        "12) one => 12\\) one",
        "v1.2 => v1.2",
        "- item => \\- item",
        "=== => \\===",
      })
  void escapesWhatMarkdownWouldRead(String text, String expected) {
    MarkdownOutput output = new MarkdownOutput();

    output.writeUserContent(text);

    assertThat(output).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        "GET /a/{b} => `GET /a/{b}`",
        "a|b => <code>a&#124;b</code>",
        "a`b => <code>a&#96;b</code>",
        "`</code><b> => <code>&#96;&#60;&#47;code&#62;&#60;b&#62;</code>",
      })
  void writesCode(String text, String expected) {
    MarkdownOutput output = new MarkdownOutput();

    Markdown.code(text).writeTo(output);

    assertThat(output).hasToString(expected);
  }
}
