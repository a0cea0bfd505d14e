package io.raccordo.generator.plan;

import io.raccordo.generator.plan.FamilyTrace.Stop;
import io.raccordo.generator.plan.OperationContract.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Inputs that an API version demands nearly everywhere though no caller has them: a fact of that
 * version, which is answered once when connecting, and ends no revision (rule R11 of design note
 * 001).
 */
final class SystemicDemands {
  /** Fewer are told one by one. */
  private static final int FEWEST = 10;

  private final Map<String, Integer> inParameters = new HashMap<>();
  private final Map<String, Integer> inBodies = new HashMap<>();
  private int matched;
  private int bodies;

  private SystemicDemands() {}

  /** Keys of the inputs that at least half of those operations demand that could have them. */
  static Set<String> of(List<FamilyDraft> families, int version, VersionPass pass) {
    SystemicDemands demands = new SystemicDemands();
    for (FamilyDraft family : families) {
      Stop stop = family.trace.at(version);
      RevisionDraft earlier = version == 0 ? null : family.serving(version - 1);
      if (stop != null && !stop.foreign() && earlier != null) {
        demands.count(pass.contract(stop.operation().key()), earlier);
      }
    }
    Set<String> keys = new TreeSet<>();
    collect(demands.inParameters, demands.matched, keys);
    collect(demands.inBodies, demands.bodies, keys);
    return keys;
  }

  private void count(OperationContract contract, RevisionDraft earlier) {
    matched++;
    bodies += contract.bodySchema() == null ? 0 : 1;
    for (Field field : contract.fields()) {
      if (EndCheck.asked(field, earlier, contract)
          && field.preset() == null
          && !field.inPath()
          && earlier.input.forms(field.key()).isEmpty()) {
        (field.parameter() == null ? inBodies : inParameters).merge(field.key(), 1, Integer::sum);
      }
    }
  }

  private static void collect(Map<String, Integer> counts, int all, Set<String> keys) {
    counts.forEach((key, count) -> {
      if (count >= FEWEST && 2 * count >= all) {
        keys.add(key);
      }
    });
  }
}
