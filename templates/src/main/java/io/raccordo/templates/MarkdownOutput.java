package io.raccordo.templates;

import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * Escapes whatever a template does not write itself, so that it reads the same as plain text, in a
 * table cell too: CommonMark 0.31 section 2.4 (backslash escapes) and 2.5 (entities), and the
 * extensions of GitHub (tables, strikethrough, autolinks, mentions, mathematics).
 */
final class MarkdownOutput implements TemplateOutput {
  private final StringBuilder out = new StringBuilder(8192);

  @Override
  public void writeContent(String value) {
    out.append(value);
  }

  @Override
  public void writeContent(String value, int beginIndex, int endIndex) {
    out.append(value, beginIndex, endIndex);
  }

  @Override
  public void writeUserContent(@Nullable String value) {
    if (value != null) {
      escape(VisibleText.of(value).strip());
    }
  }

  private void escape(String text) {
    boolean digits = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '`', '*', '[', ']', '|', '~', '$' -> out.append('\\').append(c);
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '_' -> out.append(betweenWordCharacters(text, i) ? "_" : "\\_");
        // A comment between sign and name: no mention, no link to an issue.
        case '@' -> out.append("@<!-- -->");
        case '#' -> out.append(i == 0 ? "\\#" : "#").append("<!-- -->");
        case '/' -> out.append(i > 0 && text.charAt(i - 1) == ':' ? "\\/" : "/");
        case '+', '-', '=' -> out.append(i == 0 ? "\\" : "").append(c);
        case '.', ')' ->
          out.append((digits && i > 0) || afterWww(text, i) ? "\\" : "").append(c);
        default -> out.append(c);
      }
      digits = digits && c >= '0' && c <= '9';
    }
  }

  private static boolean betweenWordCharacters(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private static boolean afterWww(String text, int i) {
    return text.regionMatches(true, i - 3, "www", 0, 3);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
