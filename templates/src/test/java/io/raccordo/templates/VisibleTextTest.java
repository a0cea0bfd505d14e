package io.raccordo.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void keepsWhatIsSeen() {
    String text = "Größe, 大きさ, حجم, 👩\u200D💻 – “quoted”";

    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @Test
  void showsWhatHidesOrTurnsText() {
    assertThat(VisibleText.of("a\u202Eb\u2066c\u200Fd\u200Be\uFEFFf\uD800g\u0000h\u2028i\u009Bj"))
        .isEqualTo(
            "a[U+202E]b[U+2066]c[U+200F]d[U+200B]e[U+FEFF]f[U+D800]g[U+0000]h[U+2028]i[U+009B]j");
    assertThat(VisibleText.of("tag \uDB40\uDC41")).isEqualTo("tag [U+E0041]");
  }

  @Test
  void staysOnOneLine() {
    assertThat(VisibleText.of("a\r\nb\tc")).isEqualTo("a  b c");
  }
}
