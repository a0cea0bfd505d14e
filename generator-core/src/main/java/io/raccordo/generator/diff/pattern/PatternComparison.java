package io.raccordo.generator.diff.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that one pattern finds and another one does not, both ways.
 *
 * <p>A pattern of JSON Schema is a regular expression of ECMA-262 that is found anywhere in a text.
 * Those that are regular languages, and not too large, are decided; see {@link PatternParser} for
 * which they are.
 *
 * @param lost texts that the earlier one finds and the later one does not, shortest first; empty
 *     where there are none
 * @param gained texts that the later one finds and the earlier one does not
 * @param undecided why nothing is known, half a sentence; null where all is
 */
public record PatternComparison(
    List<String> lost, List<String> gained, @Nullable String undecided) {
  public PatternComparison {
    lost = List.copyOf(lost);
    gained = List.copyOf(gained);
  }

  /** Compares; the empty pattern finds itself in every text. Deterministic, with a budget. */
  public static PatternComparison of(String before, String after) {
    if (before.equals(after)) {
      return new PatternComparison(List.of(), List.of(), null);
    }
    try {
      return new LanguageDifference(PatternParser.language(before), PatternParser.language(after))
          .find();
    } catch (UndecidedPatternException reason) {
      return new PatternComparison(List.of(), List.of(), reason.getMessage());
    }
  }

  /** Whether both find the same texts. */
  public boolean same() {
    return undecided == null && lost.isEmpty() && gained.isEmpty();
  }
}
