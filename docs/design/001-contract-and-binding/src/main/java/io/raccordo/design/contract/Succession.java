package io.raccordo.design.contract;

import io.raccordo.design.contract.Contract.Finding;
import io.raccordo.design.contract.Family.Binding;
import io.raccordo.design.contract.Family.Revision;
import io.raccordo.design.contract.Line.Accessor;
import io.raccordo.design.contract.Line.Member;
import io.raccordo.design.contract.Line.Type;
import io.raccordo.design.contract.Operation.Input;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Families, revisions and bindings of a connector, version by version. */
final class Succession {
  final List<ApiVersion> versions;
  final List<Family> families = new ArrayList<>();
  final List<Step> steps = new ArrayList<>();
  final Ledger ledger;
  private Set<String> systemic = Set.of();

  /**
   * @param shareInline whether inline schemas of one shape are one class
   */
  Succession(List<ApiVersion> versions, boolean shareInline) {
    this.versions = versions;
    this.ledger = new Ledger(shareInline);
    Step previous = null;
    for (int v = 0; v < versions.size(); v++) {
      ledger.begin(v, versions.get(v));
      Step step = new Step(this, v);
      bind(v, step);
      ledger.finish();
      step.close(previous);
      steps.add(step);
      previous = step;
    }
  }

  private void bind(int v, Step step) {
    ApiVersion version = versions.get(v);
    Set<Operation> owned = new HashSet<>();
    // Families bound in the previous version come first; those that had vanished may return.
    for (boolean active : new boolean[] {true, false}) {
      Map<Operation, Family> candidates = new LinkedHashMap<>();
      for (Family family : families) {
        if (v > 0
            && !family.bindings.containsKey(v)
            && family.bindings.containsKey(v - 1) == active) {
          candidates.put(family.identity, family);
        }
      }
      List<Operation> open =
          version.operations.stream().filter(o -> !owned.contains(o)).toList();
      Map<Operation, Matching.Match> matches =
          Matching.match(new ArrayList<>(candidates.keySet()), open, documented(v - 1));
      systemic = systemic(candidates, matches);
      matches.forEach((old, match) -> {
        bind(candidates.get(old), v, match, step);
        if (match.isHome()) {
          owned.add(match.now());
        }
      });
    }
    for (Operation operation : version.operations) {
      if (!owned.contains(operation)) {
        Family family = new Family(operation);
        families.add(family);
        step.added.add(family);
        Revision first = revise(family, v, operation, null);
        family.bindings.put(v, new Binding(first, operation, Matching.How.SAME_PATH, List.of()));
        walk(first, operation, true);
      }
    }
  }

  /** What at least half of the matched operations demand all at once. */
  private static Set<String> systemic(
      Map<Operation, Family> candidates, Map<Operation, Matching.Match> matches) {
    Map<String, Integer> demanded = new TreeMap<>();
    int withBody = 0;
    for (Matching.Match match : matches.values()) {
      withBody += match.now().requestMedia.isEmpty() ? 0 : 1;
      for (Finding finding :
          Contract.check(candidates.get(match.old()).newest(), match.now(), Set.of())) {
        if (finding.cause() == Contract.Cause.REQUIRED_ADDED) {
          demanded.merge(finding.detail(), 1, Integer::sum);
        }
      }
    }
    int enough = Math.max(10, withBody / 2);
    demanded.values().removeIf(n -> n < enough);
    return demanded.keySet();
  }

  private Set<String> documented(int v) {
    Set<String> templates = new HashSet<>();
    if (v >= 0) {
      versions
          .get(v)
          .operations
          .forEach(o -> templates.add(o.method + " " + Matching.versionless(o.path)));
    }
    return templates;
  }

  private void bind(Family family, int v, Matching.Match match, Step step) {
    Operation now = match.now();
    Revision chosen = null;
    Binding last = family.bindings.get(v - 1);
    List<Finding> findings =
        Contract.check(last == null ? family.newest() : last.revision(), now, systemic);
    for (int i = family.revisions.size() - 1; i >= 0 && chosen == null; i--) {
      Revision candidate = family.revisions.get(i);
      if (Contract.check(candidate, now, systemic).stream()
          .noneMatch(f -> Contract.ENDS.contains(f.cause()))) {
        chosen = candidate;
      }
    }
    if (chosen == null) {
      chosen = revise(family, v, now, family.newest());
      step.ended.add(family);
    } else if (chosen.bound.output.kind == Kind.NONE && now.output.kind != Kind.NONE) {
      // Who ignored the body may go on; who wants it has a revision beside.
      chosen = revise(family, v, now, chosen);
      step.opened.add(family);
    }
    chosen.bound = now;
    family.bindings.put(v, new Binding(chosen, now, match.how(), findings));
    if (match.isHome()) {
      family.identity = now;
    }
    walk(chosen, now, match.isHome());
  }

  private Revision revise(Family family, int v, Operation operation, Revision previous) {
    Revision revision = new Revision(family, family.revisions.size() + 1, v, operation);
    family.revisions.add(revision);
    if (previous != null) {
      share(previous, revision, operation, v);
    }
    return revision;
  }

  /** A new revision keeps the types of its predecessor wherever they still say it all. */
  private void share(Revision previous, Revision revision, Operation operation, int v) {
    for (Input input : operation.inputs.values()) {
      Member old = previous.input.members.get(input.name());
      if (old != null) {
        for (Accessor accessor : old.accessors) {
          Type type = accessor.type;
          Member member = revision.input.member(input.name());
          if (member.accessors.isEmpty() && ledger.covers(type, input.schema(), new HashSet<>())) {
            member.accessors.add(new Accessor(type, input.schema(), v));
          }
        }
      }
    }
  }

  private void walk(Revision revision, Operation operation, boolean home) {
    int v = versions.indexOf(operation.version);
    revision.input.reached.set(v);
    if (!home) {
      foreign(revision, operation, v);
      return;
    }
    for (Input input : operation.inputs.values()) {
      revision.knownInputs.add(input.name());
      ledger.visit(revision.input.member(input.name()), input.schema(), false);
    }
    ledger.visit(revision.output, operation.output, true);
    operation.errors.forEach(
        (status, error) -> ledger.visit(revision.errors.member(status), error, true));
  }

  /** A path argument keeps its place, or is checked against the literal. */
  private void foreign(Revision revision, Operation operation, int v) {
    for (Member member : revision.input.members.values()) {
      if (member.name.startsWith("{")) {
        member.present.set(v);
      } else if (operation.inputs.containsKey(member.name)) {
        ledger.mark(member, operation.inputs.get(member.name).schema(), false);
      }
    }
    ledger.mark(revision.output, operation.output, true);
  }

  Set<Line> inputLines() {
    Set<Line> result = new LinkedHashSet<>();
    families.forEach(f -> f.revisions.forEach(r -> result.add(r.input)));
    return result;
  }
}
