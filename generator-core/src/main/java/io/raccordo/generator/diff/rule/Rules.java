package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Fact;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.SchemaFact;
import io.raccordo.generator.diff.Witness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of rules. */
public final class Rules {
  /**
   * All rules: the API and its operations first, then parameters, bodies, schemas and connections.
   */
  public static final List<Rule> ALL = List.of(
      new ReplacedApi(),
      new ChangedSelector(),
      new RemovedOperation(),
      new AddedOperation(),
      new MovedVersion(),
      new RespelledAddress(),
      new MovedOperation(),
      new GuardedOperation(),
      new ChangedOperationId(),
      new DeprecatedOperation(),
      new ReactivatedOperation(),
      new ChangedSunset(),
      new ChangedTag(),
      new ChangedStability(),
      new UnknownStability(),
      new AddedParameter(),
      new RemovedParameter(),
      new MovedParameter(),
      new ChangedParameterRequiredness(),
      new DeprecatedParameter(),
      new ChangedParameterSunset(),
      new ChangedParameterForm(),
      new AddedRequestBody(),
      new RemovedRequestBody(),
      new ChangedRequestBodyRequiredness(),
      new AddedMediaType(),
      new RemovedMediaType(),
      new RenamedMediaType(),
      new ChangedMediaTypeSchema(),
      new ChangedEncoding(),
      new AddedResponse(),
      new RemovedResponse(),
      new AddedHeader(),
      new RemovedHeader(),
      new ChangedHeaderRequiredness(),
      new AddedProperty(),
      new RemovedProperty(),
      new ChangedPropertyRequiredness(),
      new ChangedAccess(),
      new ChangedType(),
      new ChangedNullability(),
      new LimitedValues(),
      new UnlimitedValues(),
      new AddedValues(),
      new RemovedValues(),
      new ChangedConstant(),
      new ChangedBound(),
      new ChangedAdditionalProperties(),
      new ChangedPatternProperties(),
      new ChangedItems(),
      new ChangedPrefixItems(),
      new AddedUnionMembers(),
      new RemovedUnionMembers(),
      new ChangedUnion(),
      new ChangedAllOf(),
      new WrappedObject(),
      new ChangedCondition(),
      new ChangedDependentRequired(),
      new ChangedDependentSchema(),
      new ChangedContent(),
      new RemovedExtensibleValues(),
      new ChangedNegation(),
      new ChangedDiscriminator(),
      new ChangedDefault(),
      new DeprecatedSchema(),
      new ChangedSchemaStability(),
      new RefusedCredentials(),
      new AdmittedCredentials(),
      new ChangedScopes(),
      new AddedScheme(),
      new RemovedScheme(),
      new ChangedScheme(),
      new ChangedSchemeScopes(),
      new DescribedScope(),
      new ChangedServer(),
      new RemovedComponent());

  /**
   * Every id that a rule can give, with its row, in the order of the rules. Rules that share an id
   * have different actions; the first stands here.
   */
  public static final Map<String, Row> ROWS = rows();

  private static final Map<Class<? extends Fact>, List<Rule>> BY_SUBJECT = bySubject();

  private Rules() {}

  private static Map<String, Row> rows() {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Rule rule : ALL) {
      for (Row row : rule.rows()) {
        Row other = rows.putIfAbsent(row.id(), row);
        if (other != null && other.action().equals(row.action())) {
          throw new IllegalStateException("Two rules give the id " + row.id() + '.');
        }
      }
    }
    return Collections.unmodifiableMap(rows);
  }

  private static Map<Class<? extends Fact>, List<Rule>> bySubject() {
    Map<Class<? extends Fact>, List<Rule>> result = new LinkedHashMap<>();
    ALL.forEach(r -> result.computeIfAbsent(r.subject(), k -> new ArrayList<>()).add(r));
    return result;
  }

  /**
   * Judges all facts, in their order. A fact that matters to nobody gives no finding.
   *
   * @return findings without witnesses
   */
  public static List<Finding> evaluate(List<Fact> facts, Occasion occasion) {
    return evaluate(facts, occasion, fact -> null);
  }

  /**
   * Judges all facts, in their order, and asks for a witness of each change of a schema that breaks
   * somebody on the wire.
   *
   * @param witnesses gives null where it does not look for one
   */
  public static List<Finding> evaluate(
      List<Fact> facts, Occasion occasion, Function<SchemaFact, @Nullable Witness> witnesses) {
    List<Finding> findings = new ArrayList<>();
    for (Fact fact : facts) {
      for (Rule rule : BY_SUBJECT.getOrDefault(fact.getClass(), List.of())) {
        rule.evaluate(fact, occasion)
            .map(f -> witnessed(f, fact, witnesses))
            .ifPresent(findings::add);
      }
    }
    return List.copyOf(findings);
  }

  private static Finding witnessed(
      Finding finding, Fact fact, Function<SchemaFact, @Nullable Witness> witnesses) {
    if (fact instanceof SchemaFact change && finding.level(Dimension.WIRE) == Level.ERR) {
      Witness witness = witnesses.apply(change);
      return witness == null ? finding : finding.withWitness(witness);
    }
    return finding;
  }
}
