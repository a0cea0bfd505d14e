package io.raccordo.generator.plan;

import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.naming.JavaNames;
import io.raccordo.generator.plan.FamilyTrace.Stop;
import io.raccordo.generator.plan.OperationContract.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which member of a revision each field of a newer operation is. Path parameters are identified by
 * position, whatever their names; everything else by what stood in its place before, or by key.
 *
 * @param keys field key to member key, where they differ
 * @param fixed member key to the value that the family always has there
 * @param guards member key to the only value that is served
 */
record MemberKeys(Map<String, String> keys, Map<String, String> fixed, Map<String, String> guards) {
  static MemberKeys of(RevisionDraft revision, OperationContract contract, Stop stop) {
    List<String> positions = new ArrayList<>(revision.positional);
    Map<String, String> guards = new LinkedHashMap<>();
    stop.guards().forEach((name, value) -> {
      // A guarded parameter has no place in the narrower path.
      positions.remove(name);
      guards.put(name, value);
    });
    Map<String, String> keys = new LinkedHashMap<>();
    Map<String, String> fixed = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    int position = 0;
    List<Field> path = pathFields(contract);
    for (Field field : path) {
      if (stop.fixed().containsKey(field.name())) {
        fixed.put(field.key(), stop.fixed().get(field.name()));
      } else if (position < positions.size()) {
        String member = positions.get(position++);
        taken.add(member);
        if (!member.equals(field.key())) {
          keys.put(field.key(), member);
        }
      }
    }
    for (Field field : contract.fields()) {
      if (!path.contains(field)) {
        String member = elsewhere(revision, field, taken);
        taken.add(member);
        if (!member.equals(field.key())) {
          keys.put(field.key(), member);
        }
      }
    }
    return new MemberKeys(keys, fixed, guards);
  }

  /**
   * The member that a field outside the path is. A key says where its field stood among those of
   * one document only: where a path parameter was renamed, a property may have got the key that the
   * path has here.
   */
  private static String elsewhere(RevisionDraft revision, Field field, Set<String> taken) {
    String stood = revision.memberAt(field);
    if (stood != null && !taken.contains(stood)) {
      return stood;
    }
    if (!taken.contains(field.key())) {
      return field.key();
    }
    Parameter parameter = field.parameter();
    String key = parameter == null
        ? "body" + JavaNames.pascal(field.name())
        : field.name() + "In" + JavaNames.pascal(parameter.in().name());
    while (taken.contains(key)) {
      key += "_";
    }
    return key;
  }

  String member(Field field) {
    return keys.getOrDefault(field.key(), field.key());
  }

  /** Path fields in the order of the path template. */
  static List<Field> pathFields(OperationContract contract) {
    String path = contract.operation().key().path();
    return contract.fields().stream()
        .filter(Field::inPath)
        .filter(f -> path.contains('{' + f.name() + '}'))
        .sorted(java.util.Comparator.comparingInt(f -> path.indexOf('{' + f.name() + '}')))
        .toList();
  }
}
