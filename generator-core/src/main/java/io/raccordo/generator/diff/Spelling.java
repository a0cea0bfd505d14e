package io.raccordo.generator.diff;

import io.raccordo.generator.diff.PathTemplate.Segment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Another way to write the same segment of a path: other letter case, or the namespace that
 * qualifies a function or action (OData 4.01 URL Conventions, section 4.5) or is left out.
 *
 * @param from the segment in the earlier version
 * @param to the segment in the later version
 * @param qualifier the namespace that one of them leaves out, with its dot; empty where letter case
 *     is the difference
 */
record Spelling(String from, String to, String qualifier) {
  /** What all spellings of a template have in common; others may have it too. */
  static String key(PathTemplate template) {
    StringBuilder key = new StringBuilder();
    for (Segment segment : template.segments()) {
      key.append('/').append(unqualified(segment.shape()).toLowerCase(Locale.ROOT));
    }
    return key.toString();
  }

  /**
   * The first segment that is written in another way; empty when the templates differ in more than
   * spelling, or not at all.
   */
  static Optional<Spelling> of(PathTemplate before, PathTemplate after) {
    List<Segment> earlier = before.segments();
    List<Segment> later = after.segments();
    Optional<Spelling> first = Optional.empty();
    if (earlier.size() != later.size()) {
      return first;
    }
    for (int i = 0; i < earlier.size(); i++) {
      String from = earlier.get(i).shape();
      String to = later.get(i).shape();
      if (from.equals(to)) {
        continue;
      }
      Optional<Spelling> other = of(from, to);
      if (other.isEmpty()) {
        return other;
      }
      first = first.isPresent() ? first : other;
    }
    return first;
  }

  private static Optional<Spelling> of(String from, String to) {
    if (from.equalsIgnoreCase(to)) {
      return Optional.of(new Spelling(from, to, ""));
    }
    String qualified = from.length() > to.length() ? from : to;
    String plain = from.length() > to.length() ? to : from;
    String qualifier =
        qualified.substring(0, qualified.length() - unqualified(qualified).length());
    boolean same = !qualifier.isEmpty()
        && unqualified(plain).equals(plain)
        && unqualified(qualified).equalsIgnoreCase(plain);
    return same ? Optional.of(new Spelling(from, to, qualifier)) : Optional.empty();
  }

  /** Without a namespace: names and dots before the last name, which arguments may follow. */
  private static String unqualified(String shape) {
    int arguments = shape.indexOf('(');
    int end = arguments < 0 ? shape.length() : arguments;
    int dot = shape.lastIndexOf('.', end - 1);
    boolean names = dot > 0
        && dot < end - 1
        && shape
            .substring(0, end)
            .chars()
            .allMatch(c -> c == '.' || c == '_' || Character.isLetterOrDigit(c));
    return names ? shape.substring(dot + 1) : shape;
  }
}
