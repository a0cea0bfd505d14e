package io.raccordo.generator.diff.witness;

import io.raccordo.generator.model.Bounds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts to try: of the lengths where limits are, plain ones and odd ones. */
final class Texts {
  /** Nobody wants to read a longer one. One more than 5000, which many documents allow. */
  static final int LONGEST = 5001;

  private static final int EXAMPLES = 12;

  private final Patterns patterns;

  Texts(Patterns patterns) {
    this.patterns = patterns;
  }

  List<String> of(Demand own, List<Demand> hints) {
    Set<String> texts = new LinkedHashSet<>();
    own.formats.forEach(f -> texts.addAll(FormatText.samples(f)));
    for (String pattern : own.patterns) {
      for (int i = 0; i < EXAMPLES; i++) {
        patterns.example(pattern, i).ifPresent(texts::add);
      }
    }
    Set<Integer> lengths = new LinkedHashSet<>();
    int least = own.least(Bounds::minLength);
    lengths.add(Math.max(1, least));
    lengths.add(0);
    own.edges(lengths, Bounds::minLength, Bounds::maxLength);
    hints.forEach(h -> h.edges(lengths, Bounds::minLength, Bounds::maxLength));
    lengths.add(5);
    List<String> stems = new ArrayList<>(texts);
    for (int length : lengths) {
      if (length >= 0 && length <= LONGEST) {
        for (String unit : List.of("a", "0", "!", "A")) {
          texts.add(unit.repeat(length));
        }
        for (String stem : stems) {
          fit(stem, length, texts);
        }
      }
    }
    hints.forEach(h -> h.formats.forEach(f -> texts.addAll(FormatText.samples(f))));
    for (Demand hint : hints) {
      for (String pattern : hint.patterns) {
        patterns.example(pattern, 0).ifPresent(texts::add);
      }
    }
    return List.copyOf(texts);
  }

  /** A text of a pattern or format, lengthened by its own last or first character. */
  private static void fit(String stem, int length, Set<String> texts) {
    if (!stem.isEmpty() && length > stem.length() && stem.chars().allMatch(c -> c < 128)) {
      int more = length - stem.length();
      texts.add(stem + stem.substring(stem.length() - 1).repeat(more));
      texts.add(stem.substring(0, 1).repeat(more) + stem);
    } else if (length > 0 && length < stem.length() && stem.chars().allMatch(c -> c < 128)) {
      texts.add(stem.substring(0, length));
    }
  }
}
