package io.raccordo.design.contract;

import io.raccordo.design.contract.Family.Binding;
import io.raccordo.design.contract.Ledger.Beside;
import io.raccordo.design.contract.Line.Member;
import io.raccordo.design.contract.Line.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What one API version changed, under each strategy. */
final class Step {
  /** A module class and its input class. */
  private static final int CLASSES_PER_MODULE = 2;

  final Succession succession;
  final int v;
  final List<Family> added = new ArrayList<>();
  final List<Family> removed = new ArrayList<>();
  final List<Family> ended = new ArrayList<>();
  final List<Family> opened = new ArrayList<>();
  final List<Family> moved = new ArrayList<>();
  final List<Family> rebound = new ArrayList<>();
  final List<Family> strictEnded = new ArrayList<>();
  final List<Family> eagerEnded = new ArrayList<>();
  final Set<Line> copied = new LinkedHashSet<>();
  final List<Member> retiredOut = new ArrayList<>();
  final List<Member> retiredIn = new ArrayList<>();
  final List<Member> returned = new ArrayList<>();
  final List<Beside> besides = new ArrayList<>();
  final List<String> renamed = new ArrayList<>();
  final Map<String, List<String>> causes = new TreeMap<>();
  int newLines;
  int grownLines;
  int strictWritten;
  int eagerLost;
  int full;
  private Closure closure;

  Step(Succession succession, int v) {
    this.succession = succession;
    this.v = v;
  }

  void close(Step previous) {
    ApiVersion version = succession.versions.get(v);
    closure = new Closure(version);
    Set<Line> inputs = succession.inputLines();
    full = CLASSES_PER_MODULE * version.operations.size();
    for (Line line : succession.ledger.lines) {
      full += line.reached.get(v) ? 1 : 0;
      newLines += line.since == v ? 1 : 0;
    }
    if (previous == null) {
      return;
    }
    besides.addAll(succession.ledger.besides);
    returned.addAll(succession.ledger.returned);
    renamed.addAll(succession.ledger.renamed);
    List<Line> all = new ArrayList<>(succession.ledger.lines);
    all.addAll(inputs);
    for (Line line : all) {
      members(line, inputs.contains(line));
    }
    families();
    eager();
    strict(previous);
  }

  private void members(Line line, boolean input) {
    if (!line.reached.get(v) || line.since >= v) {
      return;
    }
    grownLines += line.grown.get(v) ? 1 : 0;
    for (Member member : line.members.values()) {
      boolean before = member.present.get(v - 1);
      boolean now = member.present.get(v);
      if (before && !now && line.reached.get(v - 1)) {
        (line.inOutput.get(v) ? retiredOut : retiredIn).add(member);
      } else if (!before
          && now
          && member.present.length() > 0
          && member.present.nextSetBit(0) < v) {
        returned.add(member);
      }
    }
  }

  private void families() {
    for (Family family : succession.families) {
      Binding before = family.bindings.get(v - 1);
      Binding now = family.bindings.get(v);
      if (before != null && now == null) {
        removed.add(family);
      } else if (before != null) {
        if (!before.operation().path.equals(now.operation().path)) {
          moved.add(family);
        }
        if (before.revision() != now.revision() && now.revision().since < v) {
          rebound.add(family);
        }
        for (Contract.Finding finding : now.findings()) {
          causes
              .computeIfAbsent(finding.cause().name(), c -> new ArrayList<>())
              .add(family.name + ": " + finding.detail());
        }
      }
    }
  }

  /** Eager binding: what can't be read into the field breaks the whole object, so its class is copied. */
  private void eager() {
    for (Beside beside : besides) {
      if (beside.output() && beside.answer() == Answer.NEVER && beside.member().owner != null) {
        copied.add(beside.member().owner);
      }
    }
    for (Line line : copied) {
      eagerLost +=
          (int) line.members.values().stream().filter(m -> m.present.get(v - 1)).count();
    }
    for (Family family : succession.families) {
      Binding now = family.bindings.get(v);
      if (now != null && !added.contains(family)) {
        boolean shape = !now.revision().output.accessors.isEmpty()
            && isCopied(now, now.revision().output.accessors.get(0).type);
        if (ended.contains(family) || shape) {
          eagerEnded.add(family);
        }
      }
    }
  }

  private boolean isCopied(Binding binding, Type type) {
    if (type instanceof Type.ListOf list) {
      return isCopied(binding, list.item());
    }
    if (!(type instanceof Type.Ref ref)) {
      return false;
    }
    if (copied.contains(ref.line())) {
      return true;
    }
    String items = binding.operation().search ? binding.operation().items() : null;
    Member member = items == null ? null : ref.line().members.get(items);
    return member != null
        && !member.accessors.isEmpty()
        && member.accessors.get(0).type instanceof Type.ListOf list
        && list.item() instanceof Type.Ref item
        && copied.contains(item.line());
  }

  private void strict(Step previous) {
    Set<String> changed = new LinkedHashSet<>();
    List<Operation> written = new ArrayList<>();
    for (Family family : succession.families) {
      Binding before = family.bindings.get(v - 1);
      Binding now = family.bindings.get(v);
      if (before != null && now != null) {
        if (!previous.closure.hash(before.operation()).equals(closure.hash(now.operation()))) {
          strictEnded.add(family);
          written.add(now.operation());
        }
      } else if (now != null) {
        written.add(now.operation());
      }
    }
    for (Operation operation : written) {
      strictWritten += CLASSES_PER_MODULE + closure.ownClasses(operation);
      for (String component : closure.reached(operation)) {
        if (!Objects.equals(closure.hash(component), previous.closure.hash(component))) {
          changed.add(component);
        }
      }
    }
    ApiVersion version = succession.versions.get(v);
    changed.forEach(c -> strictWritten += closure.classes(version.component(c), true));
  }

  int written() {
    return newLines + CLASSES_PER_MODULE * (added.size() + ended.size() + opened.size());
  }

  int eagerWritten() {
    return newLines
        + copied.size()
        + CLASSES_PER_MODULE * (added.size() + eagerEnded.size() + opened.size());
  }

  long besides(boolean output, Answer answer) {
    return besides.stream()
        .filter(b -> b.output() == output && b.answer() == answer)
        .count();
  }
}
