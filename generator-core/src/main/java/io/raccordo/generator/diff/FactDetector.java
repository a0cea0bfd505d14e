package io.raccordo.generator.diff;

import io.raccordo.generator.model.Operation;
import java.util.BitSet;
import java.util.List;

/**
 * Tells what differs between two matched API versions, without judging it. In order: the document
 * as a whole, operations that went and came, what became of the others, and the schemas that these
 * use.
 */
public final class FactDetector {
  private FactDetector() {}

  /** All facts; empty when nothing differs but texts, order and names of components. */
  public static List<Fact> detect(Matching matching) {
    FactCollector facts = new FactCollector();
    SchemaComparison schemas = new SchemaComparison(matching.before(), matching.after());
    // Numbers the operations, so that lists of them follow the documents.
    matching.removed().forEach(o -> facts.only(o.key()));
    matching.after().operations().forEach(o -> facts.only(o.key()));

    new ConnectionComparison(matching, facts).run();
    OperationExistence.run(matching, facts);
    ParameterComparison parameters = new ParameterComparison(matching, facts, schemas);
    BodyComparison bodies = new BodyComparison(facts, schemas);
    SecurityComparison security = new SecurityComparison(matching, facts);
    for (OperationMatch match : matching.matched()) {
      BitSet operation = facts.only(match.after().key());
      OperationComparison.run(match, operation, facts);
      parameters.run(match, operation);
      bodies.run(match, operation);
      security.run(match, operation);
    }
    schemas.run(facts);
    return facts.facts();
  }

  static boolean sentByVendor(Operation operation) {
    return switch (operation.key().kind()) {
      case PATH -> false;
      case WEBHOOK, CALLBACK -> true;
    };
  }
}
