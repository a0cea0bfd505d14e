package io.raccordo.it.hardcase;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Large fixtures, written short: a line {@code #each N REST} stands for N lines, in which
 * {@code @i} counts from 0 and {@code @j} from 1; {@code @repeat(N,TEXT)} stands for N times the
 * text.
 */
public final class Expansion {
  private static final Pattern EACH = Pattern.compile("#each ([0-9]+) (.*)");
  private static final Pattern REPEAT = Pattern.compile("@repeat\\(([0-9]+),([^)]*)\\)");

  private Expansion() {}

  /** The text with its short forms written out. */
  public static String expand(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (String line : text.split("(?<=\n)")) {
      Matcher each = EACH.matcher(line.stripTrailing());
      if (each.matches()) {
        int count = Integer.parseInt(each.group(1));
        for (int i = 0; i < count; i++) {
          String counted = each.group(2)
              .replace("@i", Integer.toString(i))
              .replace("@j", Integer.toString(i + 1));
          result.append(repeated(counted)).append('\n');
        }
      } else {
        result.append(repeated(line));
      }
    }
    return result.toString();
  }

  private static String repeated(String line) {
    return line.contains("@repeat(")
        ? REPEAT
            .matcher(line)
            .replaceAll(
                m -> Matcher.quoteReplacement(m.group(2).repeat(Integer.parseInt(m.group(1)))))
        : line;
  }
}
