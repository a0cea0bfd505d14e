package io.raccordo.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vendors' CommonMark becomes plain Javadoc, and never anything else than Javadoc text. */
class JavadocTextTest {
  private static final int LIMIT = 400;

  private static String of(String commonMark) {
    return JavadocText.of(commonMark, LIMIT, "Otherwise.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "One. Two. => One. Two.",
        "a *b* **c** _d_ __e__ ***f*** => a b c d e f",
        "snake_case_name and 2*3*4 => snake_case_name and 2*3*4",
        "`GET /a/{id}` and ``b ` c`` => {@code GET /a/{id}} and {@code b ` c}",
        "`a < b` => <code>a &lt; b</code>",
        "`{unbalanced` `}{` => <code>{unbalanced</code> <code>}{</code>",
        "`unclosed => `unclosed",
        "[text](https://example.com/a?b=1&c) => <a href=\"https://example.com/a?b=1&amp;c\">text</a>",
        "[text](/relative) [x](javascript:a) => text x",
        "[text](https://a title) [x] => <a href=\"https://a\">text</a> [x]",
        "[a](http://%zz/) [b](http://x:y@z/) => a b",
        "![image](https://example.com/x.png) => <a href=\"https://example.com/x.png\">image</a>",
        "<id> a < b && c > d => &lt;id&gt; a &lt; b &amp;&amp; c &gt; d",
        "<b>bold</b> <a href='x'>link</a> => bold link",
        "one<!-- two -->three => onethree",
        "&lt;id&gt; &amp; &#42;&#47; &#x40; => &lt;id&gt; &amp; *&#47; &#64;",
        "&unknown; &#0; &#xd800; &#1114112; => &amp;unknown; &amp;#0; &amp;#xd800; &amp;#1114112;",
        "user@example.com {@code x} @param => user&#64;example.com {&#64;code x} &#64;param",
        "a */ b **// c *&#47; d => a *&#47; b **&#47;/ c *&#47; d",
        "\\u002a\\u002f \\\\u002a \\uuuu => &#92;u002a&#92;u002f &#92;u002a &#92;uuuu",
        "$L $$ $S ${x} $ => $L $$ $S ${x} $",
        "\\*not emphasis\\* \\`not code\\` => *not emphasis* `not code`",
        "# Title => Title",
      })
  void lines(String commonMark, String javadoc) {
    assertThat(of(commonMark)).isEqualTo(javadoc);
  }

  @Test
  void blocks() {
    assertThat(of(
            "# Overview\n\nFirst\nline.\n\n- a\n  b\n* c\n1. d\n\nLast.\n---\n> [!NOTE]\n> Mind."))
        .isEqualTo(
            "First line.\n\n<ul>\n<li>a b\n<li>c\n<li>d\n</ul>\n\n<p>Last.\n\n<p>Note: Mind.");
    assertThat(of("<p>One<br/>two</p><ul><li>a</li><li>b</li></ul>"))
        .isEqualTo("One two\n\n<ul>\n<li>a\n<li>b\n</ul>");
    assertThat(of("| A | B |\n|---|:-:|\n| 1 | 2 |"))
        .isEqualTo("Otherwise.\n\n<ul>\n<li>A | B\n<li>1 | 2\n</ul>");
    assertThat(of("See:\n```json\n{ \"a\": \"*/\" }\n  @x\n```\nend"))
        .isEqualTo("See:\n\n<pre>\n{ \"a\": \"*&#47;\" }\n  &#64;x\n</pre>\n\n<p>end");
    assertThat(of("```\nnever closed")).isEqualTo("Otherwise.\n\n<pre>\nnever closed\n</pre>");
    assertThat(of(" \n\t\n")).isEqualTo("Otherwise.");
    assertThat(JavadocText.of("", LIMIT, "")).isEmpty();
  }

