package io.raccordo.generator.plan;

import io.raccordo.generator.migrate.Migration;
import io.raccordo.generator.migrate.Migration.InputGuard;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.plan.OperationContract.Field;
import io.raccordo.generator.plan.UpgradePlan.Step;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns pointers of {@code migrations.yaml}, which name members as the documents do, with their
 * place in front where two share a name, into pointers to the keys that the members have in a
 * module's input.
 */
final class StepKeys {
  private final Map<String, String> older;
  private final Map<String, String> newer;

  /** The keys of two operations, each as a revision has them. */
  StepKeys(
      OperationContract before,
      MemberKeys beforeKeys,
      OperationContract after,
      MemberKeys afterKeys) {
    this.older = heads(before, beforeKeys);
    this.newer = heads(after, afterKeys);
  }

  /** First tokens as they may be written, with and without the place in front. */
  private static Map<String, String> heads(OperationContract contract, MemberKeys keys) {
    Map<String, String> heads = new HashMap<>();
    for (Field field : contract.fields()) {
      Parameter parameter = field.parameter();
      String place = parameter == null ? "body" : parameter.in().name().toLowerCase(Locale.ROOT);
      String named = UpgradePlanner.pointer(field.name());
      String key = UpgradePlanner.pointer(keys.member(field));
      heads.put(place + ':' + named, key);
      // A name without a place means the member that has no other's name in front of it.
      if (field.key().equals(field.name())) {
        heads.put(named, key);
      } else {
        heads.putIfAbsent(named, key);
      }
    }
    return heads;
  }

  List<Step> of(List<Step> steps) {
    return steps.stream().map(this::of).toList();
  }

  private Step of(Step step) {
    if (step instanceof Step.Move move) {
      return new Step.Move(resolved(move.from(), older, newer), newer(move.to()), move.reason());
    }
    if (step instanceof Step.Put put) {
      return new Step.Put(newer(put.pointer()), put.value(), put.reason());
    }
    if (step instanceof Step.Needs needs) {
      return new Step.Needs(newer(needs.pointer()), needs.reason());
    }
    if (step instanceof Step.Drop drop) {
      return new Step.Drop(resolved(drop.pointer(), older, newer), drop.reason());
    }
    if (step instanceof Step.Convert convert) {
      return new Step.Convert(
          newer(convert.pointer()), convert.scale(), convert.type(), convert.reason());
    }
    if (step instanceof Step.MapValues map) {
      return new Step.MapValues(newer(map.pointer()), map.values(), map.reason());
    }
    Step.Each each = (Step.Each) step;
    return new Step.Each(newer(each.pointer()), each.steps(), each.reason());
  }

  /** Member key to the value that a guard asks for. */
  Map<String, String> guards(Migration migration) {
    InputGuard guard = migration.guard();
    if (guard == null) {
      return Map.of();
    }
    String pointer = resolved(guard.pointer(), older, newer);
    Map<String, String> guards = new LinkedHashMap<>();
    guards.put(UpgradePlanner.key(pointer), guard.value());
    return guards;
  }

  private String newer(String pointer) {
    return resolved(pointer, newer, older);
  }

  private static String resolved(
      String pointer, Map<String, String> first, Map<String, String> second) {
    int start = pointer.indexOf('/');
    int end = pointer.indexOf('/', start + 1);
    String head = end < 0 ? pointer : pointer.substring(0, end);
    String tail = end < 0 ? "" : pointer.substring(end);
    String key = first.getOrDefault(head, second.get(head));
    return key == null ? pointer.substring(start) : key + tail;
  }
}
