package io.raccordo.generator.plan;

import io.raccordo.generator.diff.Guard;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.OperationMatch;
import io.raccordo.generator.diff.OperationMatch.Reason;
import io.raccordo.generator.diff.PathTemplate;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.FamilyTrace.Stop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows operations through the succession. Each operation has one home family: the one whose
 * template it has. A family that a version leaves without a home operation may still be served
 * there by a wider operation with a fixed value, or by a narrower one under a guard; it comes home
 * when its own template returns, however many versions later.
 */
final class FamilyTracer {
  private final List<ApiModel> versions;
  private final List<Matching> steps;
  private final FamilyLedger ledger;
  private final List<FamilyTrace> families = new ArrayList<>();
  private final Map<String, FamilyTrace> bySignature = new HashMap<>();
  private final List<Map<OperationKey, FamilyTrace>> homes = new ArrayList<>();

  FamilyTracer(List<ApiModel> versions, List<Matching> steps, FamilyLedger ledger) {
    this.versions = versions;
    this.steps = steps;
    this.ledger = ledger;
  }

  List<FamilyTrace> trace() {
    for (int version = 0; version < versions.size(); version++) {
      homes.add(new LinkedHashMap<>());
      home(version);
      if (version > 0) {
        foreign(version);
      }
    }
    return families;
  }

  /** The home family of an operation. */
  FamilyTrace homeOf(int version, OperationKey key) {
    FamilyTrace family = homes.get(version).get(key);
    if (family == null) {
      throw new IllegalArgumentException(
          key + " is not an operation of " + versions.get(version).label());
    }
    return family;
  }

  private void home(int version) {
    Map<OperationKey, OperationMatch> earlier =
        version == 0 ? Map.of() : byLater(steps.get(version - 1));
    Map<String, Integer> uses = new HashMap<>();
    for (Operation operation : versions.get(version).operations()) {
      uses.merge(signature(operation.key()), 1, Integer::sum);
    }
    Set<FamilyTrace> taken = new HashSet<>();
    for (Operation operation : versions.get(version).operations()) {
      String signature = signature(operation.key());
      if (uses.getOrDefault(signature, 0) > 1) {
        // Two versions of one path side by side in a document are two operations.
        signature = operation.key().toString();
      }
      FamilyTrace family = bySignature.get(signature);
      if (family == null || taken.contains(family)) {
        family = continued(version, earlier.get(operation.key()));
      }
      if (family == null || !taken.add(family)) {
        String home = ledger.home(signature);
        family = new FamilyTrace(
            free(bySignature.containsKey(home) ? signature : home, operation.key()), operation);
        families.add(family);
        taken.add(family);
        bySignature.putIfAbsent(family.signature, family);
      }
      family.stop(version, new Stop(operation, false, Map.of(), Map.of()));
      homes.get(version).put(operation.key(), family);
    }
  }

  /** Two webhooks of one name differ in their method alone. */
  private String free(String signature, OperationKey key) {
    for (String candidate : List.of(signature, key.toString())) {
      if (!bySignature.containsKey(candidate)) {
        return candidate;
      }
    }
    String free = key.toString() + ' ' + key.method();
    while (bySignature.containsKey(free)) {
      free += '\'';
    }
    return free;
  }

  private @Nullable FamilyTrace continued(int version, @Nullable OperationMatch match) {
    if (match == null || match.reason() == Reason.GUARDED || match.reason() == Reason.DECLARED) {
      return null;
    }
    return homes.get(version - 1).get(match.before().key());
  }

  private void foreign(int version) {
    Matching step = steps.get(version - 1);
    Map<OperationKey, OperationMatch> byEarlier = new HashMap<>();
    step.matched().forEach(m -> byEarlier.put(m.before().key(), m));
    for (FamilyTrace family : families) {
      Stop last = family.at(version - 1);
      if (family.at(version) != null || last == null) {
        continue;
      }
      OperationMatch match = byEarlier.get(last.operation().key());
      if (match != null && match.reason() == Reason.GUARDED && !last.foreign()) {
        family.stop(version, guarded(match));
      } else if (match != null && last.foreign() && match.guards().isEmpty()) {
        family.stop(version, carriedOn(last, match));
      }
    }
  }

  private static Stop guarded(OperationMatch match) {
    Map<String, String> fixed = new LinkedHashMap<>();
    Map<String, String> guards = new LinkedHashMap<>();
    for (Guard guard : match.guards()) {
      (guard.side() == Guard.Side.AFTER ? fixed : guards).put(guard.parameter(), guard.value());
    }
    return new Stop(match.after(), true, fixed, guards);
  }

  private static Stop carriedOn(Stop last, OperationMatch match) {
    Map<String, String> fixed = new LinkedHashMap<>();
    last.fixed()
        .forEach(
            (name, value) -> fixed.put(match.pathParameters().getOrDefault(name, name), value));
    return new Stop(match.after(), true, fixed, last.guards());
  }

  private static Map<OperationKey, OperationMatch> byLater(Matching step) {
    Map<OperationKey, OperationMatch> result = new HashMap<>();
    step.matched().forEach(m -> result.putIfAbsent(m.after().key(), m));
    return result;
  }

  static String signature(OperationKey key) {
    return key.kind() == OperationKey.Kind.PATH
        ? key.method() + " " + PathTemplate.of(key.path()).shape()
        : key.toString();
  }
}
