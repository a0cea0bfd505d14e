package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Fact;
import io.raccordo.generator.diff.Finding;
import java.util.List;
import java.util.Optional;

/** Judges one kind of fact. */
public interface Rule {
  /** The kind of fact. */
  Class<? extends Fact> subject();

  /** All that it can say. */
  List<Row> rows();

  /** The judgement; empty when the fact is of another kind or matters to nobody. */
  Optional<Finding> evaluate(Fact fact, Occasion occasion);
}
