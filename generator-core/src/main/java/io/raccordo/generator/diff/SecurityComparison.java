package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.ConnectionFact.CredentialsAdmitted;
import io.raccordo.generator.diff.ConnectionFact.CredentialsRefused;
import io.raccordo.generator.diff.ConnectionFact.ScopesChanged;
import io.raccordo.generator.diff.FactCollector.Found;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.SecurityRequirement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares which credentials suffice. Requirements are alternatives: credentials are refused when
 * they satisfied one before and satisfy none now, whatever the alternatives are called or how many
 * there are.
 */
final class SecurityComparison {
  private static final SecurityRequirement NOTHING = new SecurityRequirement(Map.of());

  private static final String SECURITY = "security";

  private final ApiModel before;
  private final ApiModel after;
  private final FactCollector facts;

  SecurityComparison(Matching matching, FactCollector facts) {
    this.before = matching.before();
    this.after = matching.after();
    this.facts = facts;
  }

  void run(OperationMatch match, BitSet operation) {
    List<SecurityRequirement> was = alternatives(before, match.before());
    List<SecurityRequirement> is = alternatives(after, match.after());
    if (was.equals(is)) {
      return;
    }
    Found found = new Found(
        Site.OPERATION,
        SECURITY,
        operation,
        place(before, match.before()),
        place(after, match.after()));
    boolean global = match.before().security() == null && match.after().security() == null;
    Map<List<String>, List<SecurityRequirement>> refused = unsatisfied(was, is);
    Map<List<String>, List<SecurityRequirement>> admitted = unsatisfied(is, was);
    refused.forEach((schemes, lost) -> refused(found, global, schemes, lost, is));
    admitted.forEach((schemes, gained) -> admitted(found, global, schemes, gained, was));
  }

  /** Where the alternatives of an operation are declared; the document's root where nowhere. */
  private static Origin place(ApiModel model, Operation operation) {
    Origin root = Origin.root(model.document());
    if (operation.security() != null) {
      return operation.origin().child(SECURITY);
    }
    return model.security().isEmpty() ? root : root.child(SECURITY);
  }

  private static List<SecurityRequirement> alternatives(ApiModel model, Operation operation) {
    List<SecurityRequirement> declared = model.securityOf(operation);
    return declared.isEmpty() ? List.of(NOTHING) : declared;
  }

  /**
   * Those of the given alternatives that satisfy none of the wanted, by the schemes that they name.
   */
  private static Map<List<String>, List<SecurityRequirement>> unsatisfied(
      List<SecurityRequirement> given, List<SecurityRequirement> wanted) {
    Map<List<String>, List<SecurityRequirement>> result = new LinkedHashMap<>();
    for (SecurityRequirement credentials : given) {
      if (wanted.stream().noneMatch(w -> satisfies(credentials, w))) {
        result.computeIfAbsent(schemes(credentials), k -> new ArrayList<>()).add(credentials);
      }
    }
    return result;
  }

  private static boolean satisfies(SecurityRequirement credentials, SecurityRequirement wanted) {
    return wanted.schemes().entrySet().stream().allMatch(w -> {
      List<String> scopes = credentials.schemes().get(w.getKey());
      return scopes != null && scopes.containsAll(w.getValue());
    });
  }

  private static List<String> schemes(SecurityRequirement requirement) {
    return List.copyOf(new TreeSet<>(requirement.schemes().keySet()));
  }

  private void refused(
      Found found,
      boolean global,
      List<String> schemes,
      List<SecurityRequirement> lost,
      List<SecurityRequirement> is) {
    List<SecurityRequirement> same =
        is.stream().filter(r -> schemes(r).equals(schemes)).toList();
    if (lost.size() == 1 && same.size() == 1 && !schemes.isEmpty()) {
      List<String> more = without(scopes(same.get(0)), scopes(lost.get(0)));
      facts.addRepeated(found, p -> new ScopesChanged(p, global, schemes, more, true));
    } else {
      List<List<String>> scopes =
          same.isEmpty() ? List.of() : lost.stream().map(r -> scopes(r)).toList();
      facts.addRepeated(found, p -> new CredentialsRefused(p, global, schemes, scopes));
    }
  }

  private void admitted(
      Found found,
      boolean global,
      List<String> schemes,
      List<SecurityRequirement> gained,
      List<SecurityRequirement> was) {
    List<SecurityRequirement> same =
        was.stream().filter(r -> schemes(r).equals(schemes)).toList();
    if (gained.size() == 1 && same.size() == 1 && !schemes.isEmpty()) {
      List<String> fewer = without(scopes(same.get(0)), scopes(gained.get(0)));
      facts.addRepeated(found, p -> new ScopesChanged(p, global, schemes, fewer, false));
    } else {
      List<List<String>> scopes =
          same.isEmpty() ? List.of() : gained.stream().map(r -> scopes(r)).toList();
      facts.addRepeated(found, p -> new CredentialsAdmitted(p, global, schemes, scopes));
    }
  }

  private static List<String> scopes(SecurityRequirement requirement) {
    Set<String> result = new LinkedHashSet<>();
    requirement.schemes().values().forEach(result::addAll);
    return List.copyOf(result);
  }

  private static List<String> without(List<String> all, List<String> known) {
    return all.stream().filter(s -> !known.contains(s)).toList();
  }
}
