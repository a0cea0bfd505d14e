package io.raccordo.generator.emit;

/**
 * What JavaPoet spreads over lines, on fewer: comments of one sentence, empty bodies, and constants
 * one below the other. Lines are told apart by what JavaPoet writes only there; a literal never
 * holds a line end.
 */
final class CompactSource {
  private static final int WIDTH = 100;
  private static final String BEGIN = "/**\n";
  private static final String TEXT = " * ";
  private static final String END = " */\n";
  private static final String BODY = ") {\n";
  private static final String CONSTANT = "public static final ";

  private final String source;
  private final StringBuilder text;

  private CompactSource(String source) {
    this.source = source;
    this.text = new StringBuilder(source.length());
  }

  /** The same source; every line of it ends with a line feed. */
  static String of(String source) {
    return new CompactSource(source).compact();
  }

  private String compact() {
    boolean afterConstant = false;
    for (int start = 0; start < source.length(); ) {
      int end = end(start);
      int indent = indent(start);
      boolean constant = isConstant(start + indent, end);
      int rest = comment(start, end, indent);
      if (rest == 0) {
        rest = emptyBody(start, end, indent);
      }
      if (rest == 0) {
        boolean between = indent == 0
            && end == start + 1
            && afterConstant
            && isConstant(end + indent(end), end(end));
        if (!between) {
          text.append(source, start, end);
        }
        rest = end;
      }
      afterConstant = constant;
      start = rest;
    }
    return text.toString();
  }

  /** Writes a comment that fits on one line; answers where it ends, or 0 when none is here. */
  private int comment(int start, int end, int indent) {
    if (!source.startsWith(BEGIN, start + indent)) {
      return 0;
    }
    int words = end + indent + TEXT.length();
    int last = end(end);
    boolean fits = last > words
        && source.startsWith(TEXT, end + indent)
        && source.charAt(words) != '@'
        && source.startsWith(END, last + indent)
        && end(last) == last + indent + END.length()
        && last - end + TEXT.length() <= WIDTH;
    if (!fits) {
      return 0;
    }
    text.append(source, start, end - 1)
        .append(' ')
        .append(source, words, last - 1)
        .append(END);
    return end(last);
  }

  /** Writes a method without statements; answers where it ends, or 0 when none is here. */
  private int emptyBody(int start, int end, int indent) {
    boolean empty = source.startsWith(BODY, end - BODY.length())
        && source.startsWith("}\n", end + indent)
        && indent(end) == indent;
    if (!empty) {
      return 0;
    }
    text.append(source, start, end - 1).append("}\n");
    return end + indent + 2;
  }

  private boolean isConstant(int from, int end) {
    return source.startsWith(CONSTANT, from) && source.startsWith(";\n", end - 2);
  }

  /** Where the line ends that begins at a place. */
  private int end(int start) {
    int feed = source.indexOf('\n', start);
    return feed < 0 ? source.length() : feed + 1;
  }

  private int indent(int start) {
    int at = start;
    while (at < source.length() && source.charAt(at) == ' ') {
      at++;
    }
    return at - start;
  }
}
