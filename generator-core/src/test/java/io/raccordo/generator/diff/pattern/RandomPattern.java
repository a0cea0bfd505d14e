package io.raccordo.generator.diff.pattern;

import java.util.List;
import java.util.Random;

/**
 * A random pattern of the subset, as ECMA-262 writes it and as Java does: {@code $}, {@code .} and
 * {@code \s} mean something else there.
 */
record RandomPattern(String ecma, String java) {
  /** White space of ECMA-262, of which Java has the part in ASCII only. */
  private static final String SPACE =
      "\\t-\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

  private static final List<RandomPattern> ATOMS = List.of(
      same("a"),
      same("b"),
      same("0"),
      same("A"),
      same("\\."),
      same("\\-"),
      same("é"),
      same("😀"),
      same("\\u0061"),
      same("\\x62"),
      same("\\d"),
      same("\\D"),
      same("\\w"),
      same("\\W"),
      new RandomPattern("\\s", "[" + SPACE + "]"),
      new RandomPattern("\\S", "[^" + SPACE + "]"),
      same("[ab]"),
      same("[^a]"),
      same("[a-c0-9_]"),
      same("[^\\w.-]"),
      same("[\\d😀-😂]"),
      same("[^\\n]"),
      new RandomPattern(".", "[^\\n\\r\\u2028\\u2029]"));

  private static final List<String> COUNTS =
      List.of("*", "+", "?", "{2}", "{1,}", "{0,2}", "{1,3}", "*?", "+?", "??", "{0,2}?");

  private static final int[] LETTERS = "ab0A.-_ \né😀😁c".codePoints().toArray();

  private static RandomPattern same(String text) {
    return new RandomPattern(text, text);
  }

  static RandomPattern of(Random random) {
    return alternatives(random, 3);
  }

  /** One that is likely to hold this one, or to be held by it. */
  RandomPattern varied(Random random) {
    RandomPattern other = of(random);
    return switch (random.nextInt(5)) {
      case 0 ->
        new RandomPattern("(?:" + ecma + ")|" + other.ecma, "(?:" + java + ")|" + other.java);
      case 1 -> new RandomPattern("^(?:" + ecma + ")", "^(?:" + java + ")");
      case 2 -> new RandomPattern("(?:" + ecma + ")$", "(?:" + java + ")\\z");
      case 3 -> new RandomPattern("(?:" + ecma + ")|(?:" + ecma + ")", java);
      default ->
        new RandomPattern(
            "(?:" + ecma + ")(?:" + other.ecma + ")", "(?:" + java + ")(?:" + other.java + ")");
    };
  }

  static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(6); length > 0; length--) {
      text.appendCodePoint(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return text.toString();
  }

  private static RandomPattern alternatives(Random random, int depth) {
    RandomPattern result = sequence(random, depth);
    while (random.nextInt(4) == 0) {
      RandomPattern more = sequence(random, depth);
      result = new RandomPattern(result.ecma + '|' + more.ecma, result.java + '|' + more.java);
    }
    return result;
  }

  private static RandomPattern sequence(Random random, int depth) {
    StringBuilder ecma = new StringBuilder();
    StringBuilder java = new StringBuilder();
    for (int terms = random.nextInt(4); terms > 0; terms--) {
      if (random.nextInt(8) == 0) {
        boolean start = random.nextBoolean();
        ecma.append(start ? "^" : "$");
        java.append(start ? "^" : "\\z");
        continue;
      }
      RandomPattern term = term(random, depth);
      String count = random.nextInt(3) == 0 ? COUNTS.get(random.nextInt(COUNTS.size())) : "";
      ecma.append(term.ecma).append(count);
      java.append(term.java).append(count);
    }
    return new RandomPattern(ecma.toString(), java.toString());
  }

  private static RandomPattern term(Random random, int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      RandomPattern inner = alternatives(random, depth - 1);
      String open = random.nextBoolean() ? "(" : "(?:";
      return new RandomPattern(open + inner.ecma + ')', open + inner.java + ')');
    }
    return ATOMS.get(random.nextInt(ATOMS.size()));
  }
}
