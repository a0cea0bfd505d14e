package io.raccordo.generator.suggest;

import java.util.List;
import java.util.Locale;

/**
 * How far a best candidate can be trusted. Measured on operations whose successors are known, see
 * docs/design/005-suggested-migrations.md.
 */
public enum Confidence {
  /** Nearly always right. */
  LIKELY,
  /** Right in about half of the cases. */
  POSSIBLE,
  /** As good as none. */
  NONE;

  private static final double LEAD = 2.5;
  private static final double LIKELY_FROM = 1.1;
  private static final double POSSIBLE_FROM = 0.4;

  /** Of candidates, best first: the best one's score counts, and how far it leads. */
  static Confidence of(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return NONE;
    }
    double score = candidates.get(0).score();
    double lead = candidates.size() == 1 ? score : score - candidates.get(1).score();
    double standing = score + LEAD * lead;
    return standing >= LIKELY_FROM ? LIKELY : standing >= POSSIBLE_FROM ? POSSIBLE : NONE;
  }

  /** In a sentence. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
