package io.raccordo.generator.diff.pattern;

/** Reads a class of characters, after its bracket. */
final class CharacterClass {
  private final PatternParser parser;

  /** The last character that was read by itself, which may begin a range; negative for none. */
  private int single = -1;

  CharacterClass(PatternParser parser) {
    this.parser = parser;
  }

  CodePoints read() throws UndecidedPatternException {
    boolean negated = parser.take('^');
    CodePoints all = new CodePoints();
    while (!parser.take(']')) {
      CodePoints first = atom();
      int from = single;
      if (from < 0 || !parser.take('-')) {
        all.add(first);
        continue;
      }
      if (parser.take(']')) {
        all.add(first).add('-');
        return negated ? all.complement() : all;
      }
      atom();
      if (single < from) {
        throw new UndecidedPatternException("a pattern has a range that is none");
      }
      all.add(from, single);
    }
    return negated ? all.complement() : all;
  }

  private CodePoints atom() throws UndecidedPatternException {
    int character = parser.next();
    if (character != '\\') {
      // Engines differ about both: ECMA-262 takes them as they are, others for a nested class.
      if (character == '[' || (character == '&' && parser.take('&'))) {
        throw new UndecidedPatternException("a pattern has a class that engines read in two ways");
      }
      single = character;
      return new CodePoints().add(character);
    }
    if (parser.take('b')) {
      single = '\b';
      return new CodePoints().add('\b');
    }
    CodePoints escaped = parser.escape(true);
    single = escaped.single();
    return escaped;
  }
}
