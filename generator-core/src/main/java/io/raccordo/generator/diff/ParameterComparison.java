package io.raccordo.generator.diff;

import io.raccordo.generator.diff.FactCollector.Found;
import io.raccordo.generator.diff.Guard.Side;
import io.raccordo.generator.diff.ParameterFact.ParameterAdded;
import io.raccordo.generator.diff.ParameterFact.ParameterRemoved;
import io.raccordo.generator.diff.ParameterPairComparison.Pair;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Parameter.In;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compares parameters: those of the path by position, others by name and place. A parameter that a
 * {@link Guard} binds to a literal neither came nor went, and one that carries a {@link Selector}
 * is no parameter of the operation.
 */
final class ParameterComparison {
  /** OpenAPI 3.1 section 4.8.12: header parameters of these names are ignored. */
  private static final Set<String> IGNORED_HEADERS =
      Set.of("accept", "content-type", "authorization");

  private static final int PATH_PARAMETER = 5;

  private final ApiModel after;
  private final Reading reading;
  private final boolean exactHeaders;
  private final FactCollector facts;
  private final ParameterPairComparison pairs;
  private final Selectors selectorsBefore;
  private final Selectors selectorsAfter;

  ParameterComparison(
      Matching matching, FactCollector facts, SchemaComparison schemas, Scope scope) {
    this.reading = scope.reading();
    this.exactHeaders = scope.exactHeaders();
    this.after = matching.after();
    this.facts = facts;
    this.pairs = new ParameterPairComparison(matching, facts, schemas);
    this.selectorsBefore = matching.selectorsBefore();
    this.selectorsAfter = matching.selectorsAfter();
  }

  void run(OperationMatch match, BitSet operation) {
    Site site =
        FactDetector.sentByVendor(match.after()) ? Site.WEBHOOK_PARAMETER : Site.REQUEST_PARAMETER;
    List<Parameter> openBefore = open(match.before(), match.guards(), Side.BEFORE);
    List<Parameter> openAfter = open(match.after(), match.guards(), Side.AFTER);
    for (Parameter earlier : List.copyOf(openBefore)) {
      String name = earlier.in() == In.PATH
          ? match.pathParameters().getOrDefault(earlier.name(), earlier.name())
          : earlier.name();
      Optional<Parameter> found = take(openAfter, p -> p.in() == earlier.in() && sameName(p, name));
      if (found.isEmpty()) {
        // Some documents declare a parameter under another name than their template has.
        found = take(openAfter, p -> p.in() == earlier.in() && sameName(p, earlier.name()));
      }
      found.ifPresent(later -> {
        openBefore.remove(earlier);
        pairs.compare(new Pair(match, earlier, later, site, operation));
      });
    }
    if (reading == Reading.EFFECTIVE) {
      moved(match, openBefore, openAfter, site, operation);
    }
    openBefore.forEach(p -> removed(p, site, operation));
    openAfter.forEach(p -> added(p, site, operation));
  }

  private void moved(
      OperationMatch match,
      List<Parameter> openBefore,
      List<Parameter> openAfter,
      Site site,
      BitSet operation) {
    for (Parameter earlier : List.copyOf(openBefore)) {
      take(openAfter, p -> p.name().equals(earlier.name())).ifPresent(later -> {
        openBefore.remove(earlier);
        Pair pair = new Pair(match, earlier, later, site, operation);
        pairs.moved(pair);
        pairs.compare(pair);
      });
    }
  }

  private List<Parameter> open(Operation operation, List<Guard> guards, Side side) {
    List<Parameter> result = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      boolean ignored = parameter.in() == In.HEADER
          && IGNORED_HEADERS.contains(parameter.name().toLowerCase(Locale.ROOT));
      boolean bound = parameter.in() == In.PATH
          && guards.stream()
              .anyMatch(g -> g.side() == side && g.parameter().equals(parameter.name()));
      boolean selects = !FactDetector.sentByVendor(operation) && selects(parameter, side);
      if (!ignored && !bound && !selects) {
        result.add(parameter);
      }
    }
    return result;
  }

  /** What was sent for callers and is not any more is a parameter that they have to give now. */
  private boolean selects(Parameter parameter, Side side) {
    return selectorsAfter.carriedBy(parameter)
        || (side == Side.BEFORE && selectorsBefore.carriedBy(parameter));
  }

  private boolean sameName(Parameter parameter, String name) {
    return (parameter.in() == In.HEADER && !exactHeaders)
        ? parameter.name().equalsIgnoreCase(name)
        : parameter.name().equals(name);
  }

  private static Optional<Parameter> take(List<Parameter> open, Predicate<Parameter> wanted) {
    Optional<Parameter> found = open.stream().filter(wanted).findFirst();
    found.ifPresent(open::remove);
    return found;
  }

  private void removed(Parameter parameter, Site site, BitSet operation) {
    facts.addRepeated(
        new Found(site, subject(parameter), operation, parameter.use(), null),
        p -> new ParameterRemoved(
            p, parameter.name(), parameter.in(), parameter.required(), Notice.of(parameter)));
  }

  private void added(Parameter parameter, Site site, BitSet operation) {
    boolean hasDefault = after.resolved(parameter.schema()).annotations().defaultValue() != null;
    facts.addRepeated(
        new Found(site, subject(parameter), operation, null, parameter.use()),
        p -> new ParameterAdded(
            p,
            parameter.name(),
            parameter.in(),
            parameter.required(),
            hasDefault,
            ofPath(parameter)));
  }

  /** {@code /paths/~1pets/parameters/0}, which the path shares with its operations. */
  private static boolean ofPath(Parameter parameter) {
    String[] tokens = parameter.use().pointer().split("/", -1);
    return tokens.length == PATH_PARAMETER && tokens[PATH_PARAMETER - 2].equals("parameters");
  }

  static String subject(Parameter parameter) {
    return parameter.in().name().toLowerCase(Locale.ROOT) + " parameter " + parameter.name();
  }
}
