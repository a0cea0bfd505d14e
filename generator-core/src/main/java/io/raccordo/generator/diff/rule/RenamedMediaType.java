package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.BodyFact.MediaTypeRenamed;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.SetChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A media type has other parameters, such as another charset. */
final class RenamedMediaType extends FactRule<MediaTypeRenamed> {
  RenamedMediaType() {
    super(MediaTypeRenamed.class, table());
  }

  private static List<Row> table() {
    List<Row> rows = new ArrayList<>();
    add(rows, "request-body", "request body", Direction.REQUEST);
    add(rows, "response", "response", Direction.RESPONSE);
    add(rows, "webhook-payload", "webhook payload", Direction.RESPONSE);
    add(rows, "webhook-response", "webhook response", Direction.REQUEST);
    return rows;
  }

  private static void add(List<Row> rows, String prefix, String element, Direction direction) {
    String stem = prefix + "-media-type-name-";
    rows.add(Row.wire(stem + "changed", element, "changed", direction, Level.INFO));
    rows.add(Row.wire(
        stem + "generalized",
        element,
        "generalized",
        direction,
        SchemaRule.wire(direction, SetChange.GREW)));
    rows.add(Row.wire(
        stem + "specialized",
        element,
        "specialized",
        direction,
        SchemaRule.wire(direction, SetChange.SHRANK)));
  }

  @Override
  Optional<Finding> judge(MediaTypeRenamed fact, Occasion occasion) {
    return finding(
        Holders.of(fact.place()) + "-media-type-name-" + suffix(fact.change()),
        fact,
        Wording.subject(fact.place()) + " was " + Wording.code(fact.before()) + " and is "
            + Wording.code(fact.after()) + " now.");
  }

  private static String suffix(SetChange change) {
    return switch (change) {
      case GREW -> "generalized";
      case SHRANK -> "specialized";
      case OTHER, SAME -> "changed";
    };
  }
}
