package io.raccordo.generator.diff.pattern;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import dk.brics.automaton.SpecialOperations;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads patterns of the dialect of ECMA-262 (section 22.2, flag {@code u}) that are regular
 * languages: characters, {@code .}, classes, the escapes {@code \d \D \w \W \s \S}, of control
 * characters, {@code \xHH}, {@code \}{@code uHHHH} and of punctuation, groups with and without a
 * name, alternatives, quantifiers, lazy ones too, {@code ^} and {@code $} in any place. Everything
 * else is undecided: back references, looking ahead or behind, {@code \b}, {@code \p}, and what is
 * no ECMA-262.
 *
 * <p>The ends of a text are marked by a noncharacter, as often as a pattern asks for it, which is
 * taken out again at the end: {@code ^^a} asks twice.
 */
final class PatternParser {
  private static final char START = '\uFFFE';
  private static final char END = '\uFFFF';

  /** More states than this are not built. */
  private static final int MOST_STATES = 4000;

  /** More transitions than this are not worked on. */
  private static final int MOST_TRANSITIONS = 20_000;

  private static final int MOST_SKIPPED_STATES = 300;
  private static final int LONGEST = 1000;
  private static final int DEEPEST = 50;
  private static final String SPECIAL = "^$\\.*+?()[]{}|";

  private final String pattern;
  private int at;
  private int depth;

  private PatternParser(String pattern) {
    this.pattern = pattern;
  }

  /** The texts in which a pattern is found. */
  static Automaton language(String pattern) throws UndecidedPatternException {
    if (pattern.length() > LONGEST) {
      throw new UndecidedPatternException("a pattern is longer than " + LONGEST + " characters");
    }
    PatternParser parser = new PatternParser(pattern);
    Automaton inner = parser.alternatives();
    if (parser.at < pattern.length()) {
      throw new UndecidedPatternException("a pattern closes a group that is not open");
    }
    Automaton character = new CodePoints().complement().automaton();
    Automaton start = BasicAutomata.makeChar(START);
    Automaton end = BasicAutomata.makeChar(END);
    // The empty text starts where it ends: its marks may stand in any order.
    Automaton marked = BasicOperations.union(
        BasicOperations.concatenate(List.of(
            BasicOperations.repeat(start, 1),
            BasicOperations.repeat(character, 1),
            BasicOperations.repeat(end, 1))),
        BasicOperations.repeat(BasicOperations.union(start, end)));
    Automaton anything =
        BasicOperations.repeat(BasicOperations.union(List.of(character, start, end)));
    Automaton found =
        bounded(BasicOperations.concatenate(List.of(anything, inner, anything.clone())));
    Automaton language = bounded(BasicOperations.intersection(found, marked));
    language = bounded(SpecialOperations.subst(language, START, ""));
    language = bounded(SpecialOperations.subst(language, END, ""));
    language.removeDeadTransitions();
    return language;
  }

  private Automaton alternatives() throws UndecidedPatternException {
    if (++depth > DEEPEST) {
      throw new UndecidedPatternException("a pattern is nested too deeply");
    }
    List<Automaton> alternatives = new ArrayList<>();
    do {
      alternatives.add(sequence());
    } while (take('|'));
    depth--;
    return alternatives.size() == 1
        ? alternatives.get(0)
        : bounded(BasicOperations.union(alternatives));
  }

  private Automaton sequence() throws UndecidedPatternException {
    Automaton sequence = BasicAutomata.makeEmptyString();
    // One by one: terms that may be empty lead into all that follow, and grow with their square.
    while (at < pattern.length() && peek() != '|' && peek() != ')') {
      sequence = bounded(BasicOperations.concatenate(sequence, quantified(term())));
    }
    return sequence;
  }

  private Automaton term() throws UndecidedPatternException {
    int character = next();
    switch (character) {
      case '^' -> {
        return anchor(START);
      }
      case '$' -> {
        return anchor(END);
      }
      case '(' -> {
        return group();
      }
      case '[' -> {
        return new CharacterClass(this).read().automaton();
      }
      case '.' -> {
        return CodePoints.LINE_TERMINATORS.complement().automaton();
      }
      case '\\' -> {
        return escape(false).automaton();
      }
      default -> {
        if (SPECIAL.indexOf(character) >= 0) {
          throw new UndecidedPatternException(
              "a pattern has a bare " + Character.toString(character));
        }
        return new CodePoints().add(character).automaton();
      }
    }
  }

  /** With the flag {@code u} nothing can be repeated that asks for a place only. */
  private Automaton anchor(char mark) throws UndecidedPatternException {
    if (at < pattern.length() && "*+?{".indexOf(peek()) >= 0) {
      throw new UndecidedPatternException("a pattern repeats an anchor");
    }
    return BasicAutomata.makeChar(mark);
  }

