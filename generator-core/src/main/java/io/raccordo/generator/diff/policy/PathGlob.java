package io.raccordo.generator.diff.policy;

import java.util.regex.Pattern;

/**
 * A pattern for path templates: {@code *} stands for anything within a segment, {@code **} for
 * anything, and all else for itself. Braces are part of a template, so that a parameter is written
 * as the document writes it, or as {@code *}.
 */
public final class PathGlob {
  private final String text;
  private final Pattern pattern;

  /** The pattern that a policy file writes so. */
  public PathGlob(String text) {
    this.text = text;
    this.pattern = compile(text);
  }

  /** Whether the whole of a path is such a one. */
  public boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  private static Pattern compile(String text) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("**", at)) {
        regex.append(".*");
        at += 2;
      } else if (text.charAt(at) == '*') {
        regex.append("[^/]*");
        at++;
      } else {
        // Whole runs: a quoted half of a surrogate pair is found in no text.
        int star = text.indexOf('*', at);
        int end = star < 0 ? text.length() : star;
        regex.append(Pattern.quote(text.substring(at, end)));
        at = end;
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PathGlob glob && text.equals(glob.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** As the policy file writes it. */
  @Override
  public String toString() {
    return text;
  }
}
