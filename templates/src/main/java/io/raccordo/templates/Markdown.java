package io.raccordo.templates;

import gg.jte.Content;

/** What Markdown templates need beside plain text. */
public final class Markdown {
  /**
   * An empty line. JTE leaves out what is blank next to its control structures, which Markdown
   * needs between blocks.
   */
  public static final String BLANK = "";

  private Markdown() {}

  /**
   * A code span. Text with characters that a span or a table cell gives another meaning is written
   * as the HTML element instead, with each of them as an entity.
   */
  public static Content code(String text) {
    String visible = VisibleText.of(text).strip();
    if (visible.isEmpty()) {
      return output -> {};
    }
    boolean plain = visible.indexOf('`') < 0 && visible.indexOf('|') < 0;
    String markdown = plain ? '`' + visible + '`' : "<code>" + entities(visible) + "</code>";
    return output -> output.writeContent(markdown);
  }

  /**
   * Text for a fenced code block, as it is; characters that no name, coordinate or list of names
   * has are left out.
   */
  public static Content identifier(String text) {
    String name = text.replaceAll("[^\\p{L}\\p{N}_$.,: +-]", "");
    return output -> output.writeContent(name);
  }

  private static String entities(String text) {
    StringBuilder result = new StringBuilder(text.length() + 32);
    text.codePoints().forEach(c -> {
      if (c > 0x7f || Character.isLetterOrDigit(c) || c == ' ') {
        result.appendCodePoint(c);
      } else {
        result.append("&#").append(c).append(';');
      }
    });
    return result.toString();
  }
}
