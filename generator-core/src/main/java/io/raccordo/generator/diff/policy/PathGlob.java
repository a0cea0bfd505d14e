package io.raccordo.generator.diff.policy;

import java.util.regex.Pattern;

/**
 * A pattern for path templates: {@code *} stands for anything within a segment, {@code **} for
 * anything, and all else for itself. Braces are part of a template, so that a parameter is written
 * as the document writes it, or as {@code *}.
 */
public record PathGlob(String text) {
  /** Whether the whole of a path is such a one. */
  public boolean matches(String path) {
    return pattern().matcher(path).matches();
  }

  private Pattern pattern() {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '*') {
        regex.append(Pattern.quote(text.substring(i, i + 1)));
      } else if (text.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else {
        regex.append("[^/]*");
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