  private Automaton group() throws UndecidedPatternException {
    if (take('?')) {
      if (pattern.startsWith("<", at)
          && !pattern.startsWith("<=", at)
          && !pattern.startsWith("<!", at)) {
        int end = pattern.indexOf('>', at);
        if (end < 0 || !pattern.substring(at + 1, end).matches("[A-Za-z_$][A-Za-z0-9_$]*")) {
          throw new UndecidedPatternException("a pattern has a group without a proper name");
        }
        at = end + 1;
      } else if (!take(':')) {
        throw new UndecidedPatternException("a pattern looks ahead or behind, or sets flags");
      }
    }
    Automaton inner = alternatives();
    if (!take(')')) {
      throw new UndecidedPatternException("a pattern leaves a group open");
    }
    return inner;
  }

  private Automaton quantified(Automaton term) throws UndecidedPatternException {
    Automaton result = term;
    if (take('*')) {
      result = BasicOperations.repeat(term);
    } else if (take('+')) {
      result = BasicOperations.repeat(term, 1);
    } else if (take('?')) {
      result = BasicOperations.optional(term);
    } else if (take('{')) {
      result = counted(term);
    } else {
      return term;
    }
    take('?');
    return bounded(result);
  }

  private Automaton counted(Automaton term) throws UndecidedPatternException {
    int end = pattern.indexOf('}', at);
    String[] counts = end < 0 ? new String[0] : pattern.substring(at, end).split(",", -1);
    if (counts.length == 0
        || counts.length > 2
        || !counts[0].matches("\\d{1,6}")
        || (counts.length == 2 && !counts[1].matches("\\d{0,6}"))) {
      throw new UndecidedPatternException("a pattern has a brace that is no count");
    }
    at = end + 1;
    int least = Integer.parseInt(counts[0]);
    boolean open = counts.length == 2 && counts[1].isEmpty();
    int most = counts.length == 1 || open ? least : Integer.parseInt(counts[1]);
    if (most < least) {
      throw new UndecidedPatternException("a pattern counts backwards");
    }
    // Where nothing may stand for something, each copy leads into all that follow.
    boolean skipped = term.getInitialState().isAccept();
    if ((long) Math.max(1, most) * term.getNumberOfStates()
        > (skipped ? MOST_SKIPPED_STATES : MOST_STATES)) {
      throw tooLarge();
    }
    if (open) {
      return BasicOperations.repeat(term, least);
    }
    return BasicOperations.repeat(term, least, most);
  }

  /** One escape, after its backslash. */
  CodePoints escape(boolean inClass) throws UndecidedPatternException {
    int character = next();
    switch (character) {
      case 'd' -> {
        return CodePoints.DIGITS;
      }
      case 'D' -> {
        return CodePoints.DIGITS.complement();
      }
      case 'w' -> {
        return CodePoints.WORD;
      }
      case 'W' -> {
        return CodePoints.WORD.complement();
      }
      case 's' -> {
        return CodePoints.SPACE;
      }
      case 'S' -> {
        return CodePoints.SPACE.complement();
      }
      case 't' -> {
        return new CodePoints().add('\t');
      }
      case 'n' -> {
        return new CodePoints().add('\n');
      }
      case 'r' -> {
        return new CodePoints().add('\r');
      }
      case 'f' -> {
        return new CodePoints().add('\f');
      }
      case 'v' -> {
        return new CodePoints().add(0x0B);
      }
      case 'x' -> {
        return new CodePoints().add(hexadecimal(2));
      }
      case 'u' -> {
        return new CodePoints().add(hexadecimal(4));
      }
      default -> {
        // Without the flag u any punctuation may be escaped, and authors do; it is never otherwise.
        if (character < ' ' || character > '~' || Character.isLetterOrDigit(character)) {
          throw new UndecidedPatternException(
              "a pattern uses \\" + Character.toString(character) + (inClass ? " in a class" : ""));
        }
        return new CodePoints().add(character);
      }
    }
  }

  private int hexadecimal(int digits) throws UndecidedPatternException {
    if (at + digits > pattern.length()
        || !pattern.substring(at, at + digits).matches("[0-9A-Fa-f]+")) {
      throw new UndecidedPatternException("a pattern has an escape without its digits");
    }
    int character = Integer.parseInt(pattern.substring(at, at + digits), 16);
    at += digits;
    if (Character.isSurrogate((char) character)) {
      throw new UndecidedPatternException("a pattern names a surrogate");
    }
    return character;
  }

  private static Automaton bounded(Automaton automaton) throws UndecidedPatternException {
    if (automaton.getNumberOfStates() > MOST_STATES
        || automaton.getNumberOfTransitions() > MOST_TRANSITIONS) {
      throw tooLarge();
    }
    return automaton;
  }

  private static UndecidedPatternException tooLarge() {
    return new UndecidedPatternException("a pattern takes too many states");
  }

  boolean atEnd() {
    return at >= pattern.length();
  }

  char peek() {
    return pattern.charAt(at);
  }

  /** The next character, which may take two places. */
  int next() throws UndecidedPatternException {
    if (atEnd()) {
      throw new UndecidedPatternException("a pattern ends too early");
    }
    int character = pattern.codePointAt(at);
    at += Character.charCount(character);
    return character;
  }

  boolean take(char character) {
    if (!atEnd() && peek() == character) {
      at++;
      return true;
    }
    return false;
  }
}
