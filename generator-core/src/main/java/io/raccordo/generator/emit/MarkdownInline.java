package io.raccordo.generator.emit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.BitSet;
import java.util.Map;

/**
 * Writes inline CommonMark as the text of a Javadoc comment: every sign that HTML or Javadoc could
 * take for its own is escaped, and what is written ends when a number of visible characters is
 * reached.
 */
final class MarkdownInline {
  /** Stands for a space at which no line may end. */
  static final char HARD_SPACE = '\u0001';

  private static final Map<String, String> ENTITIES = Map.ofEntries(
      Map.entry("amp", "&"),
      Map.entry("lt", "<"),
      Map.entry("gt", ">"),
      Map.entry("quot", "\""),
      Map.entry("apos", "'"),
      Map.entry("nbsp", " "),
      Map.entry("hellip", "\u2026"),
      Map.entry("ndash", "\u2013"),
      Map.entry("mdash", "\u2014"),
      Map.entry("lsquo", "\u2018"),
      Map.entry("rsquo", "\u2019"),
      Map.entry("ldquo", "\u201c"),
      Map.entry("rdquo", "\u201d"));

  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final int LONGEST_ENTITY = 9;

  private final StringBuilder out;
  private int left;

  MarkdownInline(StringBuilder out, int limit) {
    this.out = out;
    this.left = limit;
  }

  /** Whether nothing more will be written. */
  boolean isFull() {
    return left <= 0;
  }

  /** Writes a block. */
  void write(String text) {
    BitSet marks = emphasis(text);
    for (int i = 0; i < text.length() && !isFull(); ) {
      i = marks.get(i) ? i + 1 : one(text, i);
    }
  }

  /** Writes a line as it stands, for use in {@code pre}. */
  void verbatim(String line) {
    line.codePoints().limit(Math.max(left, 0)).forEach(this::character);
  }

  /** Writes what begins at {@code i} and answers where the rest begins. */
  // Cases fall out of the switch to what is written as it stands, which arrows could not say.
  @SuppressWarnings("StatementSwitchToExpressionSwitch")
  private int one(String text, int i) {
    switch (text.charAt(i)) {
      case '\\':
        if (i + 1 < text.length() && PUNCTUATION.indexOf(text.charAt(i + 1)) >= 0) {
          character(text.charAt(i + 1));
          return i + 2;
        }
        break;
      case '`':
        return code(text, i);
      case '!':
        if (text.startsWith("![", i) && link(text, i + 1) > 0) {
          return i + 1;
        }
        break;
      case '[':
        int end = link(text, i);
        if (end > 0) {
          return writeLink(text, i, end);
        }
        break;
      case '&':
        int semicolon = text.indexOf(';', i);
        String decoded = semicolon > i && semicolon - i <= LONGEST_ENTITY
            ? entity(text.substring(i + 1, semicolon))
            : "";
        if (!decoded.isEmpty()) {
          decoded.codePoints().forEach(this::character);
          return semicolon + 1;
        }
        break;
      default:
        break;
    }
    int c = text.codePointAt(i);
    character(c);
    return i + Character.charCount(c);
  }

  private void character(int c) {
    if (isFull()) {
      return;
    }
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '@' -> out.append("&#64;");
      default -> out.appendCodePoint(c);
    }
    left--;
    if (left <= 0) {
      cut();
    }
  }

  /** Ends in front of the last word, which may be incomplete. */
  private void cut() {
    int space = out.lastIndexOf(" ");
    int tag = Math.max(out.lastIndexOf(">"), out.lastIndexOf("\n"));
    if (space > tag && space > out.length() - 60) {
      out.setLength(space);
    }
    out.append(" \u2026");
  }

  private int code(String text, int from) {
    int ticks = from;
    while (ticks < text.length() && text.charAt(ticks) == '`') {
      ticks++;
    }
    String fence = text.substring(from, ticks);
    int close = text.indexOf(fence, ticks);
    if (close < 0) {
      fence.chars().forEach(this::character);
      return ticks;
    }
    String code = text.substring(ticks, close).strip();
    if (code.length() > left) {
      code.codePoints().limit(left).forEach(this::character);
    } else if (isPlain(code)) {
      out.append("{@code")
          .append(HARD_SPACE)
          .append(code.replace(' ', HARD_SPACE))
          .append('}');
      left -= code.length();
    } else if (!code.isEmpty()) {
      out.append("<code>");
      code.codePoints().limit(left - 1L).forEach(this::character);
      out.append("</code>");
    }
    return close + fence.length();
  }

  /** Whether a text means the same inside an inline tag, where nothing can be escaped. */
  private static boolean isPlain(String code) {
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c < ' ' || c > '~' || "{}@\\*<>&".indexOf(c) >= 0) {
        return false;
      }
    }
    return !code.isEmpty() && code.length() <= 80;
  }

  /** The end of a link that begins here, or 0. */
  private static int link(String text, int from) {
    int close = text.indexOf("](", from);
    int next = text.indexOf('[', from + 1);
    if (close < 0 || (next > 0 && next < close)) {
      return 0;
    }
    int end = text.indexOf(')', close);
    return end < 0 ? 0 : end + 1;
  }

  private int writeLink(String text, int from, int end) {
    int close = text.indexOf("](", from);
    String label = text.substring(from + 1, close);
    String target = text.substring(close + 2, end - 1);
    int title = target.indexOf(' ');
    String url = title < 0 ? target : target.substring(0, title);
    boolean anchor = label.length() < left && !label.isBlank() && isUrl(url);
    if (anchor) {
      out.append("<a href=\"").append(url.replace("&", "&amp;")).append("\">");
    }
    write(label);
    if (anchor) {
      out.append("</a>");
    }
    return end;
  }

  private static boolean isUrl(String url) {
    if (!url.startsWith("https://") && !url.startsWith("http://")) {
      return false;
    }
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letterOrDigit && "-._~/:?#=&%+,;".indexOf(c) < 0) {
        return false;
      }
    }
    try {
      return new URI(url).getRawAuthority() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String entity(String name) {
    if (!name.startsWith("#")) {
      return ENTITIES.getOrDefault(name, "");
    }
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      int c = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(c) ? VendorText.clean(Character.toString(c)) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  /** The places of {@code *} and {@code _} that only make their surroundings bold or italic. */
  private static BitSet emphasis(String text) {
    BitSet marks = new BitSet();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '`') {
        int close = text.indexOf('`', i + 1);
        i = close < 0 ? i : close;
      } else if ((c == '*' || c == '_') && !marks.get(i)) {
        int run = run(text, i);
        int close = closes(text, i, run);
        if (close > 0) {
          marks.set(i, i + run);
          marks.set(close, close + run);
        }
        i += run - 1;
      }
    }
    return marks;
  }

  private static int run(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == text.charAt(from)) {
      end++;
    }
    return end - from;
  }

  private static int closes(String text, int from, int run) {
    int inner = from + run;
    boolean opens = run <= 3
        && inner < text.length()
        && text.charAt(inner) != ' '
        && (from == 0
            || (!Character.isLetterOrDigit(text.charAt(from - 1))
                && text.charAt(from - 1) != '\\'));
    if (!opens) {
      return 0;
    }
    int close = text.indexOf(text.substring(from, inner), inner);
    boolean fits = close > 0
        && run(text, close) == run
        && text.charAt(close - 1) != ' '
        && text.charAt(close - 1) != '\\'
        && (close + run == text.length() || !Character.isLetterOrDigit(text.charAt(close + run)));
    return fits ? close : 0;
  }
}
