package io.raccordo.generator.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts findings about the same thing together, worst first, and numbers them. */
final class FindingGroups {
  private static final Comparator<ReportFinding> FINDINGS = Comparator.comparing(
          (ReportFinding f) -> f.accepted() != null)
      .thenComparing(ReportFinding::worst, Comparator.reverseOrder())
      .thenComparing(f -> f.operations().isEmpty() ? "" : f.operations().get(0).toString())
      .thenComparing(ReportFinding::subject)
      .thenComparing(ReportFinding::rule)
      .thenComparing(ReportFinding::message)
      .thenComparing(f -> String.valueOf(f.before()))
      .thenComparing(f -> String.valueOf(f.after()));

  private static final Comparator<FindingGroup> GROUPS = Comparator.comparing(
          FindingGroup::worst, Comparator.reverseOrder())
      .thenComparing(FindingGroup::kind)
      .thenComparing(FindingGroup::title);

  private FindingGroups() {}

  /** Groups the findings of the step with this number, counted from 1. */
  static List<FindingGroup> of(List<ReportFinding> findings, int step) {
    Map<Subject, List<ReportFinding>> bySubject = new LinkedHashMap<>();
    findings.stream()
        .sorted(FINDINGS)
        .forEach(f ->
            bySubject.computeIfAbsent(Subject.of(f), s -> new ArrayList<>()).add(f));
    List<FindingGroup> sorted = new ArrayList<>();
    bySubject.forEach((s, members) -> sorted.add(new FindingGroup(s.kind(), s.title(), members)));
    sorted.sort(GROUPS);
    return numbered(sorted, step);
  }

  private static List<FindingGroup> numbered(List<FindingGroup> groups, int step) {
    List<FindingGroup> result = new ArrayList<>();
    int number = 0;
    for (FindingGroup group : groups) {
      List<ReportFinding> members = new ArrayList<>();
      for (ReportFinding finding : group.findings()) {
        members.add(finding.withId(step + "." + ++number));
      }
      result.add(new FindingGroup(group.kind(), group.title(), members));
    }
    return result;
  }
}
