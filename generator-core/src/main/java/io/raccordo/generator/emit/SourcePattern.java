package io.raccordo.generator.emit;

import io.raccordo.generator.plan.CallerMigration.Avoided;
import io.raccordo.generator.plan.ClassRef;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Regular expressions that find a Java file by what it says or does not say, comments and texts
 * included: they may rather miss a file than find one wrongly. A dot is meant to match line ends.
 */
final class SourcePattern {
  /** What can stand between a dot and a name. */
  private static final String GAP = "(?:\\s++|/\\*.*?\\*/|//[^\\n]*+\\n)*+";

  private static final String BEGIN = "(?<![\\p{L}\\p{N}_$])";
  private static final String END = "(?![\\p{L}\\p{N}_$])";

  private SourcePattern() {}

  /** Files that do not say any of these names. */
  static String without(Avoided avoided) {
    List<String> uses = new ArrayList<>();
    if (!avoided.methods().isEmpty()) {
      uses.add("(?:\\.|::)" + GAP + anyOf(avoided.methods()) + END);
    }
    if (!avoided.words().isEmpty()) {
      uses.add(BEGIN + anyOf(avoided.words()) + END);
    }
    return "\\A(?!.*(?:" + String.join("|", uses) + "))";
  }

  /** Files in which the simple names of these classes mean nothing else. */
  static String withoutOther(List<ClassRef> types) {
    StringBuilder pattern = new StringBuilder("\\A");
    for (ClassRef type : types) {
      pattern
          .append("(?!(?=.*(?<!\\.)")
          .append(BEGIN)
          .append(quoted(type.simpleName()))
          .append(END)
          .append(")(?!.*")
          .append(imported(type))
          .append("\\s*;))");
    }
    return pattern.toString();
  }

  /** Files that import what is inside a class and do not say the class's own name. */
  static String onlyInside(ClassRef around) {
    return "\\A(?=.*" + imported(around) + "\\s*\\.)(?!.*(?<!\\.)" + BEGIN
        + quoted(around.simpleName()) + END + ')';
  }

  private static String imported(ClassRef type) {
    return "import\\s+(?:static\\s+)?" + quoted(type.toString());
  }

  private static String anyOf(Iterable<String> names) {
    List<String> quoted = new ArrayList<>();
    names.forEach(name -> quoted.add(quoted(name)));
    return "(?:" + String.join("|", quoted) + ')';
  }

  private static String quoted(String name) {
    return name.matches("\\w+")
        ? name
        : name.matches("[\\w.]+") ? name.replace(".", "\\.") : Pattern.quote(name);
  }
}
