package io.raccordo.generator.diff.pattern;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A set of characters: code points of Unicode, as ECMA-262 counts them with the flag {@code u} that
 * JSON Schema asks for. Surrogates are no characters, and two noncharacters are set aside as
 * {@linkplain PatternParser marks}.
 */
final class CodePoints {
  /** The characters that {@code .} does not stand for (ECMA-262 section 12.3). */
  static final CodePoints LINE_TERMINATORS =
      new CodePoints().add('\n').add('\r').add(0x2028).add(0x2029);

  static final CodePoints DIGITS = new CodePoints().add('0', '9');

  static final CodePoints WORD =
      new CodePoints().add('0', '9').add('A', 'Z').add('a', 'z').add('_');

  /** White space and line terminators (ECMA-262 sections 12.2 and 12.3). */
  static final CodePoints SPACE = new CodePoints()
      .add('\t', '\r')
      .add(' ')
      .add(0xA0)
      .add(0x1680)
      .add(0x2000, 0x200A)
      .add(0x2028, 0x2029)
      .add(0x202F)
      .add(0x205F)
      .add(0x3000)
      .add(0xFEFF);

  private static final int LAST_BEFORE_SURROGATES = 0xD7FF;
  private static final int FIRST_AFTER_SURROGATES = 0xE000;
  private static final int LAST_BEFORE_MARKS = 0xFFFD;

  /** Ends by starts, without overlap. */
  private final TreeMap<Integer, Integer> ranges = new TreeMap<>();

  CodePoints add(int character) {
    return add(character, character);
  }

  CodePoints add(int from, int to) {
    int start = from;
    int end = to;
    Map.Entry<Integer, Integer> near = ranges.floorEntry(to + 1);
    while (near != null && near.getValue() >= from - 1) {
      start = Math.min(start, near.getKey());
      end = Math.max(end, near.getValue());
      ranges.remove(near.getKey());
      near = ranges.floorEntry(to + 1);
    }
    ranges.put(start, end);
    return this;
  }

  CodePoints add(CodePoints others) {
    others.ranges.forEach(this::add);
    return this;
  }

  /** The only one; negative where there are several, or none. */
  int single() {
    return ranges.size() == 1 && ranges.firstKey().equals(ranges.firstEntry().getValue())
        ? ranges.firstKey()
        : -1;
  }

  CodePoints complement() {
    CodePoints result = new CodePoints();
    int next = 0;
    for (Map.Entry<Integer, Integer> range : ranges.entrySet()) {
      if (next < range.getKey()) {
        result.add(next, range.getKey() - 1);
      }
      next = range.getValue() + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      result.add(next, Character.MAX_CODE_POINT);
    }
    return result;
  }

  /** The texts of one character out of this set, in UTF-16. */
  Automaton automaton() {
    List<Automaton> parts = new ArrayList<>();
    for (Map.Entry<Integer, Integer> range : ranges.entrySet()) {
      plane0(range.getKey(), Math.min(range.getValue(), LAST_BEFORE_SURROGATES), parts);
      plane0(
          Math.max(range.getKey(), FIRST_AFTER_SURROGATES),
          Math.min(range.getValue(), LAST_BEFORE_MARKS),
          parts);
      supplementary(
          Math.max(range.getKey(), Character.MIN_SUPPLEMENTARY_CODE_POINT),
          range.getValue(),
          parts);
    }
    return parts.isEmpty()
        ? BasicAutomata.makeEmpty()
        : parts.size() == 1 ? parts.get(0) : BasicOperations.union(parts);
  }

  private static void plane0(int from, int to, List<Automaton> parts) {
    if (from <= to) {
      parts.add(BasicAutomata.makeCharRange((char) from, (char) to));
    }
  }

  /** A range is cut where its high surrogates change, but for whole rows. */
  private static void supplementary(int from, int to, List<Automaton> parts) {
    if (from > to) {
      return;
    }
    char high = Character.highSurrogate(from);
    char last = Character.highSurrogate(to);
    char low = Character.lowSurrogate(from);
    char end = Character.lowSurrogate(to);
    if (high == last) {
      pair(high, high, low, end, parts);
      return;
    }
    if (low != Character.MIN_LOW_SURROGATE) {
      pair(high, high, low, Character.MAX_LOW_SURROGATE, parts);
      high++;
    }
    if (end != Character.MAX_LOW_SURROGATE) {
      pair(last, last, Character.MIN_LOW_SURROGATE, end, parts);
      last--;
    }
    if (high <= last) {
      pair(high, last, Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE, parts);
    }
  }

  private static void pair(char high, char last, char low, char end, List<Automaton> parts) {
    parts.add(BasicOperations.concatenate(
        BasicAutomata.makeCharRange(high, last), BasicAutomata.makeCharRange(low, end)));
  }
}
