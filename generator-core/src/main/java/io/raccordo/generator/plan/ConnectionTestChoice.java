package io.raccordo.generator.plan;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.migrate.Nearest;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.SecurityRequirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what connections are tested with: what the team states, or else what reads, needs
 * authentication and no input, and by its path answers who is calling.
 */
final class ConnectionTestChoice {
  /** The last words of paths, the surest first; without letters' case and signs between. */
  private static final List<Set<String>> WHO_IS_CALLING = List.of(
      Set.of(
          "me",
          "whoami",
          "self",
          "myself",
          "currentuser",
          "userinfo",
          "tokeninfo",
          "authtest",
          "viewer",
          "currentaccount"),
      Set.of("user", "account", "profile", "identity", "session"),
      Set.of("organization", "organisation", "company", "workspace", "team", "tenant"));

  private final PlanRequest request;
  private final Diagnostics diagnostics;
  private final String newest;

  ConnectionTestChoice(PlanRequest request, Diagnostics diagnostics) {
    this.request = request;
    this.diagnostics = diagnostics;
    this.newest = request.versions().get(request.versions().size() - 1).label();
  }

  /** A module with the binding that serves the newest version. */
  private record Candidate(ModuleFamily family, ModuleRevision revision, Binding binding) {
    String operation() {
      return binding.operation().toString();
    }

    int rank() {
      String path = binding.operation().path();
      String last = path.substring(path.lastIndexOf('/') + 1)
          .replaceAll("[^A-Za-z]", "")
          .toLowerCase(Locale.ROOT);
      for (int rank = 0; rank < WHO_IS_CALLING.size(); rank++) {
        if (WHO_IS_CALLING.get(rank).contains(last)) {
          return rank;
        }
      }
      return WHO_IS_CALLING.size();
    }

    int scopes() {
      return binding.security().stream()
          .mapToInt(
              each -> each.schemes().values().stream().mapToInt(List::size).sum())
          .min()
          .orElse(0);
    }

    long segments() {
      return binding.operation().path().chars().filter(c -> c == '/').count();
    }
  }

  /** The choice; null when nothing is fit for it. */
  @Nullable
  ConnectionTest of(List<ModuleFamily> families) {
    List<Candidate> candidates = candidates(families);
    String stated = request.config().test();
    if (stated != null) {
      return stated(stated, candidates);
    }
    return candidates.stream()
        .filter(each -> each.binding().operation().method() == HttpMethod.GET)
        .filter(each -> each.revision().deprecated() == null)
        .filter(each -> fault(each) == null)
        .min(Comparator.comparingInt(Candidate::rank)
            .thenComparingInt(Candidate::scopes)
            .thenComparing(each -> each.revision().kind())
            .thenComparingLong(Candidate::segments)
            .thenComparing(each -> each.binding().operation()))
        .map(each -> new ConnectionTest(each.family().id(), reason(each)))
        .orElse(null);
  }

  private static String reason(Candidate chosen) {
    return chosen.operation() + " needs authentication and no input"
        + (chosen.rank() < WHO_IS_CALLING.size()
            ? ", and by its path answers who is calling"
            : "; no such path says that it answers who is calling");
  }

  /** Of guarded bindings of one version there is none that serves every input. */
  private List<Candidate> candidates(List<ModuleFamily> families) {
    List<Candidate> candidates = new ArrayList<>();
    for (ModuleFamily family : families) {
      for (ModuleRevision revision : family.revisions()) {
        for (Binding binding : revision.bindings()) {
          if (binding.versions().contains(newest)
              && binding.operation().kind() == OperationKey.Kind.PATH) {
            candidates.add(new Candidate(family, revision, binding));
          }
        }
      }
    }
    return candidates;
  }

  private @Nullable ConnectionTest stated(String stated, List<Candidate> candidates) {
    Origin root = request.config().origin();
    Origin origin = root == null ? null : root.child("test");
    List<Candidate> found = candidates.stream()
        .filter(each -> each.family().id().equals(stated) || each.operation().equals(stated))
        .toList();
    if (found.isEmpty()) {
      List<String> known = new ArrayList<>();
      candidates.forEach(each ->
          known.add(stated.contains(" ") ? each.operation() : each.family().id()));
      diagnostics.error(
          "unknown-test",
          origin,
          "The API version \"" + newest + "\" has neither a module nor an operation \"" + stated
              + "\" to test connections with.",
          Nearest.question(Nearest.to(stated, known))
              + "Write the id of a module, or METHOD and path as the newest document writes them.");
      return null;
    }
    Candidate candidate = found.get(found.size() - 1);
    String fault = fault(candidate);
    if (fault != null) {
      diagnostics.error(
          "unfit-test",
          origin,
          "Connections cannot be tested with " + candidate.operation() + ": " + fault + '.',
          "Name an operation that needs authentication and no input, or remove the key.");
      return null;
    }
    return new ConnectionTest(candidate.family().id(), "connector.yaml states " + stated);
  }

  /** Why it is not fit; null when it is. */
  private static @Nullable String fault(Candidate candidate) {
    Binding binding = candidate.binding();
    boolean inPath = binding.parts().stream().anyMatch(part -> part.in() == Parameter.In.PATH);
    if (inPath || !binding.guards().isEmpty() || !binding.required().isEmpty()) {
      return "it needs input";
    }
    if (binding.security().isEmpty()
        || binding.security().stream()
            .map(SecurityRequirement::schemes)
            .anyMatch(s -> s.isEmpty())) {
      return "it needs no authentication";
    }
    return null;
  }
}
