package io.raccordo.generator.diff.policy;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a policy made of findings.
 *
 * @param findings those that are worth telling
 * @param used the entries of the policy that were about one of them, or about one that is not worth
 *     telling
 * @param expired the acceptances that would hold for one of them if their day had not passed
 */
public record Judged(List<Finding> findings, Set<Origin> used, Set<Origin> expired) {
  public Judged {
    findings = List.copyOf(findings);
    used = Set.copyOf(used);
    expired = Set.copyOf(expired);
  }

  /** Both, this one's findings first. */
  public Judged and(Judged other) {
    return new Judged(
        Stream.concat(findings.stream(), other.findings.stream()).toList(),
        Stream.concat(used.stream(), other.used.stream()).collect(Collectors.toSet()),
        Stream.concat(expired.stream(), other.expired.stream()).collect(Collectors.toSet()));
  }
}
