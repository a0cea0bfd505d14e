package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Level;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of rules.
 *
 * @param id stable identifier, oasdiff's where the meaning is the same
 * @param element what it is about, such as {@code operation}, {@code request property}
 * @param action what happened to it, such as {@code added}
 * @param direction who sends it; null for what is not sent
 * @param wire level in the dimension WIRE
 * @param behaviour level in the dimension BEHAVIOUR
 */
public record Row(
    String id,
    String element,
    String action,
    @Nullable Direction direction,
    Level wire,
    Level behaviour) {
  /** A row about what is sent. */
  static Row wire(
      String id, String element, String action, @Nullable Direction direction, Level wire) {
    return new Row(id, element, action, direction, wire, Level.NONE);
  }

  /** A row about what is meant. */
  static Row behaviour(
      String id, String element, String action, @Nullable Direction direction, Level behaviour) {
    return new Row(id, element, action, direction, Level.NONE, behaviour);
  }

  /** A row that matters to profiles only that ask for it. */
  static Row unjudged(String id, String element, String action, @Nullable Direction direction) {
    return new Row(id, element, action, direction, Level.NONE, Level.NONE);
  }

  /** The levels as findings carry them; NONE is left out. */
  public Map<Dimension, Level> levels() {
    Map<Dimension, Level> result = new EnumMap<>(Dimension.class);
    if (wire != Level.NONE) {
      result.put(Dimension.WIRE, wire);
    }
    if (behaviour != Level.NONE) {
      result.put(Dimension.BEHAVIOUR, behaviour);
    }
    return result;
  }
}
