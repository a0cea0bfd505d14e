package io.raccordo.generator.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of a vendor's CommonMark, as far as a reader of Javadoc needs it.
 *
 * @param text for CODE the lines as they stand, otherwise inline CommonMark on one line
 */
record MarkdownBlock(Kind kind, String text) {
  /** What a block is. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    CODE
  }

  /** Splits a clean text into blocks; tables become items, quotes and rules lose their marks. */
  static List<MarkdownBlock> parse(String clean) {
    return new Parser().parse(clean);
  }

  /** The state between two lines. */
  private static final class Parser {
    private final List<MarkdownBlock> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Kind kind = Kind.PARAGRAPH;
    private String fence = "";

    List<MarkdownBlock> parse(String text) {
      for (String line : HtmlTags.toLines(text).split("\n", -1)) {
        line(line);
      }
      end();
      return blocks;
    }

    private void line(String raw) {
      String line = raw.strip();
      if (!fence.isEmpty()) {
        if (line.startsWith(fence)) {
          end();
          fence = "";
        } else {
          open.append(raw.stripTrailing()).append('\n');
        }
      } else if (line.startsWith("```") || line.startsWith("~~~")) {
        end();
        fence = line.substring(0, 3);
        kind = Kind.CODE;
      } else if (line.isEmpty() || isRule(line)) {
        end();
      } else {
        text(line);
      }
    }

    private void text(String line) {
      if (line.charAt(0) == '>') {
        quote(line.substring(1).strip());
      } else if (line.charAt(0) == '|') {
        start(Kind.ITEM, cells(line));
      } else if (headingMark(line) > 0) {
        start(Kind.HEADING, line.substring(headingMark(line)).strip());
        end();
      } else if (itemMark(line) > 0) {
        start(Kind.ITEM, line.substring(itemMark(line)).strip());
      } else {
        open.append(open.length() == 0 ? "" : " ").append(line);
      }
    }

    private void quote(String line) {
      if (line.startsWith("[!") && line.indexOf(']') > 2) {
        end();
        String label = line.substring(2, line.indexOf(']'));
        String rest = line.substring(line.indexOf(']') + 1).strip();
        text(label.charAt(0) + label.substring(1).toLowerCase(java.util.Locale.ROOT) + ": " + rest);
      } else if (line.isEmpty()) {
        end();
      } else {
        text(line);
      }
    }

    private void start(Kind next, String text) {
      end();
      kind = next;
      open.append(text);
    }

    private void end() {
      String text =
          kind == Kind.CODE ? open.toString().stripTrailing() : open.toString().strip();
      if (!text.isEmpty()) {
        blocks.add(new MarkdownBlock(kind, text));
      }
      open.setLength(0);
      kind = Kind.PARAGRAPH;
    }

    /** Thematic breaks, underlines of headings, and the line below a table's head. */
    private static boolean isRule(String line) {
      int marks = 0;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if ("-=*_".indexOf(c) >= 0) {
          marks++;
        } else if (" |:".indexOf(c) < 0) {
          return false;
        }
      }
      return marks > 2;
    }

    private static String cells(String line) {
      String inner = line.substring(
          1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
      return inner.strip();
    }

    private static int headingMark(String line) {
      int marks = 0;
      while (marks < line.length() && line.charAt(marks) == '#') {
        marks++;
      }
      return marks > 0 && marks < 7 && marks < line.length() && line.charAt(marks) == ' '
          ? marks
          : 0;
    }

    private static int itemMark(String line) {
      int at = 0;
      if ("-*+".indexOf(line.charAt(0)) >= 0) {
        at = 1;
      } else {
        while (at < line.length() && at < 4 && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
          at++;
        }
        if (at == 0 || at == line.length() || ".)".indexOf(line.charAt(at)) < 0) {
          return 0;
        }
        at++;
      }
      return at < line.length() && line.charAt(at) == ' ' ? at : 0;
    }
  }
}