  @Test
  void longTextsEndAtAWordAndCloseWhatTheyOpened() {
    String cut = of("word ".repeat(1_000));
    assertThat(cut).endsWith("word \u2026").hasSizeBetween(LIMIT - 20, LIMIT + 20);
    assertThat(of("- " + "item ".repeat(1_000))).endsWith("\u2026\n</ul>");
    assertThat(of("`" + "code ".repeat(1_000) + "`").length()).isLessThan(LIMIT + 50);
    assertThat(of("```\n" + "x".repeat(5_000) + "\n```")).endsWith("\u2026\n</pre>");
    assertThat(of("x".repeat(5_000)).length()).isLessThan(LIMIT + 50);
    for (String line : of("word ".repeat(60)).split("\n")) {
      assertThat(line.length()).isLessThanOrEqualTo(90);
    }
  }

  @Test
  void whatNobodySeesIsGone() {
    String hidden =
        "a\u0000b\u0007c\u001bd\u007fe\u0085f\u200bg\u200fh\u202ei\u2028j\u2066k\ufeffl\ufffem\ud800n";
    assertThat(of(hidden)).isEqualTo("abcde fghi jklmn");
    assertThat(of("\ud83d\ude80 \u05e9\u05dc\u05d5\u05dd caf\u00e9"))
        .isEqualTo("\ud83d\ude80 \u05e9\u05dc\u05d5\u05dd caf\u00e9");
    assertThat(of("one\r\ntwo\rthree\tfour")).isEqualTo("one two three four");
  }

  private static final List<String> PIECES = List.of(
      "*",
      "/",
      "*/",
      "**//",
      "/*",
      "\\",
      "u002a",
      "u002f",
      "\\u000a",
      "\\uuu002a",
      "&#42;",
      "&#47;",
      "&#92;",
      "@",
      "{",
      "}",
      "{@",
      "{@link",
      "@param x",
      "<",
      ">",
      "<p>",
      "</p>",
      "<ul>",
      "<li>",
      "<script>",
      "</",
      "<!--",
      "-->",
      "&",
      "&lt;",
      "&#0;",
      "`",
      "``",
      "```",
      "~~~",
      "\n",
      "\n\n",
      "\r",
      "- ",
      "# ",
      "> ",
      "| ",
      "1. ",
      "_",
      "__",
      "[",
      "](",
      ")",
      "![",
      "https://a.b/c",
      "$",
      "$L",
      "$$",
      "\u2028",
      "\u2029",
      "\u0085",
      "\u202e",
      "\u200f",
      "\ufeff",
      "\ud800",
      "\udc00",
      "\u0000",
      "\u0001",
      "\u000c",
      "\u000b",
      " ",
      "word",
      "\u00e9",
      "\ud83d\ude80",
      "'",
      "\"");

  private static final Pattern ALLOWED =
      Pattern.compile("</?(p|ul|li|pre|code|a)( ?\\s*href=\"[^\"<>\\\\]*\")?>");

  /** Texts of traps in any order: the invariants hold, and javac and doclint find nothing. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyTextIsHarmless(long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n >= 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      texts.add(text.toString());
    }
    Plans.Connector connector = new Plans.Connector("1");
    for (int i = 0; i < texts.size(); i++) {
      String javadoc = of(texts.get(i));
      assertThat(javadoc).doesNotContain("*/").doesNotContainPattern("\\\\u");
      assertThat(ALLOWED.matcher(javadoc.replace("{@code", "")).replaceAll(""))
          .as(texts.get(i))
          .doesNotContain("<")
          .doesNotContain(">")
          .doesNotContain("@");
      connector.type(Plans.object(
          Plans.model("T" + i),
          false,
          Plans.member("a", "a", Plans.STRING, texts.get(i)),
          Plans.deprecated(Plans.member("b", "b", Plans.STRING, texts.get(i)))));
    }
    List<GeneratedFile> files = ConnectorEmitter.emit(connector.plan());
    Compiled.of(files);
  }
}
