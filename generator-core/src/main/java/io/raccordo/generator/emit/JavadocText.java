package io.raccordo.generator.emit;

import java.util.List;

/**
 * CommonMark of a vendor as the text of a Javadoc comment. Whatever the vendor wrote, the comment
 * does not end before its end, no Unicode escape (JLS 3.3) or tag begins, and doclint is content.
 */
final class JavadocText {
  /** Visible characters that a member gets. */
  static final int MEMBER = 1_000;

  /** Visible characters that a class gets. */
  static final int TYPE = 2_000;

  private static final int WIDTH = 88;

  private JavadocText() {}

  /**
   * The text, its lines at most as long as words allow, without line end behind it.
   *
   * @param commonMark any text
   * @param limit number of visible characters after which it is cut
   * @param otherwise the first sentence when the text has none, already Javadoc
   * @return empty when both say nothing
   */
  static String of(String commonMark, int limit, String otherwise) {
    // Marks take more room than what they mark; still nobody reads on for long.
    String clean =
        VendorText.clean(commonMark.substring(0, Math.min(commonMark.length(), 8 * limit)));
    List<MarkdownBlock> blocks = MarkdownBlock.parse(clean);
    StringBuilder text = new StringBuilder();
    int first = firstSentence(blocks);
    if (first == blocks.size()) {
      return otherwise;
    }
    if (blocks.get(first).kind() != MarkdownBlock.Kind.PARAGRAPH) {
      text.append(otherwise);
    }
    render(blocks.subList(first, blocks.size()), new MarkdownInline(text, limit), text);
    return guard(wrap(text.toString()));
  }

  /** Headings at the beginning say less than what they head. */
  private static int firstSentence(List<MarkdownBlock> blocks) {
    int first = 0;
    while (first < blocks.size() - 1 && blocks.get(first).kind() == MarkdownBlock.Kind.HEADING) {
      first++;
    }
    return first;
  }

  private static void render(
      List<MarkdownBlock> blocks, MarkdownInline inline, StringBuilder text) {
    boolean inList = false;
    for (MarkdownBlock block : blocks) {
      if (inline.isFull()) {
        break;
      }
      boolean item = block.kind() == MarkdownBlock.Kind.ITEM;
      if (item != inList) {
        text.append(item ? "\n\n<ul>\n" : "\n</ul>");
        inList = item;
      } else if (item) {
        text.append('\n');
      }
      switch (block.kind()) {
        case ITEM -> {
          text.append("<li>");
          inline.write(block.text());
        }
        case CODE -> {
          text.append(text.length() == 0 ? "<pre>" : "\n\n<pre>");
          verbatim(block.text(), inline, text);
          text.append("</pre>");
        }
        default -> {
          text.append(text.length() == 0 ? "" : "\n\n<p>");
          inline.write(block.text());
        }
      }
    }
    if (inList) {
      text.append("\n</ul>");
    }
  }

  private static void verbatim(String code, MarkdownInline inline, StringBuilder text) {
    for (String line : code.split("\n", -1)) {
      text.append('\n');
      int from = text.length();
      inline.verbatim(line);
      for (int i = from; i < text.length(); i++) {
        if (text.charAt(i) == ' ') {
          text.setCharAt(i, MarkdownInline.HARD_SPACE);
        }
      }
    }
    text.append('\n');
  }

  private static String wrap(String text) {
    StringBuilder result = new StringBuilder(text.length() + 16);
    for (String line : text.split("\n", -1)) {
      int from = 0;
      while (line.length() - from > WIDTH) {
        int space = line.lastIndexOf(' ', from + WIDTH);
        if (space <= from) {
          space = line.indexOf(' ', from + WIDTH);
        }
        if (space < 0) {
          break;
        }
        result.append(line, from, space).append('\n');
        from = space + 1;
      }
      result.append(line, from, line.length()).append('\n');
    }
    result.setLength(result.length() - 1);
    return result.toString();
  }

  /**
   * The last step, because anything before may bring signs together: no end of comment, no Unicode
   * escape.
   */
  private static String guard(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = i == 0 ? '\n' : text.charAt(i - 1);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
      if (c == '/' && (before == '*' || before == '\n')) {
        result.append("&#47;");
      } else if (c == '\\' && next == 'u') {
        result.append("&#92;");
      } else {
        result.append(c == MarkdownInline.HARD_SPACE ? ' ' : c);
      }
    }
    return result.toString();
  }
}
