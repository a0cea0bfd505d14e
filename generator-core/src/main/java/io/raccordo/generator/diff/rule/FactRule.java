package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Fact;
import io.raccordo.generator.diff.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all rules have in common: their rows, and findings that cite one of them. */
abstract class FactRule<F extends Fact> implements Rule {
  private final Class<F> subject;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  FactRule(Class<F> subject, List<Row> rows) {
    this.subject = subject;
    for (Row row : rows) {
      if (this.rows.put(row.id(), row) != null) {
        throw new IllegalArgumentException("Rule id " + row.id() + " is given twice.");
      }
    }
  }

  @Override
  public final Class<F> subject() {
    return subject;
  }

  @Override
  public final List<Row> rows() {
    return List.copyOf(rows.values());
  }

  @Override
  public final Optional<Finding> evaluate(Fact fact, Occasion occasion) {
    return subject.isInstance(fact) ? judge(subject.cast(fact), occasion) : Optional.empty();
  }

  abstract Optional<Finding> judge(F fact, Occasion occasion);

  final Optional<Finding> finding(String id, F fact, String message) {
    Row row = rows.get(id);
    if (row == null) {
      throw new IllegalArgumentException("No row has the rule id " + id + '.');
    }
    return Optional.of(new Finding(
        id,
        message,
        fact.place().subject(),
        fact.place().operations(),
        fact.place().before(),
        fact.place().after(),
        row.levels()));
  }
}
