package io.raccordo.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Any text as a Java expression of type {@code String} (JLS 3.10.5). */
final class StringLiteral {
  /**
   * A character takes at most three bytes in a class file, a constant at most 65,535 (JVMS 4.4.7).
   */
  private static final int LONGEST = 20_000;

  private StringLiteral() {}

  /** The expression. */
  static CodeBlock of(String text) {
    if (text.length() <= LONGEST) {
      return literal(text);
    }
    List<CodeBlock> parts = new ArrayList<>();
    for (int from = 0; from < text.length(); from += LONGEST) {
      parts.add(literal(text.substring(from, Math.min(text.length(), from + LONGEST))));
    }
    // Not by plus signs, which javac would fold into one constant again.
    return CodeBlock.of("$T.join(\"\", $L)", Names.STRING, CodeBlock.join(parts, ", "));
  }

  /** The expressions with commas between. */
  static CodeBlock list(Iterable<String> texts) {
    List<CodeBlock> literals = new ArrayList<>();
    texts.forEach(text -> literals.add(of(text)));
    return CodeBlock.join(literals, ", ");
  }

  private static CodeBlock literal(String text) {
    return isPlain(text) ? CodeBlock.of("$S", text) : CodeBlock.of("$L", escaped(text));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /**
   * JavaPoet breaks lines at every Unicode line separator, also within a literal, and leaves marks
   * that reorder text as they are.
   */
  private static String escaped(String text) {
    StringBuilder result = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '"' -> result.append("\\\"");
        case '\\' -> result.append("\\\\");
        case '\n' -> result.append("\\n");
        case '\r' -> result.append("\\r");
        default -> {
          if (c < ' ' || (c > '~' && !VendorText.isVisible(c))) {
            for (char unit : Character.toChars(c)) {
              result.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) unit));
            }
          } else {
            result.appendCodePoint(c);
          }
        }
      }
    }
    return result.append('"').toString();
  }
}
