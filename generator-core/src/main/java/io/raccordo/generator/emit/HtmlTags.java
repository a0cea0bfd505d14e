package io.raccordo.generator.emit;

import java.util.Locale;
import java.util.Set;

/**
 * HTML within CommonMark. Tags that vendors use are taken out, or become the line ends and list
 * marks that they stand for; anything else between angle brackets is text, such as {@code <id>}.
 */
final class HtmlTags {
  private static final Set<String> PARAGRAPHS = Set.of(
      "p",
      "div",
      "ul",
      "ol",
      "table",
      "pre",
      "blockquote",
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "section",
      "details");
  private static final Set<String> LINES = Set.of("br", "tr", "hr", "dt", "dd");
  private static final Set<String> INLINE = Set.of(
      "a", "b", "i", "u", "em", "strong", "code", "span", "sup", "sub", "small", "font", "img",
      "kbd", "tt", "td", "th", "thead", "tbody", "summary", "dl", "mark", "del", "ins", "var",
      "aside", "center");

  private HtmlTags() {}

  /** The text with its tags taken out; what stands in code spans and fences stays. */
  static String toLines(String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      int end = c == '`' ? codeEnd(text, i) : c == '<' ? tagEnd(text, i) : i + 1;
      if (c == '<' && end > i + 1) {
        result.append(instead(text.substring(i, end)));
      } else {
        result.append(text, i, end);
      }
      i = end;
    }
    return result.toString();
  }

  private static int codeEnd(String text, int from) {
    int ticks = from;
    while (ticks < text.length() && text.charAt(ticks) == '`') {
      ticks++;
    }
    int close = text.indexOf(text.substring(from, ticks), ticks);
    return close < 0 ? ticks : close + ticks - from;
  }

  /** The place behind the tag that begins here; behind the bracket when none does. */
  private static int tagEnd(String text, int from) {
    if (text.startsWith("<!--", from)) {
      int close = text.indexOf("-->", from);
      return close < 0 ? from + 1 : close + 3;
    }
    int close = text.indexOf('>', from);
    String name = close < 0 ? "" : name(text, from);
    boolean known = PARAGRAPHS.contains(name)
        || LINES.contains(name)
        || INLINE.contains(name)
        || name.equals("li");
    return known ? close + 1 : from + 1;
  }

  private static String name(String text, int from) {
    int start = text.startsWith("</", from) ? from + 2 : from + 1;
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    boolean delimited = end < text.length() && " \n/>".indexOf(text.charAt(end)) >= 0;
    return delimited ? text.substring(start, end).toLowerCase(Locale.ROOT) : "";
  }

  private static String instead(String tag) {
    String name = name(tag, 0);
    if (PARAGRAPHS.contains(name)) {
      return "\n\n";
    }
    if (LINES.contains(name)) {
      return "\n";
    }
    if (name.equals("li")) {
      return tag.startsWith("</") ? "\n" : "\n- ";
    }
    return name.equals("td") || name.equals("th") ? " " : "";
  }
}
