package io.raccordo.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One alternative of what a module needs: security schemes, all together, and the scopes that the
 * token of each has to have (OpenAPI: Security Requirement Object). Immutable.
 */
public final class SecurityRequirement {
  private final Map<String, List<String>> schemes;

  private SecurityRequirement(Map<String, List<String>> schemes) {
    this.schemes = Collections.unmodifiableMap(schemes);
  }

  /** Reads one alternative of what {@link Binding#scopes} takes. */
  static SecurityRequirement parse(String text) {
    Map<String, List<String>> schemes = new LinkedHashMap<>();
    for (String part : text.isEmpty() ? List.<String>of() : List.of(text.split(" ", -1))) {
      int equals = part.indexOf('=');
      List<String> scopes = new ArrayList<>();
      if (equals >= 0) {
        for (String scope : part.substring(equals + 1).split(",", -1)) {
          scopes.add(name(scope));
        }
      }
      schemes.put(name(equals < 0 ? part : part.substring(0, equals)), List.copyOf(scopes));
    }
    return new SecurityRequirement(schemes);
  }

  /** A name as the document has it; what structures the text is percent-encoded there. */
  static String name(String encoded) {
    return encoded.indexOf('%') < 0
        ? encoded
        : encoded
            .replace("%20", " ")
            .replace("%2C", ",")
            .replace("%3D", "=")
            .replace("%7C", "|")
            .replace("%25", "%");
  }

  /**
   * The schemes with their scopes.
   *
   * @return scopes by the name of their scheme, none for a scheme that knows no scopes; an empty
   *     map when nothing is needed
   */
  public Map<String, List<String>> schemes() {
    return schemes;
  }

  /**
   * Of several alternatives, those scopes that lack in the one that is nearest: among those whose
   * schemes are all there, or else those that share one. Where nothing is needed or no scheme is
   * shared, it is not scopes that lack.
   */
  static Set<String> missing(
      List<SecurityRequirement> alternatives, Map<String, ? extends Collection<String>> granted) {
    if (alternatives.stream().anyMatch(each -> each.schemes.isEmpty())) {
      return Set.of();
    }
    List<SecurityRequirement> usable = alternatives.stream()
        .filter(each -> granted.keySet().containsAll(each.schemes.keySet()))
        .toList();
    Set<String> fewest = null;
    for (SecurityRequirement each : usable.isEmpty() ? alternatives : usable) {
      if (!Collections.disjoint(each.schemes.keySet(), granted.keySet())) {
        Set<String> lacking = each.missing(granted);
        if (fewest == null || lacking.size() < fewest.size()) {
          fewest = lacking;
        }
      }
    }
    return fewest == null ? Set.of() : fewest;
  }

  private Set<String> missing(Map<String, ? extends Collection<String>> granted) {
    Set<String> missing = new LinkedHashSet<>();
    schemes.forEach((scheme, scopes) -> {
      Collection<String> has = granted.get(scheme);
      if (has != null) {
        scopes.stream().filter(scope -> !has.contains(scope)).forEach(missing::add);
      }
    });
    return missing;
  }

  /** {@return the schemes with their scopes} */
  @Override
  public String toString() {
    return schemes.toString();
  }
}
