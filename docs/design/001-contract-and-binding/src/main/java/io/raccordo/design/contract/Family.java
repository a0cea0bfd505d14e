package io.raccordo.design.contract;

import io.raccordo.design.contract.Line.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One operation followed through the succession. */
final class Family {
  /** A Java contract, with the operation that it was last bound to. */
  static final class Revision {
    final int number;
    final int since;
    final Line input;
    final Member output;

    /** Error bodies; the members are the statuses. */
    final Line errors;

    final Set<String> knownInputs = new LinkedHashSet<>();
    Operation bound;

    Revision(Family family, int number, int since, Operation operation) {
      this.number = number;
      this.since = since;
      this.bound = operation;
      String suffix = number == 1 ? "" : " r" + number;
      this.input = new Line(family.name + suffix + " in", Kind.OBJECT, false, since);
      this.errors = new Line(family.name + " errors", Kind.OBJECT, false, since);
      this.output = new Member(family.name + suffix + " out", null);
    }
  }

  record Binding(
      Revision revision, Operation operation, Matching.How how, List<Contract.Finding> findings) {}

  final String name;
  final List<Revision> revisions = new ArrayList<>();
  final Map<Integer, Binding> bindings = new LinkedHashMap<>();

  /** The last operation that was this family's own, not a wider one that served it. */
  Operation identity;

  Family(Operation operation) {
    this.name = operation.name();
    this.identity = operation;
  }

  Revision newest() {
    return revisions.get(revisions.size() - 1);
  }
}
