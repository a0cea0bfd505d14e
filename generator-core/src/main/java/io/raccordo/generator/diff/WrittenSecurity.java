package io.raccordo.generator.diff;

import io.raccordo.generator.diff.ConnectionFact.CredentialsAdmitted;
import io.raccordo.generator.diff.ConnectionFact.CredentialsRefused;
import io.raccordo.generator.diff.ConnectionFact.ScopesChanged;
import io.raccordo.generator.diff.FactCollector.Found;
import io.raccordo.generator.model.SecurityRequirement;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares security requirements as lists, where they are declared. */
final class WrittenSecurity {
  private final FactCollector facts;

  WrittenSecurity(FactCollector facts) {
    this.facts = facts;
  }

  void document(Matching matching) {
    compare(
        matching.before().security(),
        matching.after().security(),
        true,
        new Found(
            Site.DOCUMENT,
            "",
            new BitSet(),
            matching.before().origin().child("security"),
            matching.after().origin().child("security")));
  }

  void operation(OperationMatch match, BitSet operation) {
    compare(
        Objects.requireNonNullElse(match.before().security(), List.of()),
        Objects.requireNonNullElse(match.after().security(), List.of()),
        false,
        new Found(
            Site.OPERATION,
            "security",
            operation,
            match.before().origin(),
            match.after().origin()));
  }

  private void compare(
      List<SecurityRequirement> before,
      List<SecurityRequirement> after,
      boolean global,
      Found found) {
    Map<List<String>, SecurityRequirement> was = bySchemes(before);
    Map<List<String>, SecurityRequirement> is = bySchemes(after);
    Set<List<String>> all = new LinkedHashSet<>(was.keySet());
    all.addAll(is.keySet());
    for (List<String> schemes : all) {
      SecurityRequirement earlier = was.get(schemes);
      SecurityRequirement later = is.get(schemes);
      if (earlier == null) {
        facts.add(found, p -> new CredentialsAdmitted(p, global, schemes, List.of()));
      } else if (later == null) {
        facts.add(found, p -> new CredentialsRefused(p, global, schemes, List.of()));
      } else {
        schemes.forEach(s -> scopes(earlier, later, s, global, found));
      }
    }
  }

  private static Map<List<String>, SecurityRequirement> bySchemes(
      List<SecurityRequirement> requirements) {
    Map<List<String>, SecurityRequirement> result = new LinkedHashMap<>();
    for (SecurityRequirement requirement : requirements) {
      List<String> schemes = List.copyOf(new TreeSet<>(requirement.schemes().keySet()));
      if (!schemes.isEmpty()) {
        result.putIfAbsent(schemes, requirement);
      }
    }
    return result;
  }

  private void scopes(
      SecurityRequirement earlier,
      SecurityRequirement later,
      String scheme,
      boolean global,
      Found found) {
    List<String> was = listed(earlier.schemes().get(scheme));
    List<String> is = listed(later.schemes().get(scheme));
    for (String scope : is) {
      if (!was.contains(scope)) {
        facts.add(found, p -> new ScopesChanged(p, global, List.of(scheme), List.of(scope), true));
      }
    }
    for (String scope : was) {
      if (!is.contains(scope)) {
        facts.add(found, p -> new ScopesChanged(p, global, List.of(scheme), List.of(scope), false));
      }
    }
  }

  private static List<String> listed(@Nullable List<String> scopes) {
    return Objects.requireNonNullElse(scopes, List.of());
  }
}
