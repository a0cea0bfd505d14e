package io.raccordo.generator.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** The table of likenesses, and the score that they make together. */
final class Likenesses {
  /**
   * A likeness.
   *
   * @param weight how much it counts; measured, see docs/design/005-suggested-migrations.md
   * @param text what it looks at, as reasons name it
   */
  record Row(String text, double weight, Likeness likeness) {}

  static final List<Row> ROWS = List.of(
      new Row("named by the vendor", 6, new VendorPointer()),
      new Row("path", 2, new PathWords()),
      new Row("operationId", 1, new OperationIdWords()),
      new Row("name", 2, new NameAnywhere()),
      new Row("name among its input", 2, new NameInInput()),
      new Row("tags", 0.5, new TagWords()),
      new Row("summary", 2, new SummaryWords()),
      new Row("description", 3, new DescriptionWords()),
      new Row("method", 2, new Methods()),
      new Row("input", 0.5, new InputNames()),
      new Row("place for its input", 2, new InputCoverage()),
      new Row("types of its input", 2, new InputTypes()),
      new Row("output", 2, new OutputNames()),
      new Row("types of its output", 1, new OutputTypes()),
      new Row("media types", 1, new MediaTypeNames()),
      new Row("new", 1, new Unclaimed()));

  private static final int REASONS = 3;
  private static final int WORDS = 5;

  /** What is less alike is no reason to tell. */
  private static final double TELLING = 0.1;

  private Likenesses() {}

  /** The weighted mean of what the documents say, from 0 to 1. */
  static double score(OperationProfile earlier, OperationProfile later) {
    double sum = 0;
    double weights = 0;
    for (Row row : ROWS) {
      OptionalDouble value = row.likeness().of(earlier, later);
      if (value.isPresent()) {
        sum += row.weight() * value.getAsDouble();
        weights += row.weight();
      }
    }
    return weights == 0 ? 0 : sum / weights;
  }

  /** What speaks most for a candidate, one sentence part each, the strongest first. */
  static List<String> reasons(OperationProfile earlier, OperationProfile later) {
    record Reason(double share, String text) {}
    List<Reason> reasons = new ArrayList<>();
    for (Row row : ROWS) {
      double value = row.likeness().of(earlier, later).orElse(0);
      List<String> shared = row.likeness().shared(earlier, later);
      if (value >= TELLING && !shared.isEmpty()) {
        String words = String.join(", ", shared.subList(0, Math.min(WORDS, shared.size())));
        reasons.add(new Reason(row.weight() * value, row.text() + " (" + words + ')'));
      }
    }
    reasons.sort(Comparator.comparingDouble(reason -> -reason.share()));
    return reasons.stream().limit(REASONS).map(Reason::text).toList();
  }
}
