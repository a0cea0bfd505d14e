package io.raccordo.generator.emit;

/**
 * What JavaPoet spreads over lines, on fewer: comments of one sentence, empty bodies, and constants
 * one below the other. Lines are told apart by what JavaPoet writes only there; a literal never
 * holds a line end.
 */
final class CompactSource {
  private static final int WIDTH = 100;
  private static final String BEGIN = "/**";
  private static final String END = " */";
  private static final String CONSTANT = "public static final ";

  private CompactSource() {}

  /** The same source. */
  static String of(CharSequence source) {
    String[] lines = source.toString().split("\n", -1);
    StringBuilder text = new StringBuilder(source.length());
    for (int i = 0; i < lines.length; ) {
      i = next(lines, i, text);
    }
    text.setLength(text.length() - 1);
    return text.toString();
  }

  /** Writes what begins at a line, and answers the line after it. */
  private static int next(String[] lines, int i, StringBuilder text) {
    String line = lines[i];
    int indent = indent(line);
    if (i + 2 < lines.length && isComment(lines, i, indent)) {
      String words = lines[i + 1].substring(indent + 2);
      text.append(line).append(words).append(END).append('\n');
      return i + 3;
    }
    if (line.endsWith(") {")
        && i + 1 < lines.length
        && lines[i + 1].equals(line.substring(0, indent) + '}')) {
      text.append(line).append("}\n");
      return i + 2;
    }
    boolean between = line.isEmpty()
        && i > 0
        && i + 1 < lines.length
        && isConstant(lines[i - 1])
        && isConstant(lines[i + 1]);
    if (!between) {
      text.append(line).append('\n');
    }
    return i + 1;
  }

  private static boolean isComment(String[] lines, int i, int indent) {
    String words = lines[i + 1];
    return lines[i].startsWith(BEGIN, indent)
        && lines[i].length() == indent + BEGIN.length()
        && lines[i + 2].startsWith(END, indent)
        && lines[i + 2].length() == indent + END.length()
        && words.startsWith(" * ", indent)
        && words.length() > indent + 3
        && words.charAt(indent + 3) != '@'
        && words.length() + BEGIN.length() + END.length() - 2 <= WIDTH;
  }

  private static boolean isConstant(String line) {
    return line.endsWith(";") && line.startsWith(CONSTANT, indent(line));
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }
}
