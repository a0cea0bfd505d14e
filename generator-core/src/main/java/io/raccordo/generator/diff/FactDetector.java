package io.raccordo.generator.diff;

import io.raccordo.generator.diff.DocumentFact.ApiReplaced;
import io.raccordo.generator.diff.DocumentFact.ComponentRemoved;
import io.raccordo.generator.diff.FactCollector.Found;
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

  /**
   * All facts, grouped, by what schemas mean; empty when nothing differs but texts, order and names
   * of components.
   */
  public static List<Fact> detect(Matching matching) {
    return detect(matching, Scope.GROUPED);
  }

  /** All facts within a scope. */
  public static List<Fact> detect(Matching matching, Scope scope) {
    FactCollector facts = new FactCollector(scope.eachUse());
    SchemaComparison schemas = new SchemaComparison(matching.before(), matching.after(), scope);
    // Numbers the operations, so that lists of them follow the documents.
    matching.removed().forEach(o -> facts.only(o.key()));
    matching.after().operations().forEach(o -> facts.only(o.key()));

    boolean written = scope.reading() == Reading.AS_WRITTEN;
    SelectorComparison selectors = new SelectorComparison(matching);
    if (!written) {
      replaced(matching, facts);
      selectors.run(facts);
    }
    new ConnectionComparison(matching, facts, scope).run();
    WrittenSecurity writtenSecurity = new WrittenSecurity(facts);
    if (written) {
      writtenSecurity.document(matching);
      removedComponents(matching, facts);
    }
    OperationExistence.run(matching, selectors, facts, scope.least());
    ParameterComparison parameters = new ParameterComparison(matching, facts, schemas, scope);
    BodyComparison bodies = new BodyComparison(
        facts, schemas, new EncodingComparison(matching.before(), matching.after(), facts), scope);
    SecurityComparison security = new SecurityComparison(matching, facts);
    for (OperationMatch match : matching.matched()) {
      BitSet operation = facts.only(match.after().key());
      OperationComparison comparison = new OperationComparison(match, operation, facts);
      comparison.stability(scope.least());
      if (!OperationComparison.atLeast(match.after(), scope.least())) {
        continue;
      }
      if (written && sentByVendor(match.after())) {
        // Nothing is asked about what the vendor sends by itself but whether it is there.
        continue;
      }
      comparison.run();
      parameters.run(match, operation);
      bodies.run(match, operation);
      if (written) {
        writtenSecurity.operation(match, operation);
      } else {
        security.run(match, operation);
      }
    }
    schemas.run(facts);
    return facts.facts();
  }

  private static void replaced(Matching matching, FactCollector facts) {
    Replacement.of(matching)
        .ifPresent(replacement -> facts.add(
            new Found(
                Site.DOCUMENT,
                "",
                new BitSet(),
                matching.before().origin(),
                matching.after().origin()),
            p -> new ApiReplaced(p, replacement)));
  }

  private static void removedComponents(Matching matching, FactCollector facts) {
    for (var component : matching.before().components().entrySet()) {
      String name = component.getKey();
      if (!matching.after().components().containsKey(name)) {
        facts.add(
            new Found(
                Site.DOCUMENT,
                "",
                new BitSet(),
                matching.before().schema(component.getValue()).origin(),
                null),
            p -> new ComponentRemoved(p, name));
      }
    }
  }

  static boolean sentByVendor(Operation operation) {
    return switch (operation.key().kind()) {
      case PATH -> false;
      case WEBHOOK, CALLBACK -> true;
    };
  }
}
